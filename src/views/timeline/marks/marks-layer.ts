/**
 * The marks over the plot: painted anew whenever the window moves, and found by hand, keyboard and
 * screen reader through buttons that stand where they are painted.
 */

import { directionOf } from "../../../dataset/wording/direction.ts";
import { axisStretches } from "../../../query/axis/ticks.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { type Edges, edgesOf, within } from "../../../query/window/geometry.ts";
import { isMeasured, textWidth } from "../../../query/window/glyph-widths.ts";
import { countWidth, markLabel, noteWidth } from "../../../query/window/label.ts";
import type { Label, Mark } from "../../../query/window/mark.ts";
import { type Bands, bandsOf, lineTop, markTop } from "../frame/bands.ts";
import { foldPlaces } from "../frame/fold.ts";
import type { PaintedGround } from "../frame/painters.ts";
import { BEYOND_PX } from "../frame/sizes.ts";
import { element, panPx, REACH } from "../frame/sliding-sheet.ts";
import type { MarkWords, Selection, TimelineState } from "../frame/timeline-state.ts";
import type { Layer } from "../frame/update.ts";
import { placeGhosts } from "./ghosts.ts";
import {
  type Labelled,
  type LabelPlace,
  type PlacedLabel,
  placeLabels,
  type SetLabel,
} from "./label-places.ts";
import { createMarkButtons, type MarkButtonsOptions } from "./mark-buttons.ts";
import css from "./marks.module.css";
import { heldIn, holderOf, keyOf, lineOf } from "./marks-of.ts";
import { otherDatesPx } from "./other-dates.ts";
import { createPainter, type Ground } from "./painter.ts";

export interface MarksLayer extends Layer {
  /** The button of the event, or of the cluster that holds it; null while there is none. */
  buttonOf(id: string): HTMLElement | null;
  /** Scrolls the page as far as it takes to see the event, or the cluster that holds it. */
  reveal(id: string): void;
  /** Moves the keyboard to the event, or to the cluster that holds it, once either is there. */
  focusEvent(id: string): void;
}

/** A mark of the layout, and what of it stays the same wherever it stands. */
interface Entry {
  readonly key: string;
  readonly mark: Mark;
  /** Once it was near the screen: to word all of a layout takes as long as to paint what is seen of it. */
  said: Said | null;
}

/** What a mark says. */
interface Said {
  readonly label: Label;
  /** As the layout counts; 0 without a label. */
  readonly labelPx: number;
  /** Once it was painted, or is known without measuring. */
  text: SetLabel | null;
}

/** An entry as it stands in the window. */
interface Standing extends LabelPlace {
  readonly entry: Entry;
  readonly edges: Edges;
  readonly isOpen: boolean;
}

/** @param plot where the marks go; x = 0 is the window's start. */
export function createMarksLayer(plot: HTMLElement, options: MarkButtonsOptions): MarksLayer {
  const root = element("div", css["layer"]);
  plot.append(root);
  const painter = createPainter(root, () => {
    // Words may be as wide as another font sets them.
    for (const entry of entries) entry.said = null;
    known = new WeakMap();
    if (shown) paint(shown, standing(shown));
  });
  const buttons = createMarkButtons(root, options);

  /** By what was drawn last; null before there is a layout. */
  let shown: TimelineState | null = null;
  /** All of the layout, in order. */
  let entries: readonly Entry[] = [];
  /** What was painted by; null where other marks are to be painted. */
  let painted: TimeScale | null = null;
  /** Made with the first zoom. */
  let ground: PaintedGround | null = null;
  /** Whether there are buttons for the marks of this layout. */
  let isPlaced = false;
  /** The first buttons, which are on their way; 0 while none are. */
  let firstButtons: ReturnType<typeof setTimeout> | 0 = 0;
  /** The event that the keyboard goes to when its mark is there. */
  let awaited: string | null = null;
  /** The event that is to be in sight once there are buttons. */
  let wanted: string | null = null;
  /** The event that the keyboard is with, through whatever clusters it goes into and comes out of. */
  let held: string | null = null;

  /** The entries of layouts that may be shown again, as long as words are the same. */
  let known = new WeakMap<readonly Mark[], readonly Entry[]>();

  function entriesOf(marks: readonly Mark[]): readonly Entry[] {
    const its = known.get(marks) ?? marks.map((mark) => ({ key: keyOf(mark), mark, said: null }));
    known.set(marks, its);
    return its;
  }

  const find = (id: string): Mark | null =>
    shown?.layout ? holderOf(shown.layout.marks, id) : null;

  /** What is on the screen or may be panned to, and where its label stands. */
  function standing(state: TimelineState): readonly Standing[] {
    const { scale, selection, painters, words } = state;
    const bands = bandsIn(state);
    painter.setSize(scale.widthPx, bands.heightPx, painters !== null);
    // What is painted anew at the next step, and has no button, is needed as far as it is seen.
    const beyond = painters ? 0 : scale.widthPx * REACH;
    const near: Pick<Standing, "entry" | "edges">[] = [];
    for (const entry of entries) {
      if (painters && !painter.reaches(markTop(entry.mark, bands))) continue;
      const edges = edgesOf(entry.mark, scale);
      if (edges.right < -beyond || edges.left > scale.widthPx + beyond) continue;
      near.push({ entry, edges });
    }
    const holder = selection && find(selection.id);
    const isOpen = ({ mark }: Entry) => mark === holder;
    const labels = placeLabels(
      near.map(({ entry, edges }) => {
        const open = isOpen(entry) ? selection : null;
        // Its label begins after the other date, where it says so.
        const saysOthers = open?.note && entry.mark.type === "event";
        return {
          line: lineOf(entry.mark),
          mark: edges,
          labelPx: saidBy(entry, words).labelPx,
          side: entry.mark.label,
          isOpen: open !== null,
          decided: decidedPlace(entry.mark, scale),
          count: entry.mark.type === "cluster" ? entry.mark.events : 0,
          otherDatesPx: open && saysOthers ? otherDatesPx(open, scale) : 0,
          words: () => wordsOf(entry.mark, saidBy(entry, words), open),
        };
      }),
      scale.widthPx,
    );
    return near.map(({ entry, edges }, i) => {
      const { side, label } = labels[i] ?? { side: entry.mark.label, label: null };
      return { entry, edges, side, label, isOpen: isOpen(entry) };
    });
  }

  function wordsOf(mark: Mark, said: Said, open: Selection | null): SetLabel {
    if (open) return painter.set(spokenBy(mark, said.label, open), true);
    said.text ??= painter.set(said.label, false);
    return said.text;
  }

  function paint(state: TimelineState, marks: readonly Standing[]): void {
    const { scale, words, pointedAt } = state;
    const bands = bandsIn(state);
    painter.paint(
      marks
        .filter(({ entry, edges, label }) => isPainted(entry.mark, edges, label, scale.widthPx))
        .map(({ entry, edges, label, isOpen }) => ({
          mark: entry.mark,
          edges: within(edges, scale.widthPx),
          top: markTop(entry.mark, bands),
          label,
          isSelected: isOpen,
          isPointedAt: entry.key === pointedAt,
        })),
      placeGhosts(state, bands),
      axisStretches(scale, BEYOND_PX / scale.widthPx).flatMap(({ minor }) => minor),
      words.lang,
      foldPlaces(scale),
      groundIn(state),
    );
    painted = scale;
  }

  /** Null while what is under the marks has elements. */
  function groundIn(state: TimelineState): Ground | null {
    const { painters } = state;
    if (!painters) {
      ground?.rest();
      return null;
    }
    ground ??= painters.ground(plot, Date.now());
    const { paint } = ground;
    return (context, band) => paint(context, state, band);
  }

  /** While the window pans, what is painted is moved, as far as it reaches. @returns whether it was. */
  function move({ scale, isMoving }: TimelineState): boolean {
    const shiftPx = painted && isMoving ? panPx(painted, scale) : null;
    if (shiftPx === null || Math.abs(shiftPx) > BEYOND_PX) return false;
    painter.shift(shiftPx);
    return true;
  }

  /** Moves the buttons with the window. @returns whether they are to be put where the marks are. */
  function areDue(
    { scale, isMoving, painters }: TimelineState,
    changed: ReadonlySet<keyof TimelineState>,
  ): boolean {
    // Under the pointer all stays as it is, and a hand that reaches elsewhere ends the painting.
    if (painters) return false;
    const fit = buttons.follow(scale);
    // Where a window of another length is about to follow, they would be put in vain.
    if (isMoving && fit === "stretched") return false;
    return !isPlaced || fit !== "serves" || (!isMoving && hasAny(changed, MOVED));
  }

  let linePx = 0;

  /** All buttons are as high as a line, and styled anew where it is another. */
  function setLine(px: number): void {
    if (px !== linePx) root.style.setProperty("--mark-line", `${px}px`);
    linePx = px;
  }

  /** Puts the buttons where the marks are, the focused one wherever it is. */
  function placeButtons(state: TimelineState, marks: readonly Standing[]): void {
    painter.measure();
    setLine(bandsIn(state).linePx);
    const focused = buttons.focused();
    const focusedKey = focused && keyOf(focused);
    held = focused && heldIn(focused, [state.selection?.id, held]);
    const bands = bandsIn(state);
    const near = new Map(marks.map((each) => [each.entry.key, each]));
    const places = entries.flatMap(({ key, mark }) => {
      const each = near.get(key);
      if (!each && key !== focusedKey) return [];
      const { before, after } = each?.label ? overhang(mark, each.edges, each.label) : NO_OVERHANG;
      const side = each?.side ?? "none";
      return {
        key,
        mark,
        top: lineTop(mark, bands),
        side,
        before,
        after,
        isSelected: each?.isOpen ?? false,
      };
    });
    buttons.place(places, state.words.nameOf);
    isPlaced = true;
    const holder = held === null ? null : find(held);
    if (holder && keyOf(holder) !== focusedKey) buttons.handOn(keyOf(holder));
    focusAwaited();
    revealWanted();
  }

  /** Puts the buttons in the frame of their marks, the first ones after it: to make and name them takes as long as to paint. */
  function bringButtons(state: TimelineState, marks: readonly Standing[]): void {
    clearTimeout(firstButtons);
    if (buttons.areThere()) placeButtons(state, marks);
    else firstButtons = setTimeout(() => placeButtons(state, marks));
  }

  /** Brings into sight what was asked for, once: who moves on is not called back to it. */
  function revealWanted(): void {
    const found = wanted === null ? null : find(wanted);
    wanted = null;
    if (found) buttons.reveal(keyOf(found));
  }

  function focusAwaited(): void {
    const { activeElement } = document;
    // Whoever has gone elsewhere in the meantime is not called back.
    if (activeElement !== document.body && !root.contains(activeElement)) awaited = null;
    const found = awaited === null ? null : find(awaited);
    if (!found || !buttons.has(keyOf(found))) return;
    held = awaited;
    awaited = null;
    buttons.focus(keyOf(found));
    buttons.reveal(keyOf(found));
  }

  return {
    update({ state, changed }) {
      const { layout } = state;
      if (!layout) return;
      shown = state;
      if (changed.has("words")) known = new WeakMap();
      if (changed.has("layout") || changed.has("words")) entries = entriesOf(layout.marks);
      if (hasAny(changed, REPAINT)) painted = null;
      if (hasAny(changed, REPLACE)) isPlaced = false;
      const isPut = areDue(state, changed);
      const isMoved = move(state);
      if (isMoved && !isPut) return;
      const marks = standing(state);
      if (!isMoved) paint(state, marks);
      if (isPut) bringButtons(state, marks);
    },
    buttonOf(id) {
      const found = find(id);
      return found && buttons.buttonOf(keyOf(found));
    },
    reveal(id) {
      wanted = id;
      // The first ones come after their marks.
      if (buttons.areThere()) revealWanted();
    },
    focusEvent(id) {
      awaited = id;
      focusAwaited();
    },
    destroy() {
      clearTimeout(firstButtons);
      painter.destroy();
      ground?.destroy();
      buttons.destroy();
      root.remove();
    },
  };
}

const MOVED = ["scale", "isMoving"] as const;
/** What leaves no button where it was, and what leaves nothing painted as it was. */
const REPLACE = ["layout", "words", "namesAbove", "selection"] as const;
const REPAINT = [...REPLACE, "pointedAt", "painters"] as const;

const hasAny = (
  changed: ReadonlySet<keyof TimelineState>,
  keys: readonly (keyof TimelineState)[],
): boolean => keys.some((key) => changed.has(key));

const bandsIn = ({ layout, namesAbove }: TimelineState): Bands => bandsOf(layout, namesAbove);

/** Whether the canvas reaches the mark or its words: what it does not would be set for nobody. */
function isPainted(mark: Mark, edges: Edges, label: PlacedLabel | null, widthPx: number): boolean {
  const { before, after } = label ? overhang(mark, edges, label) : NO_OVERHANG;
  return edges.right + after >= -BEYOND_PX && edges.left - before <= widthPx + BEYOND_PX;
}

function saidBy(entry: Entry, words: MarkWords): Said {
  entry.said ??= say(entry.mark, words);
  return entry.said;
}

function say(mark: Mark, { lang, glyphs }: MarkWords): Said {
  // At rest a label may say less than it could.
  const label = mark.words ?? markLabel(mark, lang);
  const { title, note } = label;
  const titlePx = glyphs ? textWidth(title, glyphs) : 0;
  const notePx = glyphs ? noteWidth(note, glyphs) : 0;
  // To measure two hundred labels at each level of zoom takes as long as to paint them.
  const isKnown = glyphs !== null && isMeasured(title, glyphs) && isMeasured(note, glyphs);
  const direction = directionOf(title);
  const text = isKnown ? { ...label, titlePx, notePx, isBold: false, direction } : null;
  return { label, labelPx: titlePx + notePx, text };
}

/** Where the words of a mark stand that the layout has decided at rest; null while the window moves. */
const decidedPlace = ({ words, wordsTime }: Mark, scale: TimeScale): Labelled["decided"] =>
  words === undefined
    ? null
    : { wordsPx: typeof wordsTime === "number" ? scale.toPx(wordsTime) : null };

const NO_OVERHANG = { before: 0, after: 0 };

/** Gives how far a label, with the count that it begins with, reaches beyond its mark. */
function overhang(
  mark: Mark,
  { left, right }: Edges,
  { text, x, besidePx }: PlacedLabel,
): typeof NO_OVERHANG {
  const isCounted = mark.type === "cluster" && mark.label === "over";
  const start = x - (isCounted ? countWidth(mark.events, text) : 0);
  const end = x + text.titlePx + text.notePx + besidePx;
  return { before: Math.max(0, left - start + besidePx), after: Math.max(0, end - right) };
}

/** A cluster that holds the open event speaks for it; the event says what else it is dated. */
function spokenBy(mark: Mark, own: Label, { title, note }: Selection): Label {
  if (mark.type === "cluster") return { title, note: own.note };
  return { title: own.title, note: note || own.note };
}
