/** Traditional Chinese folded to Simplified, for comparison only; what is shown stays as it was written. */
import { decodeBase64 } from './base64.ts';
import { HAN_FOLD } from './han-fold.generated.ts';

const FIRST = 0x4e00;
const LAST = 0x9fff;

let table: Uint16Array | null = null;

/** 42 kB, filled on first use: pages without Han characters never pay for it. */
function openTable(): Uint16Array {
  const fold = new Uint16Array(LAST - FIRST + 1);
  const bytes = decodeBase64(HAN_FOLD);
  let from = FIRST;
  for (let i = 0; i < bytes.length; ) {
    const step = bytes[i] ?? 0;
    from += step;
    i += 1;
    if (step === 255) continue;
    fold[from - FIRST] = ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
    i += 2;
  }
  return fold;
}

/** The Simplified code unit for a Traditional one, or the unit itself. */
export function foldHanUnit(unit: number): number {
  if (unit < FIRST || unit > LAST) return unit;
  table ??= openTable();
  return table[unit - FIRST] || unit;
}

/** One code unit for one: offsets stay. */
export function foldHan(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) out += String.fromCharCode(foldHanUnit(text.charCodeAt(i)));
  return out;
}
