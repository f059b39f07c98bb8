/**
 * The widget behind the timeline: its axis, its window and its gestures. The only module that
 * imports vis-timeline, so that it can be replaced. It holds no items: the marks are ours (see
 * `marks-layer.ts`), drawn over its plot, because an item of its own costs a tenth of a frame.
 */
import "vis-timeline/styles/vis-timeline-graph2d.css";
import moment from "moment";
import { DataSet } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import { DAY_MS, type Interval } from "../../dataset/interval.ts";
import { axisScale } from "./axis-scale.ts";

/** What a tick of the axis says; times are UTC epoch ms. */
export interface AxisLabels {
  minor(time: number, scale: string, step: number): string;
  major(time: number, scale: string, step: number): string;
}

export interface AxisOptions {
  readonly window: Interval;
  /** Nobody can pan or zoom out beyond it. */
  readonly range: Interval;
  readonly heightPx: number;
  readonly labels: AxisLabels;
  /** Every movement; `settled` once it has come to rest. */
  onWindow(window: Interval, settled: boolean): void;
}

export interface Axis {
  /** Where marks are put; x = 0 is the window's start. */
  readonly plot: HTMLElement;
  setWindow(window: Interval, animate: boolean): void;
  setHeight(px: number): void;
  /** Takes the container's new size at once; the widget itself would look once a second. */
  resize(): void;
  setLabels(labels: AxisLabels): void;
  destroy(): void;
}

/** The narrowest window. */
export const SHORTEST_MS = DAY_MS;

/** Long enough for the eye to keep its place, short enough not to wait for. */
const JUMP_MS = 240;

export function createAxis(container: HTMLElement, options: AxisOptions): Axis {
  const { window, range } = options;
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  const timeline = new Timeline(container, new DataSet([]), {
    ...bounds(range),
    start: window.start,
    end: window.end,
    height: options.heightPx,
    format: format(options.labels),
    // Every number it is handed is UTC; a local axis would show Seoul's reader the day before.
    moment: (date: moment.MomentInput) => moment.utc(date),
    orientation: { axis: "top", item: "top" },
    zoomMin: SHORTEST_MS,
    zoomKey: "ctrlKey",
    showCurrentTime: false,
    selectable: false,
    rtl: false,
    margin: { axis: 0, item: 0 },
  });
  let scale = "";

  const emit = (event: { start: Date; end: Date }, settled: boolean) =>
    options.onWindow({ start: event.start.getTime(), end: event.end.getTime() }, settled);
  /** Chosen before the widget draws, so that no frame shows the former ticks. */
  const fitScale = ({ start, end }: { start: Date; end: Date }) => {
    const width = container.clientWidth;
    if (width === 0) return;
    const timeAxis = axisScale(width / (end.getTime() - start.getTime()));
    const chosen = JSON.stringify(timeAxis);
    if (chosen === scale) return;
    scale = chosen;
    timeline.setOptions({ timeAxis });
  };
  const onChange = (event: { start: Date; end: Date }) => {
    fitScale(event);
    emit(event, false);
  };
  let kicked = false;
  const onChanged = (event: { start: Date; end: Date }) => {
    // Its first paint otherwise waits a second for the poll that notices its size.
    fitScale(event);
    if (!kicked) {
      kicked = true;
      timeline.redraw();
    }
    emit(event, true);
  };
  const onDrawn = () => hideCutLabels(container);
  timeline.on("rangechange", onChange);
  timeline.on("rangechanged", onChanged);
  timeline.on("changed", onDrawn);

  const plot = container.querySelector<HTMLElement>(".vis-panel.vis-center");
  const root = container.querySelector<HTMLElement>(".vis-timeline");
  if (!plot || !root) throw new Error("the timeline widget has no plot");
  // A finger that goes up or down scrolls the page; the widget would keep it for itself.
  root.style.touchAction = "pan-y";

  return {
    plot,
    setWindow(next, animate) {
      const animation =
        animate && !reducedMotion.matches
          ? { duration: JUMP_MS, easingFunction: "easeOutCubic" as const }
          : false;
      timeline.setWindow(next.start, next.end, { animation });
    },
    resize() {
      const { start, end } = timeline.getWindow();
      fitScale({ start, end });
      timeline.redraw();
    },
    setHeight: (px) => timeline.setOptions({ height: px }),
    setLabels: (labels) => timeline.setOptions({ format: format(labels) }),
    destroy() {
      timeline.off("rangechange", onChange);
      timeline.off("rangechanged", onChanged);
      timeline.off("changed", onDrawn);
      timeline.destroy();
    },
  };
}

/** A digit of an axis label, generously, with the padding of both sides. */
const LABEL_CHAR_PX = 7;
const LABEL_PADDING_PX = 8;

/** The widget lets a label run out of the frame: "20" for 2030, "50" for 1950. */
function hideCutLabels(container: HTMLElement): void {
  const width = container.clientWidth;
  for (const label of container.querySelectorAll<HTMLElement>(".vis-time-axis .vis-text")) {
    const [x = 0] = /-?[\d.]+/.exec(label.style.transform)?.map(Number) ?? [];
    const end = x + (label.textContent ?? "").length * LABEL_CHAR_PX + LABEL_PADDING_PX;
    const cut = x < 0 || end > width;
    if (!label.classList.contains("vis-measure")) label.style.visibility = cut ? "hidden" : "";
  }
}

const bounds = (range: Interval) => ({
  min: range.start,
  max: range.end,
  zoomMax: range.end - range.start,
});

const format = (labels: AxisLabels) => ({
  minorLabels: (date: Date, scale: string, step: number) =>
    labels.minor(date.valueOf(), scale, step),
  majorLabels: (date: Date, scale: string, step: number) =>
    labels.major(date.valueOf(), scale, step),
});
