/**
 * The axis: two rows of labels over the plot, and the lines of the grid behind it. While the
 * window pans, the two sheets they stand on are moved, and nothing else.
 */
import type { Interval } from "../../dataset/interval.ts";
import css from "./axis.module.css";
import { type AxisScale, axisScale } from "./axis-scale.ts";
import { element } from "./mark-element.ts";
import { createSheet, REACH } from "./sheet.ts";
import { majorAt, ticksOver } from "./ticks.ts";
import type { Panels } from "./vis.ts";

/** What a tick of the axis says; times are UTC epoch ms. */
export interface AxisLabels {
  minor(time: number, scale: string, step: number): string;
  major(time: number, scale: string, step: number): string;
}

export interface Axis {
  setWindow(window: Interval, widthPx: number): void;
  setLabels(labels: AxisLabels): void;
  destroy(): void;
}

interface Label {
  readonly element: HTMLElement;
  readonly time: number;
  readonly widthPx: number;
}

interface Drawn {
  readonly scale: AxisScale;
  /** By time. */
  readonly minor: ReadonlyMap<number, Label>;
  readonly major: ReadonlyMap<number, Label>;
  readonly lines: ReadonlyMap<number, HTMLElement>;
}

/** A digit of an axis label, generously, with the padding of both sides. */
const CHAR_PX = 7;
const PADDING_PX = 8;

export function createAxis({ axis, grid }: Pick<Panels, "axis" | "grid">): Axis {
  const labelSheet = createSheet(axis);
  const lineSheet = createSheet(grid);
  /** Names the unit that the window begins in, until the next one needs its place. */
  const first = element("div", css["major"]);
  axis.append(first);
  let labels: AxisLabels | null = null;
  let drawn: Drawn | null = null;

  function newLabel(time: number, text: string, name: string): Label {
    const made = element("div", css[name]);
    made.textContent = text;
    labelSheet.element.append(made);
    return { element: made, time, widthPx: text.length * CHAR_PX + PADDING_PX };
  }

  function newLine(isMajor: boolean): HTMLElement {
    const made = element("div", css["line"]);
    made.dataset["major"] = String(isMajor);
    lineSheet.element.append(made);
    return made;
  }

  /** What is there already is moved; the ticks of another scale are others. */
  function draw(window: Interval, scale: AxisScale): Drawn {
    const isSameScale = drawn?.scale.scale === scale.scale && drawn.scale.step === scale.step;
    const before = isSameScale ? drawn : null;
    const margin = (window.end - window.start) * REACH;
    const ticks = ticksOver({ start: window.start - margin, end: window.end + margin }, scale);
    const minor = new Map<number, Label>();
    const major = new Map<number, Label>();
    const lines = new Map<number, HTMLElement>();
    const textOf = labels ?? { minor: String, major: String };
    for (const { time, isMajor } of ticks) {
      const x = `translateX(${xOf(time)}px)`;
      const label =
        before?.minor.get(time) ??
        newLabel(time, textOf.minor(time, scale.scale, scale.step), "minor");
      const line = before?.lines.get(time) ?? newLine(isMajor);
      label.element.style.transform = line.style.transform = x;
      minor.set(time, label);
      lines.set(time, line);
      if (!isMajor) continue;
      const name =
        before?.major.get(time) ??
        newLabel(time, textOf.major(time, scale.scale, scale.step), "major");
      name.element.style.transform = x;
      major.set(time, name);
    }
    drop(drawn?.minor, minor, (label) => label.element);
    drop(drawn?.major, major, (label) => label.element);
    drop(drawn?.lines, lines, (line) => line);
    return { scale, minor, major, lines };
  }

  function xOf(time: number): number {
    const { origin, pxPerMs } = labelSheet.scale();
    return (time - origin) * pxPerMs;
  }

  /** No label is cut by an edge: "20" for 2030. */
  function clip({ scale, minor, major }: Drawn, window: Interval, widthPx: number): void {
    const shiftPx = labelSheet.shiftPx();
    for (const each of minor.values()) {
      const x = xOf(each.time) + shiftPx;
      hide(each.element, x < 0 || x + each.widthPx > widthPx);
    }
    let next = Number.POSITIVE_INFINITY;
    for (const each of major.values()) {
      const x = xOf(each.time) + shiftPx;
      if (x > 0) next = Math.min(next, x);
      hide(each.element, x <= 0 || x + each.widthPx > widthPx);
    }
    const since = majorAt(window.start, scale);
    const text = labels?.major(since, scale.scale, scale.step) ?? "";
    if (first.textContent !== text) first.textContent = text;
    hide(first, text.length * CHAR_PX + PADDING_PX > next);
  }

  function setWindow(window: Interval, widthPx: number): void {
    const kept = labelSheet.setWindow(window, widthPx) && drawn;
    lineSheet.setWindow(window, widthPx);
    drawn = kept || draw(window, axisScale(widthPx / (window.end - window.start)));
    clip(drawn, window, widthPx);
  }

  return {
    setWindow,
    setLabels(next) {
      labels = next;
      for (const sheet of [labelSheet, lineSheet]) {
        sheet.element.replaceChildren();
        sheet.forget();
      }
      drawn = null;
    },
    destroy() {
      first.remove();
      labelSheet.element.remove();
      lineSheet.element.remove();
    },
  };
}

function drop<T>(
  before: ReadonlyMap<number, T> | undefined,
  now: ReadonlyMap<number, T>,
  elementOf: (each: T) => HTMLElement,
): void {
  for (const [time, each] of before ?? []) if (now.get(time) !== each) elementOf(each).remove();
}

function hide(label: HTMLElement, hidden: boolean): void {
  if (label.hidden !== hidden) label.hidden = hidden;
}
