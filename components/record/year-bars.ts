/**
 * Height of a bar in px. One quotation must still be seen beside twenty: area, not height, grows with the number. A
 * year without any keeps a hairline, so that the years stay countable.
 */
export function scaleBar(count: number, most: number, full: number): number {
  if (count === 0) return 1;
  return Math.max(3, Math.round(full * Math.sqrt(count / most)));
}
