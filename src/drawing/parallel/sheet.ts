/**
 * Arranges two stories on a sheet, one axis of days over both:
 *
 *                  −20   −10  Day 0  +10   +20
 *     first           ▬▬▬   ◉ title
 *     26 events               ● title        9 title +8
 *     Matched steps          1│ \____2____
 *     second                 ◉ title       \ ● title
 */
import { partAt } from "../../dataset/time/calendar.ts";
import type { DayUnit } from "../../dataset/time/day-band.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import { isPair } from "../../query/parallel/match.ts";
import type { ParallelEvent, ParallelSet, Step } from "../../query/parallel/parallel-types.ts";
import { COMPACT, type Edges } from "../../query/window/geometry.ts";
import { type DayScale, type DayTick, type DayWindow, dayScale, dayTicks } from "./days-axis.ts";
import { type Foot, type Gap, placeTies, type Tie } from "./ties.ts";
import { edgesOf, placeTrack, type Track } from "./track.ts";

export interface ParallelWish {
  readonly lang: Language;
  readonly widthPx: number;
  readonly window: DayWindow;
  readonly unit: DayUnit;
  /** The event that is open, which stands by itself and is ringed; null for none. */
  readonly open: string | null;
  /** Ids of events that a cluster was opened into. */
  readonly apart: ReadonlySet<string>;
  /** Lines of the first track and of the second before events join. */
  readonly mostLines: readonly [number, number];
  /** Lines that each track has room for at least: a window that moves does not move what is below. */
  readonly leastLines?: readonly [number, number];
}

export interface PlacedTrack extends Track {
  readonly top: number;
  readonly bottom: number;
  /** The middle of its first line. */
  readonly firstLine: number;
  readonly zero: string | null;
}

export interface ParallelSheet {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The edges of the plot; names of tracks stand before it. */
  readonly plot: Edges;
  readonly scale: DayScale;
  readonly axis: {
    readonly top: number;
    readonly bottom: number;
    readonly ticks: readonly DayTick[];
  };
  readonly tracks: readonly [PlacedTrack, PlacedTrack];
  readonly gap: Gap;
  readonly ties: readonly Tie[];
}

export const LINE = COMPACT.linePx;
const AXIS_PX = 28;
const GAP_PX = 62;
const PADDING_PX = 13;
/** Names stand before the plot where it is wide, else over their track. */
const NAMED_FROM_PX = 900;
const NAMES_PX = 152;
const NAME_LINE_PX = 22;
const BOTTOM_PX = 6;

export function arrangeParallel(
  sets: readonly [ParallelSet, ParallelSet],
  steps: readonly Step[],
  wish: ParallelWish,
): ParallelSheet {
  const { widthPx, window, lang } = wish;
  const left = widthPx >= NAMED_FROM_PX ? NAMES_PX : 0;
  const plot = { left, right: widthPx };
  const scale = dayScale(window, widthPx - left);
  const pairs = steps.filter(isPair);
  const place = (set: ParallelSet, side: 0 | 1, top: number): PlacedTrack => {
    const matched = pairs.flatMap(({ first, second }) => (side === 0 ? first : second) ?? []);
    const track = placeTrack(set.events, {
      scale,
      lang,
      mostLines: wish.mostLines[side],
      held: new Set([...matched, ...wish.apart, ...(wish.open === null ? [] : [wish.open])]),
      zero: set.zero,
      open: wish.open,
      year: yearOf(set),
    });
    const firstLine = top + PADDING_PX + (left === 0 ? NAME_LINE_PX : 0) + LINE / 2;
    // Names of three lines stand beside it.
    const lines = Math.max(track.lines, wish.leastLines?.[side] ?? 0, left === 0 ? 1 : 3);
    const bottom = firstLine + (lines - 0.5) * LINE + PADDING_PX;
    return { ...track, top, bottom, firstLine, zero: set.zero };
  };
  const axis = { top: 0, bottom: AXIS_PX, ticks: dayTicks(scale, wish.unit) };
  const first = place(sets[0], 0, axis.bottom);
  const gap = { top: first.bottom, bottom: first.bottom + GAP_PX };
  const second = place(sets[1], 1, gap.bottom);
  const ties = placeTies(
    pairs.flatMap(({ first: one, second: two, by }, i) => {
      const from = footOf(first, sets[0].events, one ?? "", scale, left);
      const to = footOf(second, sets[1].events, two ?? "", scale, left);
      if (!from || !to) return [];
      return {
        number: i + 1,
        first: one ?? "",
        second: two ?? "",
        from,
        to,
        isZero: by === "zero",
      };
    }),
    gap,
  );
  return {
    widthPx,
    heightPx: Math.ceil(second.bottom + BOTTOM_PX),
    plot,
    scale,
    axis,
    tracks: [first, second],
    gap,
    ties,
  };
}

/** The year of a story's zero, which its dates need not repeat. */
export function yearOf({ events, zero }: ParallelSet): number | null {
  const event = events.find(({ id }) => id === zero);
  return event ? partAt(event.date.extent.start, "year").year : null;
}

/** The middle of a line. */
export const lineMiddle = (track: PlacedTrack, line: number): number =>
  track.firstLine + line * LINE;

function footOf(
  track: PlacedTrack,
  events: readonly ParallelEvent[],
  id: string,
  scale: DayScale,
  left: number,
): Foot | null {
  const event = events.find((each) => each.id === id);
  if (!event) return null;
  const mark = track.marks.find((each) => each.type === "event" && each.event.id === id);
  const edges = edgesOf(event.offset, scale);
  const isDay = event.offset.least === event.offset.most;
  const middle = (edges.left + edges.right) / 2;
  const seen = mark ? seenMiddle(edges, scale.widthPx) : middle;
  return {
    x: left + (isDay ? middle : seen),
    reach: isDay
      ? { left: left + middle, right: left + middle }
      : { left: left + edges.left, right: left + edges.right },
    y: mark ? lineMiddle(track, mark.line) : track.top,
    isSeen: mark !== undefined,
  };
}

const seenMiddle = ({ left, right }: Edges, widthPx: number): number =>
  (Math.max(0, left) + Math.min(widthPx, right)) / 2;
