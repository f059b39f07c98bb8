/**
 * Years that divide an axis: multiples of a step as people count them, so that 500 BC stands there and
 * not 501 BC. There is no year 0: AD 1 is in its place. Years are astronomical (0 is 1 BC).
 */

/** The last year at or before a year that divides the axis. @param step whole years; 1 takes every year. */
export function roundYearAt(year: number, step: number): number {
  if (step === 1) return year;
  if (year < 1) return 1 - Math.ceil((1 - year) / step) * step;
  return Math.max(1, Math.floor(year / step) * step);
}

/** The first year after a year that divides the axis. @param step whole years. */
export function roundYearAfter(year: number, step: number): number {
  if (step === 1) return year + 1;
  if (year >= 1) return Math.floor(year / step) * step + step;
  const bc = Math.ceil((1 - year) / step) * step - step;
  return bc > 0 ? 1 - bc : 1;
}

/**
 * The first of 10, 20, 50, 100, 200 … years that fits; there is no largest.
 *
 * @param fits  true from some step on.
 */
export function roundStep(fits: (years: number) => boolean): number {
  for (let tens = 10; ; tens *= 10) {
    const found = [tens, 2 * tens, 5 * tens].find(fits);
    if (found !== undefined || tens >= ALL_YEARS) return found ?? tens;
  }
}

/** More years than any calendar here has: a bound for a test that nothing meets. */
const ALL_YEARS = 1_000_000;
