/** The bars of the overview: how high they are, which of them a hand points at, and which are peaks. */
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import type { Box } from "./name-places.ts";

/** A bar as it stands on the base, in CSS pixels. */
export interface Bar {
  readonly bin: number;
  readonly leftPx: number;
  readonly widthPx: number;
  readonly totalPx: number;
  readonly matchPx: number;
}

const LEAST_WIDTH_PX = 2;
const MOST_WIDTH_PX = 8;
/** A single event among hundreds is still seen. */
const LEAST_HEIGHT_PX = 3;
/** So near to a bar a hand points at it. */
const REACH_PX = 4;
/** More names than this would be no peaks, but a mountain range. */
const MOST_PEAKS = 5;
/** One event does not make a peak. */
const LEAST_EVENTS = 2;

/** The bars of all bins that have events, as high as their share of the highest. */
export function barsOf(
  { edges, matching, total }: BinCounts,
  scale: TimeScale,
  highestPx: number,
): readonly Bar[] {
  const most = Math.max(1, ...total);
  const height = (count: number) =>
    count === 0 ? 0 : Math.max(LEAST_HEIGHT_PX, (count / most) * highestPx);
  return total.flatMap((count, bin) => {
    if (count === 0) return [];
    const left = scale.toPx(edges[bin] ?? 0);
    const room = scale.toPx(edges[bin + 1] ?? 0) - left;
    const widthPx = Math.max(LEAST_WIDTH_PX, Math.min(room - 1, MOST_WIDTH_PX));
    const leftPx = left + (room - widthPx) / 2;
    return [{ bin, leftPx, widthPx, totalPx: height(count), matchPx: height(matching[bin] ?? 0) }];
  });
}

export interface BinCounts {
  readonly edges: readonly number[];
  readonly matching: readonly number[];
  readonly total: readonly number[];
}

/** The bin of the bar nearest to a place; null where none is within reach. */
export function barAt(bars: readonly Bar[], px: number): number | null {
  let nearest: Bar | null = null;
  let reach = REACH_PX;
  for (const bar of bars) {
    const away = Math.max(bar.leftPx - px, px - bar.leftPx - bar.widthPx, 0);
    if (away > reach || (nearest && away === reach)) continue;
    nearest = bar;
    reach = away;
  }
  return nearest?.bin ?? null;
}

/** The bars of each longer unit. @param edges  its starts (epoch ms), and the end of the last. */
export function barsByUnit(
  bars: readonly Bar[],
  edges: readonly number[],
  scale: TimeScale,
): readonly (readonly Bar[])[] {
  const units = edges.slice(1).map((): Bar[] => []);
  let unit = 0;
  for (const bar of bars) {
    const middle = scale.toTime(bar.leftPx + bar.widthPx / 2);
    while (unit < units.length - 1 && middle >= (edges[unit + 1] ?? 0)) unit += 1;
    units[unit]?.push(bar);
  }
  return units;
}

/** What the bars cover, with a pixel of paper on either side. */
export const barBoxes = (bars: readonly Bar[], basePx: number): readonly Box[] =>
  bars.map(({ leftPx, widthPx, totalPx }) => ({
    left: leftPx - 1,
    right: leftPx + widthPx + 1,
    top: basePx - totalPx,
    bottom: basePx,
  }));

/** One of the units that could be named. */
export interface Summit {
  readonly events: number;
  /** The height of its highest bar, in any unit. */
  readonly height: number;
}

/**
 * The ranks of the peaks, that with most events first: a peak is the unit with most events, and any
 * other that stands out as much, with a bar over half as high as the highest.
 */
export function peakRanks(summits: readonly Summit[]): readonly number[] {
  const most = Math.max(0, ...summits.map(({ events }) => events));
  const highest = Math.max(0, ...summits.map(({ height }) => height));
  return [...summits.entries()]
    .filter(([, { events }]) => events >= LEAST_EVENTS)
    .filter(([, { events, height }]) => events === most || height > highest / 2)
    .sort(([, a], [, b]) => b.events - a.events)
    .map(([rank]) => rank)
    .slice(0, MOST_PEAKS);
}
