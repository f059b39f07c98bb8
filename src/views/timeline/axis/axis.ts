/**
 * The axis: two rows of labels over the plot, and where the lines of the grid go down from them.
 * While the window pans, the sheet the labels stand on is moved, and nothing else.
 */
import { inTime } from "../../../query/axis/folding.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { createSheet, element, REACH } from "../frame/sliding-sheet.ts";
import css from "./axis.module.css";
import { type AxisScale, axisScale } from "./axis-scale.ts";
import { majorAt, type Tick, ticksOver } from "./ticks.ts";

/** What a tick of the axis says; times are UTC epoch ms. */
export interface AxisLabels {
  minor(time: number, scale: string, step: number): string;
  major(time: number, scale: string, step: number): string;
}

/** A line of the grid, in CSS pixels from the window's start. */
export interface GridLine {
  readonly x: number;
  readonly isMajor: boolean;
}

export interface Axis {
  /** @returns the lines of the grid. */
  follow(scale: TimeScale): readonly GridLine[];
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
  readonly ticks: readonly Tick[];
  /** By time. */
  readonly minor: ReadonlyMap<number, Label>;
  readonly major: ReadonlyMap<number, Label>;
}

/** A digit of an axis label, generously, with the padding of both sides. */
const CHAR_PX = 7;
const PADDING_PX = 8;

/** @param panel  over the plot; x = 0 is the window's start. */
export function createAxis(panel: HTMLElement): Axis {
  const sheet = createSheet(panel);
  /** Names the unit that the window begins in, until the next one needs its place. */
  const first = element("div", css["major"]);
  panel.append(first);
  let labels: AxisLabels | null = null;
  let drawn: Drawn | null = null;

  function newLabel(time: number, text: string, name: string): Label {
    const made = element("div", css[name]);
    made.textContent = text;
    sheet.element.append(made);
    return { element: made, time, widthPx: text.length * CHAR_PX + PADDING_PX };
  }

  /** What is there already is moved; the ticks of another scale are others. */
  function draw(shown: TimeScale, scale: AxisScale): Drawn {
    const isSameScale = drawn?.scale.scale === scale.scale && drawn.scale.step === scale.step;
    const before = isSameScale ? drawn : null;
    const { start, end } = shown.window;
    const margin = (end - start) * REACH;
    const reach = inTime(shown.folding, { start: start - margin, end: end + margin });
    const ticks = ticksOver(reach, scale);
    const minor = new Map<number, Label>();
    const major = new Map<number, Label>();
    const textOf = labels ?? { minor: String, major: String };
    for (const { time, isMajor } of ticks) {
      const x = `translateX(${xOf(time)}px)`;
      const label =
        before?.minor.get(time) ??
        newLabel(time, textOf.minor(time, scale.scale, scale.step), "minor");
      label.element.style.transform = x;
      minor.set(time, label);
      if (!isMajor) continue;
      const name =
        before?.major.get(time) ??
        newLabel(time, textOf.major(time, scale.scale, scale.step), "major");
      name.element.style.transform = x;
      major.set(time, name);
    }
    drop(drawn?.minor, minor);
    drop(drawn?.major, major);
    return { scale, ticks, minor, major };
  }

  function xOf(time: number): number {
    return sheet.drawnBy()?.toPx(time) ?? 0;
  }

  /** No label is cut by an edge: "20" for 2030. */
  function clip({ scale, minor, major }: Drawn, shown: TimeScale): void {
    const { widthPx } = shown;
    const shiftPx = sheet.shiftPx();
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
    const since = majorAt(shown.toTime(0), scale);
    const text = labels?.major(since, scale.scale, scale.step) ?? "";
    if (first.textContent !== text) first.textContent = text;
    hide(first, text.length * CHAR_PX + PADDING_PX > next);
  }

  return {
    follow(scale) {
      if (sheet.follow(scale) !== "serves" || !drawn) {
        sheet.standAt(scale);
        drawn = draw(scale, axisScale(scale.pxPerMs));
      }
      clip(drawn, scale);
      const shiftPx = sheet.shiftPx();
      return drawn.ticks.map(({ time, isMajor }) => ({ x: xOf(time) + shiftPx, isMajor }));
    },
    setLabels(next) {
      labels = next;
      sheet.element.replaceChildren();
      drawn = null;
    },
    destroy() {
      first.remove();
      sheet.element.remove();
    },
  };
}

function drop(
  before: ReadonlyMap<number, Label> | undefined,
  now: ReadonlyMap<number, Label>,
): void {
  for (const [time, each] of before ?? []) if (now.get(time) !== each) each.element.remove();
}

/** Not taken out of the page, which would lay it out anew. */
function hide(label: HTMLElement, hidden: boolean): void {
  const is = String(hidden);
  if (label.dataset["hidden"] !== is) label.dataset["hidden"] = is;
}
