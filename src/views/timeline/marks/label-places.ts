/**
 * Where the words of each label stand, decided once. The layout has said on which side there is room;
 * the view knows where its edges are, and which event is open:
 *
 *     a label that an edge would cut, or that found no room, goes where its line has room now;
 *     the open event has its own whatever room there is;
 *     the open one's begins after its other dates, or before the mark where an edge would cut it there;
 *     it is without its note where an edge would cut that.
 */

import { CLEARANCE, type Edges, MARK } from "../../../query/window/geometry.ts";
import { countWidth } from "../../../query/window/label.ts";
import type { Label, LabelSide } from "../../../query/window/mark.ts";

/** A label with the widths of its words in CSS pixels, which are measured once. */
export interface SetLabel extends Label {
  readonly titlePx: number;
  /** Of the note with its gap; 0 without one. */
  readonly notePx: number;
  readonly isBold: boolean;
  /** Of the title, by its first letter. */
  readonly direction: "ltr" | "rtl";
}

export interface PlacedLabel {
  readonly text: SetLabel;
  /** Where its words begin, in CSS pixels from the view's left edge. */
  readonly x: number;
  /** Paper on either side of them. */
  readonly besidePx: number;
}

/** A mark that may have a label. */
export interface Labelled {
  /** Marks of one line have the same. */
  readonly line: number;
  /** CSS pixels from the view's left edge. */
  readonly mark: Edges;
  /** The width the layout has counted with; 0 without a label. */
  readonly labelPx: number;
  /** Where the layout put it. */
  readonly side: LabelSide;
  readonly isOpen: boolean;
  /**
   * Where its words stand, where the layout has decided it: CSS pixels from the view's left edge. Of words
   * over a bar their start, of those in one their middle; null where the side says it all.
   */
  readonly decided: { readonly wordsPx: number | null } | null;
  /** The count that words over a bar begin with; 0 for an event. */
  readonly count: number;
  /** How far right of the mark the open event's other dates stand; 0 where none is near. */
  readonly otherDatesPx: number;
  /** Asked for only where they are shown: to measure them takes as long as to paint them. */
  words(): SetLabel;
}

export interface LabelPlace {
  /** Where the mark's line has room for a label. */
  readonly side: LabelSide;
  readonly label: PlacedLabel | null;
}

/** One place a mark, in the order given. @param widthPx of the view. */
export function placeLabels(marks: readonly Labelled[], widthPx: number): readonly LabelPlace[] {
  const sides = labelSides(marks, widthPx);
  return marks.map((each, i) => {
    const side = sides[i] ?? each.side;
    if (side !== "none") return { side, label: placed(each, side, widthPx) };
    return {
      side,
      label: each.isOpen ? placed(each, roomierSide(each, widthPx), widthPx) : null,
    };
  });
}

function placed(each: Labelled, side: Exclude<LabelSide, "none">, widthPx: number): PlacedLabel {
  const { mark, isOpen, otherDatesPx } = each;
  const words = each.words();
  const whole = words.titlePx + words.notePx;
  const isCut =
    (side === "right" && mark.right + gapRight(otherDatesPx) + whole > widthPx) ||
    (side === "left" && mark.left - MARK.labelGap - whole < 0);
  // It had no room reserved for what the open event says besides: the panel says it too.
  const text = isOpen && isCut ? { ...words, note: "", notePx: 0 } : words;
  const width = text.titlePx + text.notePx;
  switch (side) {
    case "over": {
      const x = (each.decided?.wordsPx ?? mark.left) + countWidth(each.count, text);
      return { text, x, besidePx: CLEARANCE.paper };
    }
    case "left":
      return { text, x: mark.left - MARK.labelGap - width, besidePx: CLEARANCE.paper };
    case "middle": {
      const x = (each.decided?.wordsPx ?? middleInView(mark, widthPx)) - width / 2;
      return { text, x, besidePx: CLEARANCE.paperInBar };
    }
    case "right":
      return { text, x: mark.right + gapRight(otherDatesPx), besidePx: CLEARANCE.paper };
  }
}

/** The side that has more room for a label that found none. */
const roomierSide = ({ mark, otherDatesPx }: Boxed, widthPx: number): "left" | "right" =>
  mark.left > widthPx - mark.right - Math.max(0, otherDatesPx) ? "left" : "right";

/** The label keeps to the part of the bar that is on the screen. */
function middleInView({ left, right }: Edges, widthPx: number): number {
  const from = Math.max(left, 0);
  return (from + Math.max(from, Math.min(right, widthPx))) / 2;
}

/** From a mark to the words right of it, which stand beyond its other dates. */
const gapRight = (otherDatesPx: number): number =>
  otherDatesPx > 0 ? otherDatesPx + CLEARANCE.otherDate : MARK.labelGap;

type Boxed = Pick<Labelled, "mark" | "labelPx" | "otherDatesPx">;

const SIDES = ["right", "left"] as const;

function labelSides(marks: readonly Labelled[], widthPx: number): readonly LabelSide[] {
  /** What is taken on each line; worked out for the first label that has to look for another side. */
  let known: ReturnType<typeof takenBy> | null = null;
  return marks.map((each, i) => {
    const inView = each.mark.right > 0 && each.mark.left < widthPx;
    // Words at the edge whose mark is beyond it would stand there for nothing.
    if (!inView) return "none";
    // The layout knew nothing of the open event's other dates, which push its words to the right.
    const isPushed = each.otherDatesPx > 0 && each.side === "right";
    if (isPushed && each.mark.right + gapRight(each.otherDatesPx) + each.words().titlePx <= widthPx)
      return each.side;
    // At rest it knew the edges.
    if (each.decided && !isPushed) return each.side;
    if (isWhole(each, each.side, widthPx)) return each.side;
    known ??= takenBy(marks);
    const { taken, lines } = known;
    const isFree = (box: Edges) =>
      (lines.get(each.line) ?? []).every((other) => other === i || clear(box, taken[other]));
    const side = SIDES.find(
      (option) => isWhole(each, option, widthPx) && isFree(boxOf(each, option)),
    );
    // A cut label still says more than none, unless it stands inside a bar: that can be drawn bare.
    const settled = side ?? (each.side === "middle" ? "none" : each.side);
    taken[i] = boxOf(each, settled);
    return settled;
  });
}

/** The room each mark takes with its label, and which ones share a line, as the layout has put them. */
function takenBy(marks: readonly Labelled[]) {
  const lines = new Map<number, number[]>();
  marks.forEach(({ line }, i) => {
    const others = lines.get(line);
    if (others) others.push(i);
    else lines.set(line, [i]);
  });
  return { lines, taken: marks.map((each) => boxOf(each, each.side)) };
}

function boxOf({ mark, labelPx, otherDatesPx }: Boxed, side: LabelSide): Edges {
  if (side === "right")
    return { left: mark.left, right: mark.right + gapRight(otherDatesPx) + labelPx };
  if (side === "left") {
    return {
      left: mark.left - MARK.labelGap - labelPx,
      right: mark.right + Math.max(0, otherDatesPx),
    };
  }
  return mark;
}

/** Whether the whole label would be in view on that side. */
function isWhole(each: Boxed, side: LabelSide, widthPx: number): boolean {
  if (side === "none") return each.labelPx === 0;
  if (side === "middle") {
    const visible = Math.min(each.mark.right, widthPx) - Math.max(each.mark.left, 0);
    return visible >= each.labelPx + 2 * CLEARANCE.marks;
  }
  const box = boxOf(each, side);
  return side === "right" ? box.right <= widthPx : box.left >= 0;
}

const clear = (a: Edges, b: Edges | undefined): boolean =>
  !b || a.right + CLEARANCE.marks <= b.left || b.right + CLEARANCE.marks <= a.left;
