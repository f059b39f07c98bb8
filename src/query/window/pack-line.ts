/** One line of a lane while it is being packed: who stands in it, and what still fits. */
import { CLEARANCE, type Edges, MARK } from "./geometry.ts";
import type { LabelSide } from "./mark.ts";
import type { Unit } from "./mark-unit.ts";

/** A side for a label. */
export interface Choice {
  readonly side: LabelSide;
  /** The room it takes, with the air it needs. */
  readonly box: Edges;
}

/** The room of a mark without its label. Clusters tell each other apart by their bars. */
export function bareBox({ mark, events }: Unit): Edges {
  const air = events > 1 ? 0 : CLEARANCE.mark;
  return { left: mark.left - air, right: mark.right + air };
}

/** A placement under way: its label may still have to give way to a mark. */
interface Placed<U extends Unit> {
  readonly unit: U;
  readonly line: number;
  side: LabelSide;
  box: Edges;
}

export class Line<U extends Unit> {
  readonly placed: Placed<U>[] = [];
  readonly fixed: readonly Edges[];
  /** Right of it nothing stands, which is where most units go. */
  #end: number;

  constructor(fixed: readonly Edges[]) {
    this.fixed = fixed;
    this.#end = fixed.reduce((end, { right }) => Math.max(end, right), Number.NEGATIVE_INFINITY);
  }

  isFree(box: Edges): boolean {
    if (box.left >= this.#end) return true;
    return (
      this.fixed.every((other) => clear(box, other)) &&
      this.placed.every((other) => clear(box, other.box))
    );
  }

  /** Whether no mark is in the way, whatever labels are. */
  isFreeOfMarks(box: Edges): boolean {
    return (
      this.fixed.every((other) => clear(box, other)) &&
      this.placed.every((other) => clear(box, bareBox(other.unit)))
    );
  }

  put(unit: U, line: number, { side, box }: Choice): void {
    this.placed.push({ unit, line, side, box });
    this.#end = Math.max(this.#end, box.right);
  }
}

/** Labels that had to go may have left room for others: the last placed are asked first. */
export function labelAgain<U extends Unit>({ placed, fixed }: Line<U>, bounds: Edges): void {
  for (const each of placed.toReversed()) {
    if (each.side !== "none") continue;
    const isFree = (box: Edges) =>
      fixed.every((other) => clear(box, other)) &&
      placed.every((other) => other === each || clear(box, other.box));
    for (const { side, box } of choices(each.unit, bounds)) {
      if (!isFree(box)) continue;
      each.side = side;
      each.box = box;
      break;
    }
  }
}

/** Where a unit's label may stand, best first, and the room that takes. */
export function* choices(unit: Unit, bounds: Edges): Generator<Choice> {
  const { mark, labelPx } = unit;
  const bare = bareBox(unit);
  if (labelPx === null) {
    yield { side: "none", box: bare };
    return;
  }
  if (mark.right - mark.left >= labelPx + 2 * MARK.middlePadding) {
    yield { side: "middle", box: bare };
    return;
  }
  const reach = MARK.labelGap + labelPx;
  if (mark.right + reach <= bounds.right) {
    yield { side: "right", box: { ...bare, right: mark.right + reach + CLEARANCE.label } };
  }
  if (mark.left - reach >= bounds.left) {
    yield { side: "left", box: { ...bare, left: mark.left - reach - CLEARANCE.label } };
  }
}

export const overlap = (a: Edges, b: Edges): boolean => a.left < b.right && b.left < a.right;
const clear = (a: Edges, b: Edges): boolean => !overlap(a, b);
