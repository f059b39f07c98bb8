/**
 * Measures the time between two marks by dragging from one to the other with the Alt key, or to any day; and shows
 * what is measured as a line with its words.
 */

import { DAY_MS } from "../../dataset/time/interval.ts";
import { LINE_PX } from "../../query/window/geometry.ts";
import { textScale } from "../kit/text-scale.ts";
import type { placeOf } from "../timeline/frame/bands.ts";
import { marksByEvent, STAND_BY } from "../timeline/frame/marks-by-event.ts";
import type { TimelineState } from "../timeline/frame/timeline-state.ts";
import type { Layer } from "../timeline/frame/update.ts";
import { made } from "./arcs-layer.ts";
import css from "./Context.module.css";
import { type Box, flagPlace } from "./flag-place.ts";
import { type Measured, type Measuring, measuredEvent } from "./measuring.ts";

export interface MeasureLayer extends Layer {
  /** Shows what is measured; null for nothing. */
  show(measured: { readonly from: Measured; readonly to: Measured } | null, words: string): void;
}

interface Options {
  /** The other end has come to a mark, or a day; null ends it without one. */
  onMeasure(measuring: Measuring | null): void;
  /** It was let go: what is measured stays. */
  onEnd(): void;
}

/** @param plot  has x = 0 at the window's start. */
export function createMeasure(
  plot: HTMLElement,
  where: typeof placeOf,
  { onMeasure, onEnd }: Options,
): MeasureLayer {
  const svg = made("svg", {
    class: css["arcs"] ?? "",
    "aria-hidden": "true",
    "data-measure": "",
  });
  const line = made("path", { class: css["measure"] ?? "" });
  svg.append(line);
  const flag = document.createElement("div");
  flag.className = css["lag"] ?? "";
  flag.ariaHidden = "true";
  flag.hidden = true;
  // Under the marks, whose words have paper behind them: it runs over none.
  plot.prepend(svg);
  plot.append(flag);

  let state: TimelineState | null = null;
  let ends: { readonly from: Measured; readonly to: Measured } | null = null;
  /** The end at which the drag began, while it lasts. */
  let began: Measured | null = null;

  /** Where an end stands: its mark, or its day at the height of the other end. */
  function placeOfEnd({ id, extent }: Measured, beside: number | null) {
    if (!state) return null;
    const mark = id === null ? undefined : marksByEvent(state).get(id);
    const place = mark && where(mark, state);
    if (place) return { x: (place.left + place.right) / 2, y: place.y };
    if (beside === null || id !== null) return null;
    return { x: state.scale.toPx((extent.start + extent.end) / 2), y: beside };
  }

  function draw(): void {
    const from = ends && placeOfEnd(ends.from, null);
    const to = from && ends && placeOfEnd(ends.to, from.y);
    const isHidden = svg.toggleAttribute("hidden", !to);
    // Said again, its style would be worked out again at each step of a zoom.
    if (flag.hidden !== isHidden) flag.hidden = isHidden;
    if (!from || !to || !state) {
      line.removeAttribute("d");
      return;
    }
    // Along the gap over the upper mark's line, and down to either.
    const y = Math.min(from.y, to.y) - LINE_PX / 2;
    line.setAttribute("d", `M${from.x} ${from.y}V${y}H${to.x}V${to.y}`);
    const { offsetWidth: width, offsetHeight: height } = flag;
    const wish = { left: (from.x + to.x - width) / 2, top: y - height / 2, width, height };
    const room = { left: 0, top: 0, width: state.scale.widthPx, height: plot.offsetHeight };
    const { left, top } = flagPlace(wish, marked(), room);
    flag.style.transform = `translate(${left}px, ${top}px)`;
  }

  /** The marks with their words. */
  function marked(): readonly Box[] {
    const { left, top } = plot.getBoundingClientRect();
    return [...plot.querySelectorAll("button[data-type]")].map((button) => {
      const box = button.getBoundingClientRect();
      return {
        left: (box.left - left) / textScale(),
        top: (box.top - top) / textScale(),
        width: box.width / textScale(),
        height: box.height / textScale(),
      };
    });
  }

  function measuredAt({ clientX, clientY }: PointerEvent, mayBeDay: boolean): Measured | null {
    if (!state) return null;
    const under = document.elementFromPoint(clientX, clientY);
    const { key = "" } = under?.closest<HTMLElement>("button[data-type=event]")?.dataset ?? {};
    // The key of a mark is its type and its id.
    const mark = marksByEvent(state).get(key.replace(/^event:/, ""));
    if (mark?.type === "event") return measuredEvent(mark.event);
    if (!mayBeDay) return null;
    const time = state.scale.toTime((clientX - plot.getBoundingClientRect().left) / textScale());
    const start = Math.floor(time / DAY_MS) * DAY_MS;
    const extent = { start, end: start + DAY_MS };
    return { id: null, title: "", extent, approximate: false };
  }

  function onDown(event: PointerEvent): void {
    if (!event.altKey || event.button !== 0 || !plot.contains(event.target as Node)) return;
    began = measuredAt(event, false);
    if (began === null) return;
    // The widget would pan, and the page select.
    event.stopPropagation();
    event.preventDefault();
    listen(true);
  }
  function onMove(event: PointerEvent): void {
    const to = measuredAt(event, true);
    if (began && to && to.id !== began.id) onMeasure({ from: began, to });
  }
  function onUp(): void {
    stop();
    onEnd();
    // It would open the mark that the drag ended on.
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }));
  }
  function onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    stop();
    onMeasure(null);
  }
  function stop(): void {
    began = null;
    listen(false);
  }
  function listen(isOn: boolean): void {
    const set = isOn ? addEventListener : removeEventListener;
    set("pointermove", onMove as EventListener);
    set("pointerup", onUp);
    set("pointercancel", stop);
    set("keydown", onKey as EventListener, { capture: true });
  }
  // Before the widget hears of it, which stands around the plot.
  addEventListener("pointerdown", onDown, { capture: true });

  return {
    show(next, words) {
      ends = next;
      flag.textContent = words;
      draw();
    },
    update({ state: next, changed }) {
      state = next;
      if (STAND_BY.some((each) => changed.has(each))) draw();
    },
    destroy() {
      listen(false);
      removeEventListener("pointerdown", onDown, { capture: true });
      svg.remove();
      flag.remove();
    },
  };
}

const swallow = (event: Event) => event.stopPropagation();
