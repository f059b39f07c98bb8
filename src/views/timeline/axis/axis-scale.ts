/**
 * The ticks of the axis: the finest step whose labels have room. The widget's own choice knows no
 * week, and leaves two months of days without a division.
 */
export interface AxisScale {
  readonly scale: "minute" | "hour" | "weekday" | "day" | "month" | "year";
  readonly step: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365.2425 * DAY_MS;
const MONTH_MS = YEAR_MS / 12;

/** From fine to coarse: how long a step is, and how wide its label needs it to be (CSS pixels). */
const STEPS: readonly (AxisScale & { readonly ms: number; readonly leastPx: number })[] = [
  { scale: "minute", step: 15, ms: 15 * MINUTE_MS, leastPx: 48 },
  { scale: "hour", step: 1, ms: HOUR_MS, leastPx: 40 },
  { scale: "hour", step: 4, ms: 4 * HOUR_MS, leastPx: 40 },
  { scale: "weekday", step: 1, ms: DAY_MS, leastPx: 58 },
  { scale: "day", step: 1, ms: DAY_MS, leastPx: 26 },
  { scale: "day", step: 7, ms: 7 * DAY_MS, leastPx: 36 },
  { scale: "month", step: 1, ms: MONTH_MS, leastPx: 40 },
  { scale: "month", step: 3, ms: 3 * MONTH_MS, leastPx: 40 },
  { scale: "year", step: 1, ms: YEAR_MS, leastPx: 42 },
  { scale: "year", step: 2, ms: 2 * YEAR_MS, leastPx: 42 },
  { scale: "year", step: 5, ms: 5 * YEAR_MS, leastPx: 42 },
];

/** @param pxPerMs CSS pixels a millisecond. */
export function axisScale(pxPerMs: number): AxisScale {
  const found = STEPS.find(({ ms, leastPx }) => ms * pxPerMs >= leastPx);
  if (found) return { scale: found.scale, step: found.step };
  let years = 10;
  while (years * YEAR_MS * pxPerMs < 46) years *= 10;
  return { scale: "year", step: years };
}
