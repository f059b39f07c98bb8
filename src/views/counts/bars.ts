/** Rows of bars on an even line of time, in a box that is stretched to the width there is: a bin is one unit wide. */

import { spanText } from "../../dataset/wording/date-text.ts";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import type { CountRow } from "../../query/reports/counts-over-time.ts";

/** The height of a row's box; its width is the number of bins. */
export const ROW_HEIGHT = 32;

/** One event among hundreds is still seen. */
const LEAST_HEIGHT = 2.5;

/** Part of a bin's room that a bar takes; what reaches over several is a band without gaps. */
const BAR = 0.82;

interface BarPaths {
  /** Bars of what lies within a bin, on the base. */
  readonly within: string;
  /** On top of them, what may be in it. */
  readonly across: string;
}

/** @param most  the count of a bar as high as the box. */
export function barPaths(
  { within, across }: Pick<CountRow, "within" | "across">,
  most: number,
): BarPaths {
  const heightOf = (count: number) =>
    count === 0 ? 0 : Math.max(LEAST_HEIGHT, (count / Math.max(1, most)) * ROW_HEIGHT);
  const bar = (bin: number, width: number, from: number, height: number) =>
    height === 0
      ? ""
      : `M${rounded(bin + (1 - width) / 2)} ${rounded(ROW_HEIGHT - from)}v${rounded(-height)}h${width}v${rounded(height)}z`;
  return {
    within: within.map((count, bin) => bar(bin, BAR, 0, heightOf(count))).join(""),
    across: across
      .map((count, bin) => bar(bin, 1, heightOf(within[bin] ?? 0), heightOf(count)))
      .join(""),
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The most that any bin of the rows holds, with all that may be in it. */
export const highest = (rows: readonly Pick<CountRow, "within" | "across">[]): number =>
  Math.max(
    1,
    ...rows.flatMap(({ within, across }) => within.map((count, bin) => count + (across[bin] ?? 0))),
  );

/** The bin within which most events lie; null where none does. */
export function peakOf({ within }: Pick<CountRow, "within">): number | null {
  const most = Math.max(0, ...within);
  return most === 0 ? null : within.indexOf(most);
}

/** The next bin in a direction that holds anything; the same where there is none. */
export function nextBin(
  { within, across }: Pick<CountRow, "within" | "across">,
  from: number,
  step: 1 | -1,
): number {
  for (let bin = from + step; bin >= 0 && bin < within.length; bin += step) {
    if ((within[bin] ?? 0) + (across[bin] ?? 0) > 0) return bin;
  }
  return from;
}

export interface AxisLabel {
  readonly bin: number;
  readonly text: string;
}

/** Years that stand on an axis, far enough apart. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];

/**
 * Names of some bins, no more than there is room for: of years where several begin, else of the bins themselves.
 *
 * @param edges  epoch ms, one more than there are bins.
 */
export function axisLabels(
  edges: readonly number[],
  lang: Language,
  most: number,
): readonly AxisLabel[] {
  const wording = WORDINGS[lang];
  const begun = edges.slice(0, -1).flatMap((edge, bin) => {
    const date = new Date(edge);
    const isYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    return isYear ? [{ bin, year: date.getUTCFullYear() }] : [];
  });
  if (begun.length >= 2) {
    for (const step of STEPS) {
      const round = begun.filter(({ year }) => year % step === 0);
      if (round.length <= most)
        return round.map(({ bin, year }) => ({ bin, text: wording.year(year) }));
    }
  }
  const every = Math.max(1, Math.ceil((edges.length - 1) / most));
  return edges.slice(0, -1).flatMap((start, bin) => {
    const end = edges[bin + 1] ?? start;
    return bin % every === 0 ? [{ bin, text: spanText({ start, end }, lang) }] : [];
  });
}
