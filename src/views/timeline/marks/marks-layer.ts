/**
 * The marks over the plot: painted anew whenever the window moves, and found by hand, keyboard and
 * screen reader through buttons that stand where they are painted.
 */
import type { Language } from "../../../dataset/wording/languages.ts";
import { type Edges, edgesOf, MARK, ROW_PX, within } from "../../../query/window/geometry.ts";
import { type GlyphWidths, isMeasured, textWidth } from "../../../query/window/glyph-widths.ts";
import { type Label, markLabel, noteWidth } from "../../../query/window/label.ts";
import type { LabelSide, Mark, WindowLayout } from "../../../query/window/mark.ts";
import { element, panPx, REACH } from "../frame/sliding-sheet.ts";
import type { ShownWindow } from "../timeline.ts";
import { labelSides } from "./label-places.ts";
import { createMarkButtons, type MarkButtonsOptions } from "./mark-buttons.ts";
import css from "./marks.module.css";
import {
  BEYOND_PX,
  createPainter,
  type PlacedLabel,
  type PlacedMark,
  type SetLabel,
} from "./painter.ts";
import { createSelectionFlag, type Selection } from "./selection-flag.ts";

/** What marks say, and in which type. */
export interface MarkWords {
  /** The accessible name of a mark. */
  nameOf(mark: Mark): string;
  readonly lang: Language;
  /** Null where marks stand without labels until they are asked. */
  readonly glyphs: GlyphWidths | null;
}

/** Where lanes stand, in CSS pixels from the plot's top. */
export interface LanePlaces {
  /** The top of each lane's first row. */
  readonly tops: readonly number[];
  /** Of all lanes. */
  readonly heightPx: number;
}

export type MarksLayerOptions = Omit<MarkButtonsOptions, "onAsked">;

export interface MarksLayer {
  /** From the next `setWindow` on. */
  setLayout(layout: WindowLayout, lanes: LanePlaces, words: MarkWords): void;
  setWindow(shown: ShownWindow): void;
  setSelection(selection: Selection | null): void;
  /** Scrolls the page as far as it takes to see the event, or the cluster that holds it. */
  reveal(id: string): void;
  /** Moves the keyboard to the event, or to the cluster that holds it, once either is there. */
  focusEvent(id: string): void;
  destroy(): void;
}

/** A mark of the layout, and what of it stays the same wherever it stands. */
interface Entry {
  readonly key: string;
  readonly mark: Mark;
  readonly label: Label;
  /** As the layout counts; 0 without a label. */
  readonly labelPx: number;
  /** Once it was painted, or is known without measuring. */
  text: SetLabel | null;
}

/** An entry as it stands in the window. */
interface Standing {
  readonly entry: Entry;
  readonly edges: Edges;
  readonly side: LabelSide;
}

/** From the middle of another date's ring to where the label begins. */
const OTHER_DATE_PX = 11;
/** Paper beside the words of a label; more where it parts a bar. */
const BESIDE_PX = 3;
const BESIDE_IN_BAR_PX = 11;

const keyOf = (mark: Mark): string => `${mark.type}:${mark.id}`;
const holds = (mark: Mark, id: string): boolean =>
  mark.type === "event" ? mark.id === id : mark.members.includes(id);

/**
 * @param plot where the marks go; x = 0 is the window's start.
 * @param axis over the axis, for the flag of the open event.
 */
export function createMarksLayer(
  plot: HTMLElement,
  axis: HTMLElement,
  options: MarksLayerOptions,
): MarksLayer {
  const root = element("div", css["layer"]);
  plot.append(root);
  const flag = createSelectionFlag(root, axis);
  const painter = createPainter(root, () => {
    // Words may be as wide as another font sets them.
    for (const entry of entries) entry.text = null;
    draw();
  });
  const buttons = createMarkButtons(root, {
    ...options,
    onAsked(key) {
      if (key === asked) return;
      asked = key;
      draw();
    },
  });

  /** All of the layout, in order. */
  let entries: readonly Entry[] = [];
  let words: MarkWords | null = null;
  let lanes: LanePlaces = { tops: [], heightPx: 0 };
  let view: ShownWindow | null = null;
  /** Whether a window of another length is about to follow, so that buttons would be put in vain. */
  let isZooming = false;
  /** What was painted last; null where other marks are to be painted. */
  let painted: ShownWindow | null = null;
  /** Whether there are buttons for the marks of this layout. */
  let isPlaced = false;
  let selection: Selection | null = null;
  /** The mark under the pointer or with the keyboard, which shows its label wherever there is room. */
  let asked: string | null = null;
  /** The event that the keyboard goes to when its mark is there. */
  let awaited: string | null = null;

  const topOf = (mark: Mark) => (lanes.tops[mark.lane] ?? 0) + mark.row * ROW_PX;
  const holderOf = (id: string) => entries.find(({ mark }) => holds(mark, id)) ?? null;

  /** What is on the screen or may be panned to, and where its label stands. */
  function standing(): readonly Standing[] {
    if (!view) return [];
    const { scale } = view;
    const { widthPx } = scale;
    const beyond = widthPx * REACH;
    const near = entries
      .map((entry) => ({ entry, edges: edgesOf(entry.mark, scale) }))
      .filter(({ edges }) => edges.right >= -beyond && edges.left <= widthPx + beyond);
    const sides = labelSides(
      near.map(({ entry: { mark, labelPx }, edges }) => ({
        row: mark.lane * 1_000 + mark.row,
        mark: edges,
        labelPx,
        side: mark.label,
      })),
      widthPx,
    );
    return near.map(({ entry, edges }, i) => ({
      entry,
      edges,
      side: sides[i] ?? entry.mark.label,
    }));
  }

  /** @param reach  how far right of a selected mark its other dates stand (CSS pixels). */
  function labelOf(each: Standing, isSelected: boolean, reach: number): PlacedLabel | null {
    if (!view) return null;
    const { edges, entry } = each;
    const isGiven = isSelected || entry.key === asked;
    if (each.side === "none" && !isGiven) return null;
    const side = each.side === "none" ? roomierSide(edges, view.scale.widthPx) : each.side;
    const text = textOf(entry, isSelected);
    const width = text.titlePx + text.notePx;
    switch (side) {
      case "left":
        return { text, x: edges.left - MARK.labelGap - width, besidePx: BESIDE_PX };
      case "middle": {
        const x = middleInView(edges, view.scale.widthPx) - width / 2;
        return { text, x, besidePx: BESIDE_IN_BAR_PX };
      }
      case "right": {
        // The label begins after the other date, where that stands in its place.
        const isBeside = isSelected && entry.mark.type === "event" && selection?.note && reach > 0;
        const x = edges.right + (isBeside ? reach + OTHER_DATE_PX : MARK.labelGap);
        // It had no room reserved for what the open event says besides: the panel says it too.
        const isCut = isSelected && x + width > view.scale.widthPx;
        return {
          text: isCut ? painter.set({ ...text, note: "" }, true) : text,
          x,
          besidePx: BESIDE_PX,
        };
      }
    }
  }

  function textOf(entry: Entry, isSelected: boolean): SetLabel {
    if (isSelected && selection) {
      return painter.set(spokenBy(entry.mark, entry.label, selection), true);
    }
    entry.text ??= painter.set(entry.label, false);
    return entry.text;
  }

  /** @returns how far right of the open event's mark its other dates stand (CSS pixels). */
  function drawFlag(holder: Entry | null): number {
    const mark = holder?.mark ?? null;
    const topPx = mark && topOf(mark);
    return flag.draw(view && selection && { ...view, selection, holder: mark, topPx });
  }

  function draw(): void {
    if (!view || !words) return;
    const holder = selection && holderOf(selection.id);
    const reach = drawFlag(holder);
    const placed = standing().map((each): PlacedMark => {
      const { key, mark: own } = each.entry;
      const isSelected = key === holder?.key;
      return {
        mark: own,
        edges: within(each.edges, view?.scale.widthPx ?? 0),
        top: topOf(own),
        label: labelOf(each, isSelected, reach),
        isSelected,
        isInFront: isSelected || key === asked,
      };
    });
    painter.setSize(view.scale.widthPx, lanes.heightPx);
    painter.paint(
      placed.filter(({ edges, label }) => label !== null || isInView(edges)),
      view.grid,
      words.lang,
    );
    painted = view;
  }

  const isInView = ({ left, right }: Edges): boolean =>
    right >= -BEYOND_PX && left <= (view?.scale.widthPx ?? 0) + BEYOND_PX;

  /** While the window pans, what is painted is moved, as far as it reaches. @returns whether it was. */
  function move({ scale, isMoving }: ShownWindow): boolean {
    if (!painted || !isMoving) return false;
    const shiftPx = panPx(painted.scale, scale);
    if (shiftPx === null || Math.abs(shiftPx) > BEYOND_PX) return false;
    painter.shift(shiftPx);
    drawFlag(selection && holderOf(selection.id));
    return true;
  }

  /** Puts the buttons where the marks are, the focused one wherever it is. */
  function placeButtons(): void {
    if (!words) return;
    painter.measure();
    const focused = buttons.focused();
    const focusedKey = focused && keyOf(focused);
    const selected = selection && holderOf(selection.id)?.key;
    const near = new Map(standing().map((each) => [each.entry.key, each]));
    const places = entries.flatMap(({ key, mark }) => {
      const each = near.get(key);
      if (!each && key !== focusedKey) return [];
      const isSelected = key === selected;
      const label = each ? labelOf(each, isSelected, 0) : null;
      const { before, after } = each && label ? overhang(each.edges, label) : NO_OVERHANG;
      const side = each?.side ?? "none";
      return { key, mark, top: topOf(mark), side, before, after, isSelected };
    });
    buttons.place(places, words.nameOf);
    isPlaced = true;
    if (focused && places.every(({ key }) => key !== focusedKey)) keepFocus(focused);
    focusAwaited();
  }

  /** The keyboard stays with an event that went into a cluster, or came out of one. */
  function keepFocus(mark: Mark): void {
    const found = holderOf(mark.type === "event" ? mark.id : (mark.members[0] ?? ""));
    if (found) buttons.focus(found.key);
  }

  function focusAwaited(): void {
    const { activeElement } = document;
    // Whoever has gone elsewhere in the meantime is not called back.
    if (activeElement !== document.body && !root.contains(activeElement)) awaited = null;
    const found = awaited === null ? null : holderOf(awaited);
    if (!found || !buttons.has(found.key)) return;
    awaited = null;
    buttons.focus(found.key);
    buttons.reveal(found.key);
  }

  return {
    setLayout(layout, places, next) {
      words = next;
      lanes = places;
      entries = layout.marks.map((mark) => entryOf(mark, next));
      isPlaced = false;
      painted = null;
    },
    setWindow(shown) {
      view = shown;
      const { scale, isMoving } = shown;
      const fit = buttons.follow(scale);
      isZooming = isMoving && fit === "stretched";
      if (!move(shown)) draw();
      if (!isZooming && (!isPlaced || fit !== "serves" || !isMoving)) placeButtons();
    },
    setSelection(next) {
      selection = next;
      draw();
      if (!isZooming) placeButtons();
    },
    reveal(id) {
      const found = holderOf(id);
      if (found) buttons.reveal(found.key);
    },
    focusEvent(id) {
      awaited = id;
      focusAwaited();
    },
    destroy() {
      painter.destroy();
      root.remove();
      flag.destroy();
    },
  };
}

function entryOf(mark: Mark, { lang, glyphs }: MarkWords): Entry {
  const label = markLabel(mark, lang);
  const { title, note } = label;
  const titlePx = glyphs ? textWidth(title, glyphs) : 0;
  const notePx = glyphs ? noteWidth(note, glyphs) : 0;
  // To measure two hundred labels at each level of zoom takes as long as to paint them.
  const isKnown = glyphs !== null && isMeasured(title, glyphs) && isMeasured(note, glyphs);
  const text = isKnown ? { ...label, titlePx, notePx, isBold: false } : null;
  return { key: keyOf(mark), mark, label, labelPx: titlePx + notePx, text };
}

const NO_OVERHANG = { before: 0, after: 0 };

/** How far a label reaches beyond its mark. */
function overhang({ left, right }: Edges, { text, x, besidePx }: PlacedLabel): typeof NO_OVERHANG {
  const end = x + text.titlePx + text.notePx + besidePx;
  return { before: Math.max(0, left - x + besidePx), after: Math.max(0, end - right) };
}

/** A cluster that holds the open event speaks for it; the event says what else it is dated. */
function spokenBy(mark: Mark, own: Label, { title, note }: Selection): Label {
  if (mark.type === "cluster") return { title, note: own.note };
  return { title: own.title, note: note || own.note };
}

/** The side that has more room for a label that found none. */
const roomierSide = ({ left, right }: Edges, widthPx: number): "left" | "right" =>
  left + right > widthPx ? "left" : "right";

/** The label keeps to the part of the bar that is on the screen. */
function middleInView({ left, right }: Edges, widthPx: number): number {
  const from = Math.max(left, 0);
  return (from + Math.max(from, Math.min(right, widthPx))) / 2;
}
