/**
 * A span of time drawn by the mouse: along the axis, or over the plot with the Shift key. Two lines
 * and a tint under the marks show it, a flag on the axis says its dates and how many events begin in
 * it; letting go shows it, Escape drops it. A click on a label of the axis means what it names.
 */

import type { Interval } from "../../../dataset/time/interval.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { textScale } from "../../kit/text-scale.ts";
import { oneAtATime } from "../frame/one-at-a-time.ts";
import { element } from "../frame/sliding-sheet.ts";
import type { LayoutTerms, TimelineState } from "../frame/timeline-state.ts";
import type { Layer } from "../frame/update.ts";
import type { Panels } from "../frame/vis.ts";
import { labelSpan } from "./label-span.ts";
import { spanBetween } from "./span-between.ts";
import css from "./span-drag.module.css";

export interface SpanDragOptions {
  /** How many of the events that are laid out begin in a span. */
  count(terms: LayoutTerms, span: Interval): Promise<number>;
  /** Around the panels: what is pressed there is heard before the widget hears it. */
  readonly container: HTMLElement;
  readonly panels: Panels;
  /** Over the axis and the heads of its folds, for the flag. */
  readonly overAxis: HTMLElement;
  onSpan(span: Interval): void;
}

interface Press {
  readonly x: number;
  /** Null on the plot. */
  readonly row: "major" | "minor" | null;
  readonly clientX: number;
  isDrag: boolean;
  span: Interval | null;
}

/** A press that moves less is a click. */
const DRAG_PX = 5;
/** The height of the upper row of labels. */
const MAJOR_PX = 24;

export function createSpanDrag(options: SpanDragOptions): Layer {
  const { container, panels, overAxis, onSpan } = options;
  const tint = element("div", css["tint"]);
  const flag = element("div", css["flag"]);
  tint.hidden = flag.hidden = true;
  flag.ariaHidden = "true";
  panels.plot.prepend(tint);
  overAxis.append(flag);

  let state: TimelineState | null = null;
  let press: Press | null = null;
  /** What the store has counted last. */
  let counted: { readonly span: Interval; readonly events: number } | null = null;

  const count = oneAtATime(async () => {
    const span = press?.span;
    if (!span || !state) return;
    const events = await options.count(state.terms, span);
    counted = { span, events };
    draw();
  });

  function draw(): void {
    const span = press?.span ?? null;
    // Said again, it would be worked out again at each step of a zoom.
    if (tint.hidden !== (span === null)) tint.hidden = flag.hidden = span === null;
    if (!span || !state) return;
    const { scale, spanWords } = state;
    const [left, right] = edgesOf(span, scale);
    tint.style.transform = `translateX(${left}px)`;
    tint.style.width = `${right - left}px`;
    // Until it is counted, the count of a moment ago is nearer than none.
    flag.textContent = spanWords.flag(span, counted?.events ?? null);
    const half = flag.offsetWidth / 2;
    const middle = Math.min(Math.max((left + right) / 2, half), scale.widthPx - half);
    flag.style.transform = `translateX(${middle - half}px)`;
  }

  function onDown(event: PointerEvent): void {
    if (event.pointerType === "touch" || event.button !== 0 || !(event.target instanceof Node)) {
      return;
    }
    const isAxis = panels.axis.contains(event.target);
    if (!isAxis && !event.shiftKey) return;
    // The widget would pan.
    event.stopPropagation();
    const { left, top } = container.getBoundingClientRect();
    const axisTop = isAxis ? panels.axis.getBoundingClientRect().top : top;
    const row = (event.clientY - axisTop) / textScale() < MAJOR_PX ? "major" : "minor";
    press = {
      x: (event.clientX - left) / textScale(),
      row: isAxis ? row : null,
      clientX: event.clientX,
      isDrag: false,
      span: null,
    };
    counted = null;
    listen(true);
  }

  function onMove({ clientX }: PointerEvent): void {
    if (!press || !state) return;
    const by = (clientX - press.clientX) / textScale();
    press.isDrag ||= Math.abs(by) > DRAG_PX;
    if (!press.isDrag) return;
    press.span = spanBetween(press.x, press.x + by, state.scale);
    draw();
    // Without a count the flag says the dates alone.
    count().catch(() => undefined);
  }

  function onUp(): void {
    if (!press || !state) return;
    const { isDrag, row, x, span } = press;
    drop();
    if (isDrag) {
      // It would open the mark that the drag began and ended on.
      container.addEventListener("click", stop, { capture: true, once: true });
      setTimeout(() => container.removeEventListener("click", stop, { capture: true }));
      if (span) onSpan(span);
    } else if (row) {
      const named = labelSpan(state.scale, x, row);
      if (named) onSpan(named);
    }
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    drop();
  }

  function drop(): void {
    press = null;
    listen(false);
    draw();
  }

  function listen(isOn: boolean): void {
    const set = isOn ? addEventListener : removeEventListener;
    set("pointermove", onMove as EventListener);
    set("pointerup", onUp);
    set("pointercancel", drop);
    set("keydown", onKey as EventListener, { capture: true });
  }
  container.addEventListener("pointerdown", onDown, { capture: true });

  return {
    update({ state: next, changed }) {
      state = next;
      if (changed.has("spanWords")) panels.axis.title = next.spanWords.hint;
      if (changed.has("scale")) draw();
    },
    destroy() {
      listen(false);
      container.removeEventListener("pointerdown", onDown, { capture: true });
      tint.remove();
      flag.remove();
    },
  };
}

const stop = (event: Event) => event.stopPropagation();

const edgesOf = ({ start, end }: Interval, scale: TimeScale): readonly [number, number] => [
  scale.toPx(start),
  scale.toPx(end),
];
