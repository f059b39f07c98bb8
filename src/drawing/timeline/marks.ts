/** Marks of a window where they stand on a sheet, each with its words. */

import type { Interval } from "../../dataset/time/interval.ts";
import { countText } from "../../dataset/wording/count-text.ts";
import { directionOf } from "../../dataset/wording/direction.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { TimeScale } from "../../query/axis/time-scale.ts";
import {
  CLEARANCE,
  drawnSpan,
  type Edges,
  edgesOf,
  isPoint,
  LINE_PX,
  MARK,
  within,
} from "../../query/window/geometry.ts";
import { countWidth, markLabel, noteWidth } from "../../query/window/label.ts";
import type { Label, LabelSide, Mark } from "../../query/window/mark.ts";
import { markForm } from "../form.ts";
import { markDrawing, selectionDrawing } from "../mark-shape.ts";
import { FACES, glyphsOf, widthOf } from "../type.ts";
import type { PlacedFold } from "./axis.ts";
import type { PlacedLane } from "./lanes.ts";
import { type SetText, type Sign, words } from "./sheet-parts.ts";

export interface PlacedMark {
  readonly mark: Mark;
  /** What is drawn of it: the mark, and the ring round it where it is the chosen one. */
  readonly signs: readonly Sign[];
  /** Its edges as far as they are on the plot, and the top of its row; CSS pixels on the sheet. */
  readonly edges: Edges;
  /** Whether it goes on beyond the plot, where it is not drawn. */
  readonly isCut: boolean;
  readonly top: number;
  readonly label: PlacedLabel | null;
  /** How many it is, for a mark of several. */
  readonly count: PlacedLabel | null;
}

export interface PlacedLabel {
  readonly title: SetText;
  /** Stands behind the title, as far from it as its width says. */
  readonly note: SetText | null;
  /** What is behind the words, so that they are read. */
  readonly paper: Edges & { readonly top: number; readonly height: number };
  /** The parts of that in folds, where the ground is wash: paper would be a hole in it. */
  readonly inFolds: readonly Edges[];
}

export interface MarkTerms {
  readonly scale: TimeScale;
  readonly lang: Language;
  readonly lanes: readonly PlacedLane[];
  readonly folds: readonly PlacedFold[];
  readonly linePx: number;
  /** Where the plot begins. */
  readonly left: number;
  /** The event that is ringed; null for none. */
  readonly event: string | null;
}

/** Paper behind words is no higher than their letters: lines of the grid go on above and below. */
const PAPER_PX = 17;
/** The words over a cluster's bar stand a little higher than others, and their paper ends above it. */
const OVER_BAR = { top: 3, height: 14, risePx: 2 } as const;
const COUNT_PX = 18;
const BESIDE_COUNT = 2;

/** The marks that are on the plot, in the order they are drawn: the chosen one last. */
export function placeMarks(marks: readonly Mark[], terms: MarkTerms): readonly PlacedMark[] {
  const placed = marks.flatMap((mark) => placeMark(mark, terms) ?? []);
  const isLast = ({ mark }: PlacedMark) => Number(mark.type === "event" && mark.id === terms.event);
  return placed.toSorted((a, b) => isLast(a) - isLast(b));
}

/** A disc at the very edge of the plot is drawn whole. */
export const isCut = (extent: Interval, { left, right }: Edges, { widthPx }: TimeScale): boolean =>
  !isPoint(extent) && (left < 0 || right > widthPx);

/** Whether any of what a mark stands for is in the window, as the store counts it. */
export function isInWindow(mark: Mark, scale: TimeScale): boolean {
  const { from, to } = mark.type === "event" ? drawnSpan(mark.extent) : mark.bar;
  const { start, end } = scale.shown();
  return from < end && to >= start;
}

function placeMark(mark: Mark, terms: MarkTerms): PlacedMark | null {
  const { scale, lanes, linePx, left } = terms;
  const lane = lanes.find(({ index }) => index === mark.lane);
  const whole = within(edgesOf(mark, scale), scale.widthPx);
  if (!lane || !isInWindow(mark, scale)) return null;
  const top = lane.firstLine + mark.line * linePx - (LINE_PX - linePx) / 2;
  const isChosen = mark.type === "event" && mark.id === terms.event;
  const widthPx = whole.right - whole.left;
  const shape = mark.type === "event" ? markForm(mark.event).shape : "cluster";
  const at = { x: left + whole.left, y: top };
  const hue = mark.type === "event" ? mark.event.hue : mark.hue;
  return {
    mark,
    signs: [
      { ...at, drawing: markDrawing(mark, widthPx), hue },
      ...(isChosen ? [{ ...at, drawing: selectionDrawing(shape, widthPx), hue: null }] : []),
    ],
    edges: {
      left: left + Math.max(0, whole.left),
      right: left + Math.min(scale.widthPx, whole.right),
    },
    isCut: isCut(mark.extent, whole, scale),
    top,
    label: labelOf(mark, whole, top, isChosen, terms),
    count: mark.type === "cluster" ? countOf(mark, whole, top, terms) : null,
  };
}

/** The words of a mark, where the layout has put them; none where an edge of the plot would cut them. */
function labelOf(
  mark: Mark,
  edges: Edges,
  top: number,
  isChosen: boolean,
  terms: MarkTerms,
): PlacedLabel | null {
  const { scale, lang, left } = terms;
  const said = mark.words === undefined ? markLabel(mark, lang) : mark.words;
  if (said === null || mark.label === "none") return null;
  const face = isChosen ? FACES.bold : FACES.label;
  const titlePx = widthOf(said.title, face);
  const notePx = noteWidth(said.note, glyphsOf(FACES.label));
  const isOver = mark.label === "over";
  const afterCount = isOver && mark.type === "cluster" ? countWidth(mark.events, said) : 0;
  const x = startOf(mark, mark.label, edges, titlePx + notePx, scale) + afterCount;
  if (x < 0 || x + titlePx + notePx > scale.widthPx) return null;
  if (mark.label === "middle" && titlePx + notePx + 2 * CLEARANCE.marks > seenOf(edges, scale)) {
    // Nothing of the bar would be left beside them.
    return null;
  }
  const beside = mark.label === "middle" ? CLEARANCE.paperInBar : CLEARANCE.paper;
  const middle = top + LINE_PX / 2 - (isOver ? OVER_BAR.risePx : 0);
  const height = isOver ? OVER_BAR.height : PAPER_PX;
  const from = { left: left + x - beside, right: left + x + titlePx + notePx + beside };
  return {
    ...set(said, left + x, middle, face, langOf(mark, said)),
    paper: {
      ...from,
      top: isOver ? top + OVER_BAR.top : middle - height / 2,
      height,
    },
    inFolds: partsInFolds(from, terms),
  };
}

function set(
  { title, note }: Label,
  x: number,
  middle: number,
  face: (typeof FACES)["label" | "bold"],
  lang: string,
): Pick<PlacedLabel, "title" | "note"> {
  const titled = words(title, x, middle, face, "ink", lang);
  if (note === "") return { title: titled, note: null };
  const at = x + titled.widthPx + MARK.noteGap;
  return { title: titled, note: words(note, at, middle, FACES.label, "faint") };
}

/** A title has its own language; dates and counts have that of the sheet. */
function langOf(mark: Mark, { title }: Label): string {
  const own = mark.type === "event" ? mark.event.title : mark.title;
  return own.text === title ? own.lang : "";
}

/** Where words begin, from the left of the plot. */
function startOf(
  { wordsTime }: Mark,
  side: Exclude<LabelSide, "none">,
  { left, right }: Edges,
  widthPx: number,
  scale: TimeScale,
): number {
  const decided = wordsTime === undefined || wordsTime === null ? null : scale.toPx(wordsTime);
  switch (side) {
    case "left":
      return left - MARK.labelGap - widthPx;
    case "right":
      return right + MARK.labelGap;
    case "middle":
      return (decided ?? middleInView({ left, right }, scale.widthPx)) - widthPx / 2;
    case "over":
      return decided ?? left;
  }
}

/** As much of a bar as is on the plot. */
const seenOf = ({ left, right }: Edges, { widthPx }: TimeScale): number =>
  Math.min(right, widthPx) - Math.max(left, 0);

const middleInView = ({ left, right }: Edges, widthPx: number): number =>
  (Math.max(left, 0) + Math.min(right, widthPx)) / 2;

/** The count of a cluster: the first of the words over its bar, else in the middle over it. */
function countOf(
  mark: Extract<Mark, { type: "cluster" }>,
  { left, right }: Edges,
  top: number,
  terms: MarkTerms,
): PlacedLabel | null {
  const text = countText(mark.events);
  const widthPx = widthOf(text, FACES.count);
  const { scale } = terms;
  const isOver = mark.label === "over";
  const start =
    mark.wordsTime === undefined || mark.wordsTime === null ? left : scale.toPx(mark.wordsTime);
  const x = isOver ? start : (left + right - widthPx) / 2;
  if (x < 0 || x + widthPx > scale.widthPx) return null;
  const middle = top + (isOver ? LINE_PX / 2 - OVER_BAR.risePx : COUNT_PX / 2);
  const from = {
    left: terms.left + x - BESIDE_COUNT,
    right: terms.left + x + widthPx + BESIDE_COUNT,
  };
  return {
    title: words(text, terms.left + x, middle, FACES.count, "ink"),
    note: null,
    paper: {
      ...from,
      top: isOver ? top + OVER_BAR.top : top,
      height: isOver ? OVER_BAR.height : COUNT_PX,
    },
    inFolds: partsInFolds(from, terms),
  };
}

const partsInFolds = ({ left, right }: Edges, { folds }: MarkTerms): readonly Edges[] =>
  folds
    .map((fold) => ({ left: Math.max(left, fold.left), right: Math.min(right, fold.right) }))
    .filter((part) => part.right > part.left);

/** The left edge of words that are read from right to left is their end. */
export const isLeftward = ({ text }: SetText): boolean => directionOf(text) === "rtl";
