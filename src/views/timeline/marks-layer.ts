/**
 * The marks over the widget's plot: at most a few hundred keyed elements, moved by transforms.
 * A new layout changes only what differs; a movement only changes positions, once a frame.
 */

import { type Interval, overlaps } from "../../dataset/interval.ts";
import { clusterEdges, type Edges, markEdges, ROW_PX } from "../../query/window/geometry.ts";
import type { GlyphWidths } from "../../query/window/glyphs.ts";
import { labelWidth, markLabel } from "../../query/window/label.ts";
import type { LabelSide, Mark, WindowLayout } from "../../query/window/marks.ts";
import { labelSides } from "./label-sides.ts";
import { element, type MarkElement, markElement } from "./mark-element.ts";
import css from "./marks.module.css";
import { type Direction, neighbour } from "./roving.ts";
import { createSelectionFlag, type Selection } from "./selection-flag.ts";

export interface MarksLayerOptions {
  /** The accessible name of a mark. */
  nameOf(mark: Mark): string;
  readonly lang: string;
  /** Null where marks stand without labels until they are asked. */
  readonly glyphs: GlyphWidths | null;
  onOpen(mark: Mark): void;
  /** The reader walks on past the last mark on the screen. */
  onEdge(mark: Mark, direction: Direction): void;
}

export interface MarksLayer {
  /** @param laneTops the top of each lane's first row, in CSS pixels from the plot's top. */
  setLayout(layout: WindowLayout, laneTops: readonly number[], options: MarksLayerOptions): void;
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
export function createMarksLayer(plot: HTMLElement, axis: HTMLElement): MarksLayer {
  const root = element("div", css["layer"]);
  const flag = createSelectionFlag(root, axis);
  const last = flag.inPlot;
  plot.append(root);

  const drawn = new Map<string, Drawn>();
  let options: MarksLayerOptions | null = null;
  let laneTops: readonly number[] = [];
  let view: { window: Interval; widthPx: number } | null = null;
  let selection: Selection | null = null;
  /** The mark that Tab comes to. */
  let current: string | null = null;
  /** The event that the keyboard goes to when it is drawn. */
  let awaited: string | null = null;
  let frame = 0;
  let pressed: { x: number; y: number } | null = null;

  const labelOf = (mark: Mark) => markLabel(mark, options?.lang ?? "en");
  const topOf = (mark: Mark) => (laneTops[mark.lane] ?? 0) + mark.row * ROW_PX;

  function edges(mark: Mark, window: Interval, pxPerMs: number): Edges {
    return mark.type === "event"
      ? markEdges(mark.event.date.extent, pxPerMs, window.start)
      : clusterEdges(mark.bar, mark.events, pxPerMs, window.start);
  }

  function position({ mark, parts }: Drawn, { left, right }: Edges, side: LabelSide): void {
    if (!view) return;
    const { widthPx } = view;
    const { button, bar, label } = parts;
    // Beyond a screen on either side nothing can be seen; the focused one stays, wherever it is.
    button.hidden = (right < -widthPx || left > 2 * widthPx) && button !== document.activeElement;
    if (bar) bar.style.width = `${right - left}px`;
    const top = topOf(mark);
    button.dataset["label"] = side;
    // Where a label that is only given when asked has more room.
    button.dataset["room"] = left + right > widthPx ? "left" : "right";
    button.style.transform =
      side === "left"
        ? `translate(calc(${right}px - 100%), ${top}px)`
        : `translate(${left}px, ${top}px)`;
    if (side === "middle") {
      // The label keeps to the part of the bar that is on the screen.
      const from = Math.max(left, 0);
      const to = Math.max(from, Math.min(right, widthPx));
      label.style.left = `${(from + to) / 2 - left}px`;
    }
  }

  function positionAll(): void {
    if (!view) return;
    const { window, widthPx } = view;
    const pxPerMs = widthPx / (window.end - window.start);
    const labelled = [...drawn.values()].map((each) => ({
      each,
      row: `${each.mark.lane}:${each.mark.row}`,
      mark: edges(each.mark, window, pxPerMs),
      labelPx: each.labelPx,
      side: each.mark.label,
    }));
    const sides = labelSides(labelled, widthPx);
    for (const [i, { each, mark, side }] of labelled.entries()) {
      position(each, mark, sides[i] ?? side);
    }
  }

  function drawSelection(): void {
    const holder = selection && markHolder(selection.id);
    for (const each of drawn.values()) markSelected(each, each === holder);
    const mark = holder?.mark ?? null;
    const topPx = mark && topOf(mark);
    const reach = flag.draw(view && selection && { ...view, selection, holder: mark, topPx });
    if (!holder || !selection) return;
    const { button, label, title, note } = holder.parts;
    // A cluster that holds the open event speaks for it.
    if (mark?.type === "cluster") title.textContent = selection.title;
    if (!selection.note || mark?.type !== "event") return;
    note.textContent = selection.note;
    // The label begins after the other date, where that stands in its place.
    const beside = reach > 0 && button.dataset["label"] === "right";
    label.style.marginLeft = beside ? `${reach + OTHER_DATE_PX}px` : "";
  }

  const markHolder = (id: string) =>
    [...drawn.values()].find((each) => holds(each.mark, id)) ?? null;

  function markSelected({ mark, parts }: Drawn, selected: boolean): void {
    if (parts.button.dataset["selected"] === String(selected)) return;
    parts.button.dataset["selected"] = String(selected);
    parts.button.ariaCurrent = selected ? "true" : null;
    const text = labelOf(mark);
    parts.title.textContent = text.title;
    parts.note.textContent = text.note;
    parts.label.style.marginLeft = "";
  }

  function draw(): void {
    frame = 0;
    positionAll();
    drawSelection();
  }

  const schedule = () => {
    frame ||= requestAnimationFrame(draw);
  };

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
    found.parts.button.hidden = false;
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

  function dropAllBut(kept: ReadonlySet<string>): void {
    for (const [key, each] of drawn) {
      if (kept.has(key)) continue;
      each.parts.button.remove();
      drawn.delete(key);
    }
  }

  /** The element of a mark: the one it has, unless that shows something else by now. */
  function keep(mark: Mark): Drawn {
    const key = keyOf(mark);
    const known = drawn.get(key);
    const labelPx = options?.glyphs ? labelWidth(labelOf(mark), options.glyphs) : 0;
    if (known && known.labelPx === labelPx && !stale(known.mark, mark)) {
      known.mark = mark;
      return known;
    }
    const made = { mark, parts: markElement(mark, labelOf(mark)), labelPx };
    made.parts.button.dataset["key"] = key;
    if (known) known.parts.button.replaceWith(made.parts.button);
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
    options?.onOpen(found.mark);
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
    else options?.onEdge(from.mark, direction);
  }

  const onPointerDown = (event: PointerEvent) => {
    pressed = { x: event.clientX, y: event.clientY };
  };
  const onFocus = (event: FocusEvent) => setCurrent(keyOfTarget(event.target));
  root.addEventListener("click", onClick);
  root.addEventListener("keydown", onKeyDown);
  root.addEventListener("focusin", onFocus);
  root.addEventListener("pointerdown", onPointerDown, { capture: true });

  return {
    setLayout(layout, tops, next) {
      options = next;
      laneTops = tops;
      const focused = drawn.get(keyOfTarget(document.activeElement) ?? "")?.mark;
      dropAllBut(new Set(layout.marks.map(keyOf)));
      let before: Element = last;
      for (const mark of layout.marks) {
        const { button } = keep(mark).parts;
        button.ariaLabel = next.nameOf(mark);
        if (before.nextElementSibling !== button) before.after(button);
        before = button;
      }
      // Set again even where it is the same mark, whose element may be another one.
      setCurrent(current !== null && drawn.has(current) ? current : firstInView());
      if (focused) keepFocus(focused);
      focusAwaited();
      // In the same task, so that no frame shows new marks in old places.
      cancelAnimationFrame(frame);
      draw();
    },
    setWindow(window, widthPx) {
      view = { window, widthPx };
      schedule();
    },
    setSelection(next) {
      selection = next;
      schedule();
    },
    reveal(id) {
      markHolder(id)?.parts.button.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    focusEvent(id) {
      awaited = id;
      focusAwaited();
    },
    destroy() {
      cancelAnimationFrame(frame);
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
    return a.lead.title.text !== b.lead.title.text || a.events !== b.events || a.hue !== b.hue;
  }
  return true;
}
