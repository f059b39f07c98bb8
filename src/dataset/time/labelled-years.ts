import { roundStep, roundYearAfter } from "./round-years.ts";

/** Labels closer than this, in parts of the whole, would touch. */
const APART = 0.035;

/** The first year, the last, and between them round years that have room. Years are astronomical. */
export function labelledYears(first: number, last: number): readonly number[] {
  const length = last - first + 1;
  const step = roundStep((years) => years / length >= APART);
  const between: number[] = [];
  for (let year = roundYearAfter(first, step); year < last; year = roundYearAfter(year, step)) {
    if ((year - first) / length > APART && (last - year) / length > APART) between.push(year);
  }
  return [...new Set([first, ...between, last])];
}
