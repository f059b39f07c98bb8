/**
 * The widget behind the timeline: its frame of panels, its window and its gestures. The only module
 * of the page that imports vis-timeline, so that it can be replaced; `scripts/vis-parts.ts` leaves
 * of the widget what is used here. Its drawing is left out: at each movement it measures every
 * panel and makes the axis anew, which takes longer than all else. The marks and the axis are ours,
 * drawn into its panels (see `marks-layer.ts` and `axis.ts`).
 */
import { type RangeChange, timeline } from "vis-timeline/esnext";
import type { Interval } from "../../../dataset/time/interval.ts";

export interface FrameOptions {
  readonly window: Interval;
  /** Nobody can pan or zoom out beyond it. */
  readonly range: Interval;
  /**
   * What a window becomes that is asked for, by a hand too: nobody can zoom in to less than the least there is to see.
   * @param now  the one on the screen.
   */
  least(window: Interval, now: Interval): Interval;
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
  /** By the width of the plot (pixels of the window), those of a gesture become time. */
  setWidth(px: number): void;
  destroy(): void;
}

/** Long enough for the eye to keep its place, short enough not to wait for. */
const JUMP_MS = 240;

/** As the gesture library names "left or right": up and down scroll the page. */
const HORIZONTAL = 6;

const nothing = () => undefined;

/**
 * The widget's window, which can glide. The widget says 200 ms after each step that it has come to
 * rest, even where a glide has begun since: a window on the way would be taken for what was asked for.
 */
export class Range extends timeline.Range {
  pivot: FrameOptions["pivot"] | undefined;
  least: FrameOptions["least"] | undefined;

  override zoom(scale: number, center: number, delta: number, event: MouseEvent): void {
    super.zoom(scale, this.pivot?.(event, center) ?? center, delta, event);
  }

  /** Every window passes here, whoever asks for it. */
  protected override _applyRange(start: number, end: number): boolean {
    const window = { start, end };
    const least = this.least?.(window, this.getRange()) ?? window;
    return super._applyRange(least.start, least.end);
  }

  /** Of a drag that a second finger makes a pinch nobody says that it has ended, and no glide begins under a hand that drags. */
  protected override _onPinch(event: Event): void {
    this.props.touch.dragging = false;
    super._onPinch(event);
  }

  /** Says the same window by other numbers: nobody is told of a movement, and a hand goes on from where it is. */
  renumber({ start, end }: Interval): void {
    const now = this.getRange();
    const by = (end - start) / (now.end - now.start);
    const { touch } = this.props;
    for (const each of ["start", "end", "centerDate"] as const) {
      const at = touch[each];
      if (typeof at === "number") touch[each] = start + (at - now.start) * by;
    }
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

  constructor(container: HTMLElement, { window, range }: FrameOptions) {
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
      zoomMin: 0,
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
  range.least = options.least;
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
    setWidth: (px) => widget.setWidth(px),
    destroy() {
      widget.off("rangechange", onChange);
      widget.off("rangechanged", onChanged);
      widget.destroy();
      root.remove();
    },
  };
}
