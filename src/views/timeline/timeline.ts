/**
 * Keeps axis, marks and store in step. It knows no React: the view tells it what is asked and it
 * tells the view what came of it, so that a pan costs transforms and not a rendering.
 */
import { contains, type Interval } from "../../dataset/time/interval.ts";
import { type Folding, inTime, onAxis, toAxis } from "../../query/axis/folding.ts";
import { TimeScale } from "../../query/axis/time-scale.ts";
import { zoomLevel } from "../../query/axis/zoom.ts";
import type { EventStore } from "../../query/store.ts";
import type { WindowLayout, WindowRequest } from "../../query/window/mark.ts";
import { type AxisLabels, createAxis, type GridLine } from "./axis/axis.ts";
import { createFrame, SHORTEST_MS } from "./frame/vis.ts";

/** What decides a layout, besides the window and the width. */
export type LayoutTerms = Omit<WindowRequest, "window" | "widthPx" | "folding">;

/** What is on the screen. */
export interface ShownWindow {
  readonly scale: TimeScale;
  /** Whether another is about to follow. */
  readonly isMoving: boolean;
  readonly grid: readonly GridLine[];
}

export interface ControllerOptions {
  readonly store: EventStore;
  /** Shown first, and all that can be panned to; epoch ms. */
  readonly window: Interval;
  readonly range: Interval;
  readonly folding: Folding;
  readonly heightPx: number;
  readonly labels: AxisLabels;
  readonly terms: LayoutTerms;
  /** What is to be drawn from the next `onWindow` on, which follows at once. */
  onLayout(layout: WindowLayout): void;
  /** Every movement, at most once a frame, and whatever else is to be drawn. */
  onWindow(shown: ShownWindow): void;
  /** The window has come to rest. */
  onSettled(window: Interval): void;
  /** The worker failed to answer. */
  onFailure(cause: unknown): void;
}

export interface TimelineController {
  readonly plot: HTMLElement;
  /** Epoch ms, as every window here. */
  window(): Interval;
  setTerms(terms: LayoutTerms): void;
  setWindow(window: Interval, animate: boolean): void;
  /** Shows a time (epoch ms) in the middle, unless it is on the screen. */
  bringIntoView(time: number, animate: boolean): void;
  setHeight(px: number): void;
  setLabels(labels: AxisLabels): void;
  /** Draws again what is there. */
  redraw(): void;
  /** @param factor of the window's length: below 1 zooms in. */
  zoom(factor: number, animate: boolean): void;
  /** @param share of the window's length; positive is later. */
  pan(share: number, animate: boolean): void;
  destroy(): void;
}

/** How much the scale may be below or above that of the layout before it is asked for anew. */
const CLOSEST = 0.7;
const FARTHEST = 2;

export function createController(
  container: HTMLElement,
  options: ControllerOptions,
): TimelineController {
  const { folding, store } = options;
  // From here on windows are stretches of the axis, in axis ms.
  const range = onAxis(folding, options.range);
  let current = onAxis(folding, options.window);
  /** Where an animation is heading, so that quick key presses add up. */
  let target = current;
  let terms = options.terms;
  let layout: { valid: Interval; pxPerMs: number } | null = null;
  /** What the store has answered and the next frame draws. */
  let answered: WindowLayout | null = null;
  let asking = false;
  let askAgain = false;
  let destroyed = false;

  let widthPx = container.clientWidth;
  let isMoving = false;
  let drawing = 0;

  const frame = createFrame(container, {
    window: current,
    range,
    heightPx: options.heightPx,
    onWindow(window, settled) {
      current = window;
      isMoving = !settled;
      if (isMoving) {
        drawing ||= requestAnimationFrame(draw);
        return;
      }
      target = current;
      options.onSettled(inTime(folding, current));
      // At rest the counts in view are due, even where the marks still hold; the answer is drawn.
      void ask();
    },
  });
  const axis = createAxis(frame.panels.axis);
  axis.setLabels(options.labels);
  const resize = new ResizeObserver(() => {
    widthPx = container.clientWidth;
    if (widthPx === 0) return;
    draw();
    void ask();
  });
  resize.observe(container);

  function draw(): void {
    cancelAnimationFrame(drawing);
    drawing = 0;
    if (widthPx === 0 || destroyed) return;
    frame.setWidth(widthPx);
    const scale = scaleNow();
    const grid = axis.follow(scale);
    const layoutNow = answered;
    answered = null;
    if (layoutNow) options.onLayout(layoutNow);
    options.onWindow({ scale, isMoving, grid });
    if (!holds()) void ask();
  }

  const scaleNow = () => new TimeScale(current, widthPx, folding);

  /** While the window moves, marks may stand a little too near or too far; at rest they do not. */
  function holds(): boolean {
    if (layout === null || !contains(layout.valid, inTime(folding, current))) return false;
    const nearer = zoomLevel(current, widthPx, range).pxPerMs / layout.pxPerMs;
    return nearer >= CLOSEST && nearer <= FARTHEST;
  }

  /** One question at a time, and the last one asked is always answered. */
  async function ask(): Promise<void> {
    if (widthPx === 0 || destroyed) return;
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    try {
      do {
        askAgain = false;
        const asked = current;
        const request = { ...terms, folding, window: inTime(folding, asked), widthPx };
        const answer = await store.ask({ kind: "window", ...request });
        if (destroyed) return;
        layout = {
          valid: answer.valid,
          pxPerMs: zoomLevel(asked, request.widthPx, range).pxPerMs,
        };
        answered = answer;
        // The frame that follows the hand draws both, so that none is drawn twice.
        if (isMoving) drawing ||= requestAnimationFrame(draw);
        else draw();
      } while (askAgain);
    } catch (cause) {
      options.onFailure(cause);
    } finally {
      asking = false;
    }
  }

  /** Shifted or shortened until it lies within the range. */
  function bounded({ start, end }: Interval): Interval {
    const length = Math.min(Math.max(end - start, SHORTEST_MS), range.end - range.start);
    const middle = (start + end) / 2;
    const from = Math.min(Math.max(middle - length / 2, range.start), range.end - length);
    return { start: from, end: from + length };
  }

  function move(window: Interval, animate: boolean): void {
    target = bounded(window);
    frame.setWindow(target, animate);
  }

  /** @param about the place that stays where it is; the middle, if none. */
  function zoom(factor: number, animate: boolean, about?: number): void {
    const { start, end } = animate ? target : current;
    const centre = about ?? (start + end) / 2;
    move(
      { start: centre - (centre - start) * factor, end: centre + (end - centre) * factor },
      animate,
    );
  }

  function pan(share: number, animate: boolean): void {
    const { start, end } = animate ? target : current;
    const by = (end - start) * share;
    move({ start: start + by, end: end + by }, animate);
  }

  /**
   * The widget zooms with the Control key; this adds the Command key, and the sideways swipe. A
   * plain wheel is the page's.
   */
  function onWheel(event: WheelEvent): void {
    if (event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      const { left } = frame.panels.plot.getBoundingClientRect();
      const about = scaleNow().pxToPlace(event.clientX - left);
      zoom(2 ** (event.deltaY / 300), false, about);
    } else if (!event.ctrlKey && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      pan(event.deltaX / widthPx, false);
    }
  }
  container.addEventListener("wheel", onWheel, { passive: false });
  void ask();

  return {
    plot: frame.panels.plot,
    window: () => inTime(folding, current),
    setTerms(next) {
      terms = next;
      layout = null;
      void ask();
    },
    setWindow: (window, animate) => move(onAxis(folding, window), animate),
    bringIntoView(time, animate) {
      const place = toAxis(folding, time);
      if (place >= current.start && place < current.end) return;
      const half = (current.end - current.start) / 2;
      move({ start: place - half, end: place + half }, animate);
    },
    setHeight: frame.setHeight,
    setLabels(labels) {
      axis.setLabels(labels);
      draw();
    },
    redraw: draw,
    zoom: (factor, animate) => zoom(factor, animate),
    pan,
    destroy() {
      destroyed = true;
      resize.disconnect();
      container.removeEventListener("wheel", onWheel);
      cancelAnimationFrame(drawing);
      axis.destroy();
      frame.destroy();
    },
  };
}
