/**
 * The last word on labels, which only the view can have: it knows where its edges are. A label
 * that an edge would cut, or that the layout found no room for, goes where its row has room now.
 */
import { type Edges, MARK } from "../../../query/window/geometry.ts";
import type { LabelSide } from "../../../query/window/mark.ts";

export interface Labelled {
  /** Marks of one row have the same. */
  readonly row: number;
  /** CSS pixels from the view's left edge. */
  readonly mark: Edges;
  readonly labelPx: number;
  /** Where the layout put it. */
  readonly side: LabelSide;
}

const SIDES = ["right", "left"] as const;

/** The side of each label, in the order given. @param widthPx of the view. */
export function labelSides(marks: readonly Labelled[], widthPx: number): readonly LabelSide[] {
  const taken = marks.map((each) => boxOf(each, each.side));
  const rows = new Map<number, number[]>();
  marks.forEach(({ row }, i) => {
    const others = rows.get(row);
    if (others) others.push(i);
    else rows.set(row, [i]);
  });
  return marks.map((each, i) => {
    const inView = each.mark.right > 0 && each.mark.left < widthPx;
    // Words at the edge whose mark is beyond it would stand there for nothing.
    if (!inView) return "none";
    if (isWhole(each, each.side, widthPx)) return each.side;
    const isFree = (box: Edges) =>
      (rows.get(each.row) ?? []).every((other) => other === i || clear(box, taken[other]));
    const side = SIDES.find(
      (option) => isWhole(each, option, widthPx) && isFree(boxOf(each, option)),
    );
    // A cut label still says more than none, unless it stands inside a bar: that can be drawn bare.
    const settled = side ?? (each.side === "middle" ? "none" : each.side);
    taken[i] = boxOf(each, settled);
    return settled;
  });
}

function boxOf({ mark, labelPx }: Labelled, side: LabelSide): Edges {
  const reach = MARK.labelGap + labelPx;
  if (side === "right") return { left: mark.left, right: mark.right + reach };
  if (side === "left") return { left: mark.left - reach, right: mark.right };
  return mark;
}

/** Whether the whole label would be in view on that side. */
function isWhole(each: Labelled, side: LabelSide, widthPx: number): boolean {
  if (side === "none") return each.labelPx === 0;
  if (side === "middle") {
    const visible = Math.min(each.mark.right, widthPx) - Math.max(each.mark.left, 0);
    return visible >= each.labelPx + 2 * MARK.clearance;
  }
  const box = boxOf(each, side);
  return side === "right" ? box.right <= widthPx : box.left >= 0;
}

const clear = (a: Edges, b: Edges | undefined): boolean =>
  !b || a.right + MARK.clearance <= b.left || b.right + MARK.clearance <= a.left;
