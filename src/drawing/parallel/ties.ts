/** Lines and wedges across the gap between two tracks: upright is as fast, slanting is later. */
import type { Edges } from "../../query/window/geometry.ts";

/** The place of a step in its track. */
export interface Foot {
  /** The middle of its mark, or of as much of it as is in sight. */
  readonly x: number;
  /** The edges between which its day may be: they differ for a band. */
  readonly reach: Edges;
  /** The middle of its line. */
  readonly y: number;
  /** True where the mark is in sight: else the line leaves the drawing. */
  readonly isSeen: boolean;
}

export interface Tie {
  /** The number of the step, from 1, as in the table. */
  readonly number: number;
  readonly first: string;
  readonly second: string;
  /** The line from mark to mark: down, across the gap, down. */
  readonly path: readonly Point[];
  /** The four corners of what a band makes of the line; null between two days. */
  readonly wedge: readonly Point[] | null;
  /** The middle of its number. */
  readonly label: Point;
  readonly isZero: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Gap {
  readonly top: number;
  readonly bottom: number;
}

export interface TieTerms extends Pick<Tie, "number" | "first" | "second" | "isZero"> {
  readonly from: Foot;
  readonly to: Foot;
}

/** A number and the air round it. */
const NUMBER_PX = 17;
/** A line this upright has its number beside it. */
const UPRIGHT_PX = 26;
const BESIDE_PX = 11;

/** @param ties  in the order of their numbers: of two whose numbers have one place, the first has it. */
export function placeTies(ties: readonly TieTerms[], gap: Gap): readonly Tie[] {
  const taken: Point[] = [];
  return ties.map(({ from, to, ...tie }) => {
    const label = placesFor(from, to, gap).find((place) =>
      taken.every(
        ({ x, y }) => Math.abs(x - place.x) >= NUMBER_PX || Math.abs(y - place.y) >= NUMBER_PX,
      ),
    ) ?? { x: (from.x + to.x) / 2, y: (gap.top + gap.bottom) / 2 };
    taken.push(label);
    const isBand = [from, to].some(({ reach }) => reach.right - reach.left > 2);
    return {
      ...tie,
      label,
      path: [
        ...(from.isSeen ? [{ x: from.x, y: from.y }] : []),
        { x: from.x, y: gap.top },
        { x: to.x, y: gap.bottom },
        ...(to.isSeen ? [{ x: to.x, y: to.y }] : []),
      ],
      wedge: isBand
        ? [
            { x: from.reach.left, y: gap.top },
            { x: from.reach.right, y: gap.top },
            { x: to.reach.right, y: gap.bottom },
            { x: to.reach.left, y: gap.bottom },
          ]
        : null,
    };
  });
}

/** Places for a number: along the line from its middle outwards; beside it where it is upright. */
function placesFor(from: Foot, to: Foot, { top, bottom }: Gap): readonly Point[] {
  const on = (share: number, dx: number): Point => ({
    x: from.x + (to.x - from.x) * share + dx,
    y: top + (bottom - top) * share,
  });
  const isUpright = Math.abs(to.x - from.x) < UPRIGHT_PX;
  return [0.5, 0.34, 0.66, 0.2, 0.8].flatMap((share) =>
    isUpright ? [on(share, -BESIDE_PX), on(share, BESIDE_PX)] : [on(share, 0)],
  );
}
