/**
 * The timeline without React: it owns the state, asks the store for what the window needs, and has
 * its layers drawn, at most once a frame, so that a pan costs transforms and not a rendering.
 */

import { contains, type Interval } from "../../dataset/time/interval.ts";
import { atLeastADay, boundedWindow, isLeast, windowFor } from "../../query/axis/bounded-window.ts";
import { type AxisPart, type Folding, inTime, onAxis } from "../../query/axis/folding.ts";
import { saidWindow } from "../../query/axis/said-window.ts";
import { TimeScale } from "../../query/axis/time-scale.ts";
import { zoomLevel } from "../../query/axis/zoom.ts";
import type { EventStore } from "../../query/store.ts";
import { isInSight } from "../../query/window/geometry.ts";
import type { WindowAnswer } from "../../query/window/mark.ts";
import { textScale } from "../kit/text-scale.ts";
import { bandsOf, placeOf } from "./frame/bands.ts";
import { oneAtATime } from "./frame/one-at-a-time.ts";
import type { Painters, ZoomInk } from "./frame/painters.ts";
import { listenToPointer } from "./frame/pointer.ts";
import { AXIS_PX } from "./frame/sizes.ts";
import { steadyLanes } from "./frame/steady-lanes.ts";
import type { TimelineSettings, TimelineState } from "./frame/timeline-state.ts";
import type { Layer } from "./frame/update.ts";
import { createFrame, type Panels } from "./frame/vis.ts";
import { windowTo } from "./frame/window-to.ts";
import type { ZoomPlace } from "./hand/zoom-place.ts";

export interface TimelineOptions {
  readonly store: EventStore;
  /** Where each time stands on the axis. */
  readonly folding: Folding;
  /** Shown first, and all that can be panned to; epoch ms, as every window here. */
  readonly window: Interval;
  readonly range: Interval;
  readonly settings: TimelineSettings;
  /** All that is drawn. @param change is theirs, too: what a layer finds out is drawn by all. */
  layers(panels: Panels, change: (part: Partial<TimelineState>) => void): readonly Layer[];
  /** The window has come to rest. */
  onSettled(): void;
  /** An act of the reader has decided on a window, which may still be on its way. */
  onChosen(): void;
  /** The reader asks for a fold with its mouse on it. */
  onUnfold(part: AxisPart): void;
  /** What paints while the window zooms; null until it has come. */
  painters(): Painters | null;
  /** The place (axis ms) about which a turn of the wheel zooms. @param place  the one under the pointer. */
  pivot(event: MouseEvent, place: number, state: TimelineState): number;
  /** What finds the place about which a zoom without a pointer goes; null where it cannot be fetched. */
  zoomPlace(): Promise<ZoomPlace | null>;
  /** The worker failed to answer. */
  onFailure(cause: unknown): void;
}

export interface Timeline {
  /** The window on the screen, as the link says it. */
  window(): Interval;
  /** Where the window is heading, as the link says it; the window itself when it rests. */
  target(): Interval;
  /** Whether it is heading for a window, or for one that no pixel tells from it. */
  isAt(window: Interval): boolean;
  scale(): TimeScale;
  /** Takes over what has changed, and has it drawn in the next frame. */
  change(settings: TimelineSettings): void;
  /** Draws the axis by another folding, showing a window of time; null goes on where it is or is heading. */
  setFolding(folding: Folding, window: Interval | null): void;
  setWindow(window: Interval, animate: boolean): void;
  /** Shows where an event begins in the middle, unless it is seen where it stands. */
  bringIntoView(extent: Interval, animate: boolean): void;
  /**
   * Zooms about what the reader is at (see `zoomPlace`); zooming out goes back the way it came.
   *
   * @param factor of the window's length: below 1 zooms in.
   */
  zoom(factor: number, animate: boolean): void;
  /** @param share of the window's length; positive is later. */
  pan(share: number, animate: boolean): void;
  /** Draws one more layer, which comes late and is told where marks stand. @returns ends it */
  add(make: (plot: HTMLElement, where: typeof placeOf) => Layer): () => void;
  /** Paints a step of a zoom that nobody sees: the first ones of a hand are then as quick as the next. */
  rehearse(): void;
  destroy(): void;
}

/** How much the scale may be below or above that of the layout before it is asked for anew. */
const CLOSEST = 0.7;
const FARTHEST = 4;
/**
 * Who zooms out is answered for a window of so many times the length, which the next steps will show; less
 * than `FARTHEST`, or it would be asked for again at once.
 */
const AHEAD = 3;

/** A layout that was shown, at what scale and in what terms. */
interface Passed extends Pick<TimelineState, "terms"> {
  readonly layout: WindowAnswer;
  readonly laidOutAt: number;
  readonly folding: Folding;
}
const MOST_PASSED = 3;

export function createTimeline(container: HTMLElement, options: TimelineOptions): Timeline {
  const { store } = options;
  // A folding begins and ends where its time does, so that the range is the same on every axis.
  const { range } = options;
  const first = windowFor(options.folding, range, options.window);
  let state: TimelineState = {
    ...options.settings,
    // Without a width nothing is drawn yet.
    scale: new TimeScale(first, container.clientWidth || 1, options.folding),
    isMoving: false,
    target: first,
    layout: null,
    laidOutAt: null,
    answered: null,
    painters: null,
    pointedAt: null,
  };
  /** What the next frame draws anew. */
  let changed = new Set(keysOf(state));
  /** By what the store was asked last. */
  let asked = state.scale;
  /** What was shown last: who goes back the way they came need not ask again. */
  let passed: readonly Passed[] = [];
  /** The next frame; 0 while none is due. */
  let due = 0;
  let isGone = false;
  /** The window before a hand took hold of it; null while none has. */
  let before: Interval | null = null;

  const pivot = (event: MouseEvent, place: number) => options.pivot(event, place, state);
  const frame = createFrame(container, {
    pivot,
    window: first,
    range,
    least,
    heightPx: AXIS_PX,
    onWindow(window, isSettled, byHand) {
      const { widthPx, folding } = state.scale;
      if (byHand) before ??= state.scale.window;
      const isZoomed = byHand && isSettled && before !== null && !isAsLong(window, before);
      if (isSettled) before = null;
      const scale = new TimeScale(window, widthPx, folding);
      change({
        scale,
        isMoving: !isSettled,
        ...(!isSettled && { painters: paintersFor(scale) }),
        ...((byHand || isSettled) && { target: window }),
      });
      if (!isSettled) return;
      if (isZoomed) options.onChosen();
      options.onSettled();
      // At rest the counts in view are due, even where the marks still hold. What is painted stays until they
      // have come: elements would be placed twice.
      void ask().finally(() => {
        if (isGone || state.isMoving) return;
        zoomInk?.rest();
        change({ painters: null });
      });
    },
  });
  /** Null until what paints has come. */
  let zoomInk: ZoomInk | null = null;

  /** What paints the next step of a gesture; null where elements are moved. */
  function paintersFor(next: TimeScale): Painters | null {
    const painters = options.painters();
    zoomInk ??=
      painters?.ink(container, () => {
        if (!state.painters) return;
        change({ painters: null });
        // Before what is let go of is found.
        draw();
      }) ?? null;
    return zoomInk?.step(state.scale, next) ? painters : null;
  }
  const layers = new Set(options.layers(frame.panels, change));
  const resize = new ResizeObserver(() => {
    const widthPx = container.clientWidth;
    if (widthPx === 0 || widthPx === state.scale.widthPx) return;
    change({ scale: new TimeScale(state.scale.window, widthPx, state.scale.folding) });
    // Before the browser paints what has another width.
    draw();
    void ask();
  });
  resize.observe(container);

  function change(part: Partial<TimelineState>): void {
    const next = { ...state, ...part };
    for (const key of keysOf(next)) if (next[key] !== state[key]) changed.add(key);
    // What comes in between is drawn with the next step of the hand, if what is on the screen serves until then.
    const mayWait = next.isMoving
      ? state.isMoving && !("scale" in part) && covers(state)
      : next.painters !== null;
    state = next;
    if (changed.size > 0 && !mayWait) due ||= requestAnimationFrame(draw);
  }

  function draw(): void {
    cancelAnimationFrame(due);
    due = 0;
    if (container.clientWidth === 0) return;
    // A hand that pans would see marks of another layout, side by side as they were at rest.
    const isHeld = holds() || (state.painters !== null && goBack());
    const update = { state, changed };
    changed = new Set();
    frame.setWidth(state.scale.widthPx * textScale());
    if (update.changed.has("layout") || update.changed.has("namesAbove")) {
      const { heightPx } = bandsOf(state.layout, state.namesAbove);
      frame.setHeight(AXIS_PX + heightPx);
    }
    for (const layer of layers) layer.update(update);
    if (!isHeld) void ask();
  }

  /** Whether a layout has all marks of the window. */
  function covers({ layout, laidOutAt }: Pick<TimelineState, "layout" | "laidOutAt">): boolean {
    return layout !== null && laidOutAt !== null && contains(layout.valid, state.scale.shown());
  }

  /** While the window moves, marks may stand too near or too far; at rest they do not. */
  function holds(shown: Pick<TimelineState, "layout" | "laidOutAt"> = state): boolean {
    const { scale } = state;
    if (shown.laidOutAt === null || !covers(shown)) return false;
    const nearer = zoomLevel(scale.window, scale.widthPx, range).pxPerMs / shown.laidOutAt;
    return nearer >= CLOSEST && nearer <= FARTHEST;
  }

  function show(it: Passed, isMoving: boolean): void {
    // What was asked in other terms is drawn too, until it is answered in these.
    const isRight = it.terms === state.terms;
    if (isRight) passed = [...passed.slice(-MOST_PASSED), it];
    change({
      layout: isMoving ? steadyLanes(it.layout, state.layout) : it.layout,
      laidOutAt: isRight ? it.laidOutAt : null,
      answered: it.terms,
    });
  }

  /** Shows again what the hand has passed, if it is back there. @returns whether it is */
  function goBack(): boolean {
    const { terms, scale } = state;
    const known = passed.findLast(
      (each) => each.terms === terms && each.folding === scale.folding && holds(each),
    );
    if (!known) return false;
    const layout = steadyLanes(known.layout, state.layout);
    state = { ...state, layout, laidOutAt: known.laidOutAt, answered: terms };
    asked = scale;
    changed.add("layout").add("laidOutAt");
    return true;
  }

  const ask = oneAtATime(async () => {
    const { terms, scale, isMoving, selection } = state;
    const { folding } = scale;
    if (container.clientWidth === 0) return;
    // Asked for at rest, and answered when the hand has moved on: its marks would change their lines.
    if (isMoving && holds()) return;
    const isFarther = isMoving && scale.pxPerMs < asked.pxPerMs && asked.folding === folding;
    asked = isFarther ? ahead(scale) : scale;
    const { pxPerMs } = zoomLevel(asked.window, scale.widthPx, range);
    try {
      const request = { ...terms, folding, widthPx: scale.widthPx };
      const layout = await store.ask(
        isMoving
          ? { kind: "window", ...request, window: asked.shown(), rest: null }
          : // As the link will say it, so that the same link has the same picture.
            {
              kind: "window",
              ...request,
              window: saidWindow(scale),
              rest: { open: selection?.id ?? null },
            },
      );
      // What was asked on another axis would be drawn where nothing stands.
      if (isGone || folding !== state.scale.folding) return;
      show({ layout, laidOutAt: pxPerMs, terms, folding }, isMoving);
    } catch (cause) {
      options.onFailure(cause);
    }
  });

  /** What zooming out will show. */
  function ahead({ window: { start, end }, widthPx, folding }: TimeScale): TimeScale {
    const beyond = ((end - start) * (AHEAD - 1)) / 2;
    const window = { start: start - beyond, end: end + beyond };
    return new TimeScale(bounded(window), widthPx, folding);
  }

  /** @param now  the window on the screen: who is as near as can be stays there. */
  function least(window: Interval, now: Interval): Interval {
    const { folding } = state.scale;
    return isLeast(folding, now) && contains(now, window) ? now : atLeastADay(folding, window);
  }

  const bounded = (window: Interval): Interval => boundedWindow(state.scale.folding, range, window);

  /** @param window in axis ms. */
  function move(window: Interval, animate: boolean): void {
    change({ target: bounded(window) });
    frame.setWindow(state.target, animate);
  }

  const from = (animate: boolean): Interval => (animate ? state.target : state.scale.window);

  const targetScale = () => new TimeScale(state.target, state.scale.widthPx, state.scale.folding);

  /** @param about the place (axis ms) that stays where it is. */
  function zoomAbout(about: number, factor: number, animate: boolean): void {
    const { start, end } = from(animate);
    move({ start: about - (about - start) * factor, end: about + (end - about) * factor }, animate);
    options.onChosen();
  }

  /** The ways in that can be gone back: about what, and what the window became. */
  let waysIn: readonly { readonly about: number; readonly window: Interval }[] = [];

  async function zoom(factor: number, animate: boolean): Promise<void> {
    const placeFor = await options.zoomPlace();
    if (isGone) return;
    const scale = new TimeScale(from(animate), state.scale.widthPx, state.scale.folding);
    const last = waysIn.at(-1);
    const isThere = last && isNear(last.window, scale.window);
    if (factor > 1 && isThere) {
      waysIn = waysIn.slice(0, -1);
      zoomAbout(last.about, factor, animate);
      return;
    }
    const { start, end } = scale.window;
    const about = placeFor?.(state, scale, factor) ?? (start + end) / 2;
    zoomAbout(about, factor, animate);
    const way = { about, window: state.target };
    waysIn = factor < 1 ? [...(isThere ? waysIn : []), way] : [];
  }

  function pan(share: number, animate: boolean): void {
    const { start, end } = from(animate);
    const by = (end - start) * share;
    move({ start: start + by, end: end + by }, animate);
  }

  const deafen = listenToPointer(container, frame.panels.plot, {
    scale: () => state.scale,
    pivot,
    zoomAbout,
    pan: (share) => pan(share, false),
    onUnfold: options.onUnfold,
  });
  draw();

  return {
    window: () => saidWindow(state.scale),
    target: () => saidWindow(targetScale()),
    isAt({ start, end }) {
      const scale = targetScale();
      const isOn = (time: number, px: number) => Math.abs(scale.toPx(time) - px) <= 1;
      return isOn(start, 0) && isOn(end, scale.widthPx);
    },
    scale: () => state.scale,
    change(settings) {
      const isOpened = settings.selection?.id !== state.selection?.id;
      const isAsked = settings.terms !== state.terms || isOpened;
      if (isOpened) passed = [];
      change(isAsked ? { ...settings, laidOutAt: null } : settings);
      if (isAsked) void ask();
    },
    setFolding(folding, window) {
      const { scale, target } = state;
      // A hand that has hold of the window keeps it.
      const asked = before === null ? window : null;
      const shown = windowFor(folding, range, asked ?? scale.shown());
      change({ scale: new TimeScale(shown, scale.widthPx, folding), laidOutAt: null });
      if (asked) move(shown, false);
      else {
        frame.renumber(shown);
        if (before) before = onAxis(folding, inTime(scale.folding, before));
        // A step of a glide that ends where it begins would be painted as any.
        if (isNear(scale.window, target)) change({ target: shown });
        else move(onAxis(folding, inTime(scale.folding, target)), true);
      }
      void ask();
    },
    setWindow: (window, animate) => move(windowFor(state.scale.folding, range, window), animate),
    bringIntoView(extent, animate) {
      if (!isInSight(extent, state.scale)) move(windowTo(extent, state.scale), animate);
    },
    zoom: (factor, animate) => void zoom(factor, animate),
    pan(share, animate) {
      pan(share, animate);
      options.onChosen();
    },
    add(make) {
      const layer = make(frame.panels.plot, placeOf);
      layers.add(layer);
      layer.update({ state, changed: new Set(keysOf(state)) });
      return () => {
        if (layers.delete(layer)) layer.destroy();
      };
    },
    rehearse() {
      if (isGone || state.isMoving || !state.layout) return;
      for (const each of [options.painters(), null]) {
        change({ painters: each });
        draw();
      }
    },
    destroy() {
      isGone = true;
      resize.disconnect();
      deafen();
      zoomInk?.destroy();
      cancelAnimationFrame(due);
      for (const layer of layers) layer.destroy();
      layers.clear();
      frame.destroy();
    },
  };
}

const keysOf = (state: TimelineState): readonly (keyof TimelineState)[] =>
  Object.keys(state) as (keyof TimelineState)[];

/** Of a window's length: less than this is rounding. */
const SLACK = 1e-6;
const lengthOf = ({ start, end }: Interval): number => end - start;
const isAsLong = (a: Interval, b: Interval): boolean =>
  Math.abs(lengthOf(a) / lengthOf(b) - 1) < SLACK;
const isNear = (a: Interval, b: Interval): boolean =>
  isAsLong(a, b) && Math.abs(a.start - b.start) < SLACK * lengthOf(a);
