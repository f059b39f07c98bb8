/** The marks of both stories as places that can be pressed, and where an arrow key goes from each. */
import type { DayBand } from "../../../dataset/time/day-band.ts";
import type { ColumnMark } from "../../../drawing/parallel/column.ts";
import { LINE, lineMiddle, type ParallelSheet } from "../../../drawing/parallel/sheet.ts";
import type { TrackMark } from "../../../drawing/parallel/track.ts";
import type { UprightSheet } from "../../../drawing/parallel/upright-sheet.ts";
import { MARK } from "../../../query/window/geometry.ts";

/** A rectangle of the drawing, from its upper left corner. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface MarkPlace extends Place {
  /** The id of an event, or of a cluster's first one with a sign before it. */
  readonly key: string;
  readonly side: 0 | 1;
  readonly mark: TrackMark | ColumnMark;
  readonly band: DayBand;
}

const keyOf = (mark: TrackMark | ColumnMark): string =>
  mark.type === "event" ? mark.event.id : `+${mark.members[0]?.id ?? ""}`;

/** In order of time, the first track before the second. */
export function markPlaces({ tracks, plot }: ParallelSheet): readonly MarkPlace[] {
  return tracks.flatMap((track, side) =>
    track.marks
      .map((mark): MarkPlace => {
        const { edges, label } = mark;
        const from = Math.max(-MARK.discHalf, Math.min(edges.left, label?.x ?? edges.left));
        const words = label === null ? edges.right : label.x + label.widthPx;
        const to = Math.min(plot.right - plot.left, Math.max(edges.right, words));
        return {
          key: keyOf(mark),
          side: side as 0 | 1,
          mark,
          band: mark.type === "event" ? mark.event.offset : mark.band,
          left: plot.left + from,
          top: lineMiddle(track, mark.line) - LINE / 2,
          widthPx: Math.max(MARK.barMin, to - from),
          heightPx: LINE,
        };
      })
      .toSorted(inTime),
  );
}

/** The same of two stories down an axis: each as wide as its column, and as high as its words. */
export const uprightPlaces = ({ columns, top }: UprightSheet): readonly MarkPlace[] =>
  columns.flatMap(({ marks, left, right }, side) =>
    marks
      .map(
        (mark): MarkPlace => ({
          key: keyOf(mark),
          side: side as 0 | 1,
          mark,
          band: mark.type === "event" ? mark.event.offset : mark.band,
          left,
          top: top + mark.label.middle - mark.label.heightPx / 2,
          widthPx: right - left,
          heightPx: mark.label.heightPx,
        }),
      )
      .toSorted(inTime),
  );

const inTime = (a: MarkPlace, b: MarkPlace): number =>
  compare(a.band.least, b.band.least) || compare(a.band.most, b.band.most) || a.top - b.top;

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

export type Arrow = "earlier" | "later" | "across";

/**
 * The place that an arrow leads to: the next in time in the same story, or across to the step that answers it,
 * else to the nearest day of the other story. Null at an end.
 *
 * @param answers  the step that answers each matched event, in either direction.
 */
export function placeFrom(
  places: readonly MarkPlace[],
  from: MarkPlace,
  arrow: Arrow,
  answers: ReadonlyMap<string, string>,
): MarkPlace | null {
  const own = places.filter(({ side }) => side === from.side);
  const others = places.filter(({ side }) => side !== from.side);
  if (arrow !== "across") {
    const at = own.findIndex(({ key }) => key === from.key);
    return own[at + (arrow === "later" ? 1 : -1)] ?? null;
  }
  const answer = others.find(({ key }) => key === answers.get(from.key));
  if (answer) return answer;
  const apart = ({ band }: MarkPlace) =>
    Math.max(0, band.least - from.band.most, from.band.least - band.most);
  const [nearest = null] = others.toSorted((a, b) => compare(apart(a), apart(b)));
  return nearest;
}
