/**
 * Arranges two stories on a sheet that is higher than wide, one axis of days down between them:
 *
 *             first            second
 *        title 1 ◉ ── Day 0 ── ◉ 1 title
 *          title ●             ●   title
 *        title 2 ●\    +50
 *                  \___+100___ ▌ 2 title
 */
import { isPair } from "../../query/parallel/match.ts";
import type { ParallelSet, Step } from "../../query/parallel/parallel-types.ts";
import type { Edges } from "../../query/window/geometry.ts";
import { type Column, type ColumnMark, MOST_LANES, placeColumn, THUMB_PX } from "./column.ts";
import { type DayScale, type DayTick, dayScale, dayTicks } from "./days-axis.ts";
import { type ParallelWish, yearOf } from "./sheet.ts";
import type { Point } from "./ties.ts";

export interface UprightWish
  extends Pick<ParallelWish, "lang" | "widthPx" | "window" | "unit" | "open" | "apart"> {
  /** Of the line of days. */
  readonly lengthPx: number;
}

export interface PlacedColumn extends Column {
  /** The edges of the whole column. */
  readonly left: number;
  readonly right: number;
  readonly zero: string | null;
}

/** Two steps that answer each other: the line between them, from the first story's mark to the second's. */
export interface UprightTie {
  readonly number: number;
  readonly path: readonly Point[];
  /** What a band makes of the line; null between two days. */
  readonly wedge: readonly Point[] | null;
  readonly isZero: boolean;
}

export interface UprightSheet {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly axis: Edges;
  readonly ticks: readonly DayTick[];
  readonly scale: DayScale;
  /** Where the line of days begins, and where it ends. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly [PlacedColumn, PlacedColumn];
  readonly ties: readonly UprightTie[];
}

/** Room for "+1,454" between the stories. */
const AXIS_PX = 46;
/** From one lane of marks to the next, and from the last one to the words. */
export const LANE_PX = 11;
export const WORDS_GAP_PX = 8;

/** The middle of a lane. */
export const laneMiddle = (
  { axis }: Pick<UprightSheet, "axis">,
  side: 0 | 1,
  lane: number,
): number =>
  side === 0 ? axis.left - (lane + 0.5) * LANE_PX : axis.right + (lane + 0.5) * LANE_PX;

export function arrangeUpright(
  sets: readonly [ParallelSet, ParallelSet],
  steps: readonly Step[],
  wish: UprightWish,
): UprightSheet {
  const { widthPx, window, lengthPx, lang } = wish;
  const axis = { left: (widthPx - AXIS_PX) / 2, right: (widthPx + AXIS_PX) / 2 };
  const scale = dayScale(window, lengthPx);
  const pairs = steps.filter(isPair);
  const place = (set: ParallelSet, side: 0 | 1): PlacedColumn => {
    const numbers = new Map(
      pairs.map(({ first, second }, i) => [(side === 0 ? first : second) ?? "", i + 1]),
    );
    const held = [...numbers.keys(), ...wish.apart, ...(wish.open === null ? [] : [wish.open])];
    const terms = {
      scale,
      lang,
      held: new Set(held),
      numbers,
      zero: set.zero,
      open: wish.open,
      year: yearOf(set),
    };
    const beside = (lanes: number) =>
      placeColumn(set.events, { ...terms, textPx: axis.left - lanes * LANE_PX - WORDS_GAP_PX });
    // Where fewer marks lie beside each other there is more room for words, and with it perhaps for other marks.
    const most = beside(MOST_LANES);
    const fewer = most.lanes < MOST_LANES ? beside(most.lanes) : most;
    const column = fewer.lanes <= most.lanes ? fewer : most;
    const [left, right] = side === 0 ? [0, axis.left] : [axis.right, widthPx];
    return { ...column, left, right, zero: set.zero };
  };
  const columns = [place(sets[0], 0), place(sets[1], 1)] as const;
  const [isBefore, isAfter] = (["before", "after"] as const).map((end) =>
    columns.some((column) => column[end].length > 0),
  );
  const top = isBefore ? THUMB_PX : PADDING_PX;
  const ends = columns.flatMap(({ marks }) =>
    marks.map(({ label: { middle, heightPx } }) => middle + heightPx / 2),
  );
  const bottom = top + Math.max(lengthPx, ...ends);
  const ties = pairs.flatMap(({ first, second, by }, i): UprightTie[] => {
    const [from, to] = [footOf(columns[0], first), footOf(columns[1], second)];
    if (!from || !to) return [];
    const [x, toX] = [laneMiddle({ axis }, 0, from.lane), laneMiddle({ axis }, 1, to.lane)];
    const isBand = [from, to].some(isWide);
    return [
      {
        number: i + 1,
        isZero: by === "zero",
        path: [
          { x, y: top + from.at },
          { x: axis.left, y: top + from.at },
          { x: axis.right, y: top + to.at },
          { x: toX, y: top + to.at },
        ],
        wedge: isBand
          ? [
              { x: axis.left, y: top + reachOf(from).left },
              { x: axis.left, y: top + reachOf(from).right },
              { x: axis.right, y: top + reachOf(to).right },
              { x: axis.right, y: top + reachOf(to).left },
            ]
          : null,
      },
    ];
  });
  const heightPx = Math.ceil(bottom + (isAfter ? THUMB_PX : PADDING_PX));
  const ticks = dayTicks(scale, wish.unit);
  return { widthPx, heightPx, axis, ticks, scale, top, bottom, columns, ties };
}

const PADDING_PX = 12;

const footOf = ({ marks }: Column, id: string | null): ColumnMark | undefined =>
  marks.find((mark) => mark.type === "event" && mark.event.id === id);

const isWide = (mark: ColumnMark): boolean =>
  mark.type === "event" && mark.event.offset.least !== mark.event.offset.most;

/** Where a mark's day may be: one place for a day. */
const reachOf = (mark: ColumnMark): Edges =>
  isWide(mark) ? mark.edges : { left: mark.at, right: mark.at };
