/** Calendar checks without a clock. */

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for YYYY, YYYY-MM and YYYY-MM-DD that stand in the calendar. */
export function isRealDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** True if `date` lies wholly after `limit`; a coarser date counts from its start ("2024" is not after "2024-06"). */
export function isAfter(date: string, limit: string): boolean {
  const shared = Math.min(date.length, limit.length);
  return date.slice(0, shared) > limit.slice(0, shared);
}

/** CSL date parts as an ISO date. */
export function isoOf(parts: readonly (number | undefined)[]): string {
  const [year, ...rest] = parts.filter((part) => part !== undefined);
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
