/**
 * A label that the edge of the view would cut changes sides, where its row has room. The layout
 * cannot do this: it does not know where the window stands.
 */
import { type Edges, MARK } from "../../query/window/geometry.ts";
import type { LabelSide } from "../../query/window/marks.ts";

export interface Labelled {
  /** Marks of one row have the same. */
  readonly row: string;
  /** CSS pixels from the view's left edge. */
  readonly mark: Edges;
  readonly labelPx: number;
  readonly side: LabelSide;
}

/** The side of each label, in the order given. @param widthPx of the view. */
export function sidesAtEdges(marks: readonly Labelled[], widthPx: number): readonly LabelSide[] {
  const rows = new Map<string, Edges[]>();
  for (const each of marks) {
    const box = boxOf(each, each.side);
    const row = rows.get(each.row);
    if (row) row.push(box);
    else rows.set(each.row, [box]);
  }
  return marks.map((each) => {
    const other = each.side === "right" ? "left" : each.side === "left" ? "right" : null;
    if (!other || !isCut(each, each.side, widthPx) || isCut(each, other, widthPx)) return each.side;
    const own = boxOf(each, each.side);
    const box = boxOf(each, other);
    const free = rows
      .get(each.row)
      ?.every(
        (taken) =>
          (taken.left === own.left && taken.right === own.right) ||
          box.right + MARK.clearance <= taken.left ||
          taken.right + MARK.clearance <= box.left,
      );
    return free ? other : each.side;
  });
}

function boxOf({ mark, labelPx }: Labelled, side: LabelSide): Edges {
  const reach = MARK.labelGap + labelPx;
  if (side === "right") return { left: mark.left, right: mark.right + reach };
  if (side === "left") return { left: mark.left - reach, right: mark.right };
  return mark;
}

/** Whether a mark that is in view would have its label cut on that side. */
function isCut(each: Labelled, side: LabelSide, widthPx: number): boolean {
  const box = boxOf(each, side);
  const inView = each.mark.right > 0 && each.mark.left < widthPx;
  return inView && (box.left < 0 || box.right > widthPx);
}
