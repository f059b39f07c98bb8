/**
 * The marks over the plot: keyed elements on a sheet that pans as one. There are elements for what
 * is on the screen and a little beyond, so that their number follows the screen's width alone.
 */

import { type Interval, overlaps } from "../../dataset/interval.ts";
import { clusterEdges, type Edges, markEdges, ROW_PX } from "../../query/window/geometry.ts";
import type { GlyphWidths } from "../../query/window/glyphs.ts";
import { labelWidth, markLabel } from "../../query/window/label.ts";
import type { LabelSide, Mark, WindowLayout } from "../../query/window/marks.ts";
import { labelSides } from "./label-sides.ts";
import { element, type MarkElement, markElement, writeLabel } from "./mark-element.ts";
import css from "./marks.module.css";
import { type Direction, neighbour } from "./roving.ts";
import { createSelectionFlag, type Selection } from "./selection-flag.ts";
import { createSheet, REACH } from "./sheet.ts";

/** What marks say, and in which type. */
export interface MarkWords {
  /** The accessible name of a mark. */
  nameOf(mark: Mark): string;
  readonly lang: string;
  /** Null where marks stand without labels until they are asked. */
  readonly glyphs: GlyphWidths | null;
}

export interface MarksLayerOptions {
  onOpen(mark: Mark): void;
  /** The reader walks on past the last mark on the screen. */
  onEdge(mark: Mark, direction: Direction): void;
}

export interface MarksLayer {
  /** @param laneTops the top of each lane's first row, in CSS pixels from the plot's top. */
  setLayout(layout: WindowLayout, laneTops: readonly number[], words: MarkWords): void;
  setWindow(window: Interval, widthPx: number): void;
  setSelection(selection: Selection | null): void;
  /** Scrolls the page as far as it takes to see the event, or the cluster that holds it. */
  reveal(id: string): void;
  /** Moves the keyboard to the event, or to the cluster that holds it, once either is drawn. */
  focusEvent(id: string): void;
  destroy(): void;
}

interface Drawn {
  mark: Mark;
  readonly parts: MarkElement;
  readonly labelPx: number;
  /** On the sheet. */
  edges: Edges;
  /** Where its label stands now; null before it is placed on the sheet as that is now. */
  side: LabelSide | null;
  /** Where its box stands. */
  at: string;
  top: number;
  /** Whether the label is written: one that is given when asked is not, until then. */
  isWritten: boolean;
}

/** From the middle of another date's ring to where the label begins. */
const OTHER_DATE_PX = 8;

/** A click that comes after moving further than this was a drag. */
const DRAG_PX = 5;

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
  const flag = createSelectionFlag(root, axis);
  const sheet = createSheet(root);
  plot.append(root);

  /** All of the layout, in order; those with an element are in `drawn`. */
  let marks: readonly Mark[] = [];
  const drawn = new Map<string, Drawn>();
  let words: MarkWords | null = null;
  let laneTops: readonly number[] = [];
  let view: { window: Interval; widthPx: number } | null = null;
  let selection: Selection | null = null;
  /** The mark that Tab comes to. */
  let current: string | null = null;
  /** The event that the keyboard goes to when it is drawn. */
  let awaited: string | null = null;
  let pressed: { x: number; y: number } | null = null;

  const labelOf = (mark: Mark) => markLabel(mark, words?.lang ?? "en");
  const topOf = (mark: Mark) => (laneTops[mark.lane] ?? 0) + mark.row * ROW_PX;

  function edgesOf(mark: Mark): Edges {
    const { origin, pxPerMs } = sheet.scale();
    return mark.type === "event"
      ? markEdges(mark.event.date.extent, pxPerMs, origin)
      : clusterEdges(mark.bar, mark.events, pxPerMs, origin);
  }

  /** What is on the screen or may be panned to, and the focused one, wherever it is. */
  function nearMarks(widthPx: number): ReadonlyMap<string, { mark: Mark; edges: Edges }> {
    const beyond = widthPx * REACH;
    const focused = keyOfTarget(document.activeElement);
    const near = new Map<string, { mark: Mark; edges: Edges }>();
    for (const mark of marks) {
      const edges = edgesOf(mark);
      const isNear = edges.right >= -beyond && edges.left <= widthPx + beyond;
      const key = keyOf(mark);
      if (isNear || key === focused) near.set(key, { mark, edges });
    }
    return near;
  }

  /** Makes, keeps and removes elements, and puts each where it belongs on the sheet. */
  function placeAll(): void {
    if (!view) return;
    const near = nearMarks(view.widthPx);
    for (const [key, { parts }] of drawn) {
      if (near.has(key)) continue;
      parts.place.remove();
      drawn.delete(key);
    }
    let before: Element | null = null;
    for (const [key, { mark, edges }] of near) {
      const each = keep(key, mark);
      setEdges(each, edges, view.widthPx);
      const { place } = each.parts;
      const next: Element | null = before
        ? before.nextElementSibling
        : sheet.element.firstElementChild;
      if (next !== place) sheet.element.insertBefore(place, next);
      before = place;
    }
    // Set again even where it is the same mark, whose element may be another one.
    setCurrent(current !== null && drawn.has(current) ? current : firstInView());
  }

  function setEdges(each: Drawn, { left, right }: Edges, widthPx: number): void {
    // A bar of centuries at a scale of days is no wider than it can be panned.
    each.edges = {
      left: Math.max(left, Math.min(right, -widthPx)),
      right: Math.min(right, Math.max(left, 2 * widthPx)),
    };
    const { bar } = each.parts;
    const width = `${each.edges.right - each.edges.left}px`;
    if (bar && bar.style.width !== width) bar.style.width = width;
    each.side = null;
  }

  /** Labels that an edge would cut go elsewhere; what stays as it was is left alone. */
  function settleLabels(): void {
    if (!view) return;
    const { widthPx } = view;
    const shiftPx = sheet.shiftPx();
    const all = [...drawn.values()];
    const sides = labelSides(
      all.map(({ mark, edges, labelPx }) => ({
        row: mark.lane * 1_000 + mark.row,
        mark: { left: edges.left + shiftPx, right: edges.right + shiftPx },
        labelPx,
        side: mark.label,
      })),
      widthPx,
    );
    for (const [i, each] of all.entries()) {
      const side = sides[i] ?? each.mark.label;
      if (side !== each.side) setSide(each, side);
      if (side === "middle") centreLabel(each, -shiftPx, widthPx - shiftPx);
    }
  }

  function setSide(each: Drawn, side: LabelSide): void {
    const { parts, edges, mark } = each;
    const top = topOf(mark);
    each.side = side;
    if (parts.button.dataset["label"] !== side) {
      parts.button.dataset["label"] = side;
      parts.label.style.left = "";
    }
    // By its edges and not a transform, of which each would be a layer to the browser.
    const at = side === "left" ? `${(view?.widthPx ?? 0) - edges.right}px` : `${edges.left}px`;
    const { style } = parts.place;
    if (at !== each.at || style[side === "left" ? "left" : "right"] !== "auto") {
      style.left = side === "left" ? "auto" : at;
      style.right = side === "left" ? at : "auto";
    }
    if (top !== each.top) style.top = `${top}px`;
    each.top = top;
    each.at = at;
    write(each, side !== "none" || parts.button.dataset["selected"] === "true");
  }

  /** The label keeps to the part of the bar that is on the screen. */
  function centreLabel({ parts, edges }: Drawn, from: number, to: number): void {
    const left = Math.max(edges.left, from);
    const right = Math.max(left, Math.min(edges.right, to));
    const x = `${(left + right) / 2 - edges.left}px`;
    if (parts.label.style.left !== x) parts.label.style.left = x;
  }

  function write(each: Drawn, isShown: boolean): void {
    if (isShown === each.isWritten) return;
    each.isWritten = isShown;
    writeLabel(each.parts, isShown ? labelOf(each.mark) : null);
  }

  /** A label that had no room is given when it is asked, on the side that has more. */
  function giveLabel(key: string | null): void {
    const each = key === null ? undefined : drawn.get(key);
    if (!each || !view || each.side !== "none") return;
    const { left, right } = each.edges;
    const isRightOfMiddle = left + right + 2 * sheet.shiftPx() > view.widthPx;
    each.parts.button.dataset["room"] = isRightOfMiddle ? "left" : "right";
    write(each, true);
  }

  function drawSelection(): void {
    const holder = selection && markHolder(selection.id);
    for (const each of drawn.values()) markSelected(each, each === holder);
    const mark = holder?.mark ?? null;
    const topPx = mark && topOf(mark);
    const reach = flag.draw(view && selection && { ...view, selection, holder: mark, topPx });
    if (holder && selection) speakFor(selection, holder, reach);
  }

  /** @param reach how far right of the mark its other dates stand (CSS pixels). */
  function speakFor({ title, note }: Selection, holder: Drawn, reach: number): void {
    const { mark, parts } = holder;
    const own = labelOf(mark);
    const isEvent = mark.type === "event";
    // A cluster that holds the open event speaks for it.
    const text = { title: isEvent ? own.title : title, note: (isEvent && note) || own.note };
    const said = `${text.title}\n${text.note}`;
    if (parts.button.dataset["said"] !== said) {
      parts.button.dataset["said"] = said;
      holder.isWritten = true;
      writeLabel(parts, text);
      giveLabel(keyOf(mark));
    }
    // The label begins after the other date, where that stands in its place.
    const beside = isEvent && note !== "" && reach > 0 && holder.side === "right";
    parts.label.style.marginLeft = beside ? `${reach + OTHER_DATE_PX}px` : "";
  }

  const markHolder = (id: string) =>
    [...drawn.values()].find((each) => holds(each.mark, id)) ?? null;

  function markSelected(each: Drawn, selected: boolean): void {
    const { place, button, label } = each.parts;
    if ((button.dataset["selected"] === "true") === selected) return;
    button.dataset["selected"] = place.dataset["selected"] = String(selected);
    button.ariaCurrent = selected ? "true" : null;
    delete button.dataset["said"];
    label.style.marginLeft = "";
    each.isWritten = false;
    write(each, true);
    if (!selected) write(each, each.side !== "none");
  }

  function draw(): void {
    settleLabels();
    drawSelection();
  }

  function setCurrent(key: string | null): void {
    if (current !== null) setTabIndex(current, -1);
    current = key;
    if (current !== null) setTabIndex(current, 0);
  }

  function setTabIndex(key: string, tabIndex: number): void {
    const button = drawn.get(key)?.parts.button;
    if (button) button.tabIndex = tabIndex;
  }

  function focus(key: string): void {
    const found = drawn.get(key);
    if (!found) return;
    setCurrent(key);
    found.parts.button.focus({ preventScroll: true });
    found.parts.button.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** The keyboard stays with an event that went into a cluster, or came out of one. */
  function keepFocus(mark: Mark): void {
    const id = mark.type === "event" ? mark.id : (mark.members[0] ?? "");
    const { button } = (drawn.get(keyOf(mark)) ?? markHolder(id))?.parts ?? {};
    if (button !== document.activeElement) button?.focus({ preventScroll: true });
  }

  function focusAwaited(): void {
    const { activeElement } = document;
    // Whoever has gone elsewhere in the meantime is not called back.
    if (activeElement !== document.body && !root.contains(activeElement)) awaited = null;
    const found = awaited === null ? null : markHolder(awaited);
    if (!found) return;
    awaited = null;
    focus(keyOf(found.mark));
  }

  /** The element of a mark: the one it has, unless that shows something else by now. */
  function keep(key: string, mark: Mark): Drawn {
    const known = drawn.get(key);
    const labelPx = words?.glyphs ? labelWidth(labelOf(mark), words.glyphs) : 0;
    if (known && known.labelPx === labelPx && !stale(known.mark, mark)) {
      known.mark = mark;
      return known;
    }
    const parts = markElement(mark);
    const edges = { left: 0, right: 0 };
    const made: Drawn = {
      mark,
      parts,
      labelPx,
      edges,
      side: null,
      at: "",
      top: -1,
      isWritten: false,
    };
    parts.button.dataset["key"] = key;
    parts.button.ariaLabel = words?.nameOf(mark) ?? "";
    if (known) known.parts.place.replaceWith(parts.place);
    drawn.set(key, made);
    return made;
  }

  const keyOfTarget = (target: EventTarget | null): string | null =>
    target instanceof Element
      ? (target.closest<HTMLElement>("[data-key]")?.dataset["key"] ?? null)
      : null;

  function onClick(event: MouseEvent): void {
    const key = keyOfTarget(event.target);
    const found = key === null ? undefined : drawn.get(key);
    if (!found || key === null) return;
    const moved = pressed ? Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) : 0;
    // A key press has no coordinates and must not be taken for a drag.
    if (event.detail > 0 && moved > DRAG_PX) return;
    setCurrent(key);
    options.onOpen(found.mark);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const key = keyOfTarget(event.target);
    const direction = DIRECTIONS[event.key];
    const from = key === null ? undefined : drawn.get(key);
    if (!from || !direction || !view || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const { window } = view;
    const visible = [...drawn.values()]
      .map((each) => each.mark)
      .filter((mark) => overlaps(mark.extent, window));
    const next = neighbour(visible, from.mark, direction);
    if (next) focus(keyOf(next));
    else options.onEdge(from.mark, direction);
  }

  const onPointerDown = (event: PointerEvent) => {
    pressed = { x: event.clientX, y: event.clientY };
  };
  const onPointerOver = (event: PointerEvent) => giveLabel(keyOfTarget(event.target));
  const onFocus = (event: FocusEvent) => {
    const key = keyOfTarget(event.target);
    setCurrent(key);
    giveLabel(key);
  };
  root.addEventListener("click", onClick);
  root.addEventListener("keydown", onKeyDown);
  root.addEventListener("focusin", onFocus);
  root.addEventListener("pointerdown", onPointerDown, { capture: true });
  root.addEventListener("pointerover", onPointerOver);

  return {
    setLayout(layout, tops, next) {
      const renamed = words !== null && words.nameOf !== next.nameOf;
      words = next;
      laneTops = tops;
      marks = layout.marks;
      const focused = drawn.get(keyOfTarget(document.activeElement) ?? "")?.mark;
      placeAll();
      if (renamed) {
        for (const { mark, parts } of drawn.values()) parts.button.ariaLabel = next.nameOf(mark);
      }
      if (focused) keepFocus(focused);
      focusAwaited();
      // In the same task, so that no frame shows new marks in old places.
      draw();
    },
    setWindow(window, widthPx) {
      view = { window, widthPx };
      if (!sheet.setWindow(window, widthPx)) placeAll();
      draw();
    },
    setSelection(next) {
      selection = next;
      drawSelection();
    },
    reveal(id) {
      markHolder(id)?.parts.button.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    focusEvent(id) {
      awaited = id;
      focusAwaited();
    },
    destroy() {
      root.remove();
      flag.destroy();
    },
  };

  function firstInView(): string | null {
    for (const [key, { mark }] of drawn) {
      if (!view || overlaps(mark.extent, view.window)) return key;
    }
    return null;
  }
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "earlier",
  ArrowRight: "later",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Whether an element made for one mark would show something else than the other says. */
function stale(a: Mark, b: Mark): boolean {
  if (a.type === "event" && b.type === "event") {
    return a.event.title.text !== b.event.title.text || a.event.by?.text !== b.event.by?.text;
  }
  if (a.type === "cluster" && b.type === "cluster") {
    return (
      a.lead.title.text !== b.lead.title.text ||
      a.events !== b.events ||
      a.hue !== b.hue ||
      a.ticks.length !== b.ticks.length
    );
  }
  return true;
}
