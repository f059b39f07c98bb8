/**
 * The widget behind the timeline: its frame of panels, its window and its gestures. The only module
 * of the page that imports vis-timeline, so that it can be replaced; `scripts/vis-parts.ts` leaves
 * of the widget what is used here. Its drawing is left out: at each movement it measures every
 * panel and makes the axis anew, which takes longer than all else. The marks and the axis are ours,
 * drawn into its panels (see `marks-layer.ts` and `axis.ts`).
 */
import { type RangeChange, timeline } from "vis-timeline/esnext";
import { DAY_MS, type Interval } from "../../../dataset/time/interval.ts";

export interface FrameOptions {
  readonly window: Interval;
  /** Nobody can pan or zoom out beyond it. */
  readonly range: Interval;
  /** Nobody can zoom in to less (axis ms). */
  readonly shortest: number;
  readonly heightPx: number;
  /** Every movement; `settled` once it has come to rest, `byHand` where it is a gesture's. */
  onWindow(window: Interval, settled: boolean, byHand: boolean): void;
  /** The place about which a turn of the wheel zooms. @param place  the one under the pointer. */
  pivot(event: MouseEvent, place: number): number;
}

/** The panels; x = 0 is the window's start in each. */
export interface Panels {
  /** Above the plot, where the axis is labelled. */
  readonly axis: HTMLElement;
  /** Where the marks are put. */
  readonly plot: HTMLElement;
}

export interface Frame {
  readonly panels: Panels;
  window(): Interval;
  setWindow(window: Interval, animate: boolean): void;
  /** The window on the screen, by an axis that is numbered otherwise. */
  renumber(window: Interval): void;
  setHeight(px: number): void;
  /** The least length of a window, which on a folded axis depends on where it is. */
  setShortest(axisMs: number): void;
  /** By the width of the plot (pixels of the window), those of a gesture become time. */
  setWidth(px: number): void;
  destroy(): void;
}

/** The narrowest window, in ms of time. */
export const SHORTEST_MS = DAY_MS;

/** Long enough for the eye to keep its place, short enough not to wait for. */
const JUMP_MS = 240;

/** As the gesture library names "left or right": up and down scroll the page. */
const HORIZONTAL = 6;

const nothing = () => undefined;

/**
 * The widget's window, which can glide. The widget says 200 ms after each step that it has come to
 * rest, even where a glide has begun since: a window on the way would be taken for what was asked for.
 */
class Range extends timeline.Range {
  pivot: FrameOptions["pivot"] | undefined;

  override zoom(scale: number, center: number, delta: number, event: MouseEvent): void {
    super.zoom(scale, this.pivot?.(event, center) ?? center, delta, event);
  }

  /** Says the same window by other numbers: nobody is told of a movement. */
  renumber({ start, end }: Interval): void {
    Object.assign(this, { start, end });
  }

  glide({ start, end }: Interval): void {
    const now = this.getRange();
    if (now.start === start && now.end === end) {
      this.setRange(start, end);
      return;
    }
    clearTimeout(this.timeoutID);
    this.setRange(start, end, { animation: { duration: JUMP_MS, easingFunction: "easeOutCubic" } });
  }
}

class PanelsAndGestures extends timeline.Core {
  readonly range: Range;
  /** Called by the widget at every movement and option. */
  protected _redraw = nothing;
  /** Called when it is destroyed. */
  protected setItems = nothing;
  protected setGroups = nothing;

  constructor(container: HTMLElement, { window, range, shortest }: FrameOptions) {
    super();
    this.options = { zoomKey: "ctrlKey", orientation: { axis: "top", item: "top" } };
    this._create(container);
    for (const panel of Object.values(this.props)) {
      if (typeof panel === "object")
        Object.assign(panel, { top: 0, bottom: 0, width: 0, height: 0 });
    }
    this.components = [];
    const body = {
      dom: this.dom,
      domProps: this.props,
      emitter: { on: this.on.bind(this), off: this.off.bind(this), emit: this.emit.bind(this) },
      util: { toTime: this._toTime.bind(this), toScreen: this._toScreen.bind(this) },
      range: null as object | null,
    };
    this.body = body;
    this.range = new Range(body, {
      start: window.start,
      end: window.end,
      min: range.start,
      max: range.end,
      zoomMin: shortest,
      zoomMax: range.end - range.start,
      zoomKey: "ctrlKey",
    });
    body.range = this.range;
    this.components.push(this.range);
    this.hammer.get("pan").set({ direction: HORIZONTAL });
  }

  get root(): HTMLElement {
    return this.#panel("root");
  }
  get panels(): Panels {
    return {
      axis: this.#panel("top"),
      plot: this.#panel("centerContainer"),
    };
  }

  setWidth(width: number): void {
    Object.assign(this.props["center"] ?? {}, { width });
  }

  #panel(name: string): HTMLElement {
    const panel = this.dom[name];
    if (!panel) throw new Error(`the timeline widget has no panel ${name}`);
    return panel;
  }
}

export function createFrame(container: HTMLElement, options: FrameOptions): Frame {
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  const widget = new PanelsAndGestures(container, options);
  const { root, range } = widget;
  range.pivot = options.pivot;
  let { shortest } = options;
  root.style.height = `${options.heightPx}px`;
  // A finger that goes up or down scrolls the page; the widget would keep it for itself.
  root.style.touchAction = "pan-y";

  const window = (): Interval => range.getRange();
  const onChange = ({ byUser }: RangeChange) => options.onWindow(window(), false, byUser);
  const onChanged = ({ byUser }: RangeChange) => options.onWindow(window(), true, byUser);
  widget.on("rangechange", onChange);
  widget.on("rangechanged", onChanged);

  return {
    panels: widget.panels,
    window,
    setWindow(next, animate) {
      if (animate && !reducedMotion.matches) range.glide(next);
      else range.setRange(next.start, next.end);
    },
    renumber: (same) => range.renumber(same),
    setHeight(px) {
      root.style.height = `${px}px`;
    },
    setShortest(zoomMin) {
      // The widget goes through all of its options for one.
      if (zoomMin !== shortest) range.setOptions({ zoomMin });
      shortest = zoomMin;
    },
    setWidth: (px) => widget.setWidth(px),
    destroy() {
      widget.off("rangechange", onChange);
      widget.off("rangechanged", onChanged);
      widget.destroy();
      root.remove();
    },
  };
}
