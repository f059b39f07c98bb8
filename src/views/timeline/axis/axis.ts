/**
 * The axis: two rows of labels over the plot. While the window pans, the sheet the labels stand on is
 * moved, and nothing else; while it zooms, they are painted.
 */

import type { AxisLabels } from "../../../query/axis/axis-labels.ts";
import {
  type AxisStretch,
  axisStretches,
  type GridLine,
  startOf,
  type Tick,
  type Unit,
} from "../../../query/axis/ticks.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import type { PaintedAxis } from "../frame/painters.ts";
import { createSheet, element, REACH } from "../frame/sliding-sheet.ts";
import type { Layer } from "../frame/update.ts";
import css from "./axis.module.css";

interface Label {
  readonly element: HTMLElement;
  readonly widthPx: number;
}

/** A label where it stands on the sheet. */
interface Standing extends Label {
  readonly x: number;
}

/** A stretch of the axis with its labels on the sheet. */
interface Drawn {
  readonly stretch: AxisStretch;
  readonly minor: readonly Standing[];
  readonly major: readonly Standing[];
  /** Names the major unit that the stretch begins in, until the next one needs its place. */
  readonly first: HTMLElement;
}

/** A digit of an axis label, generously, with the padding of both sides. */
const CHAR_PX = 7;
const PADDING_PX = 8;
const INSIDE_PX = 0.5;
/** More of them than a screen ever shows. */
const MOST_TEXTS = 1_000;
const keyOf = (row: string, { scale, step }: Unit, time: number): string =>
  `${row} ${scale} ${step} ${time}`;
/** A letter of Hangul is as wide as two digits. */
export const widthOf = (text: string): number =>
  text.replace(/[\u1100-\uffff]/g, "00").length * CHAR_PX + PADDING_PX;
const hasHead = (line: GridLine): boolean => line.hasHead;

/** @param panel  over the plot; x = 0 is the window's start. */
export function createAxis(panel: HTMLElement): Layer {
  const sheet = createSheet(panel);
  /** Made with the first zoom. */
  let painted: PaintedAxis | null = null;
  let isPainted = false;
  let drawn: readonly Drawn[] = [];
  /** What stands on the sheet, by row, unit and time: it is moved and not made again. */
  let labels: ReadonlyMap<string, Label> = new Map();
  const texts = new Map<string, string>();

  function draw(scale: TimeScale, names: AxisLabels): void {
    const now = new Map<string, Label>();
    const put = (row: "minor" | "major", unit: Unit, { time, x }: Tick): Standing => {
      const key = keyOf(row, unit, time);
      const label = labels.get(key) ?? newLabel(row, unit, textOf(row, unit, time, names));
      label.element.style.transform = `translateX(${x}px)`;
      now.set(key, label);
      return { ...label, x };
    };
    const stretches = axisStretches(scale, REACH);
    for (const { first } of drawn.slice(stretches.length)) first.remove();
    drawn = stretches.map((stretch, i): Drawn => {
      const { minor, major } = stretch.units;
      return {
        stretch,
        minor: stretch.minor.filter(hasHead).map((tick) => ({
          ...put("minor", minor, tick),
          widthPx: minorPx(tick, stretch, names),
        })),
        major: stretch.major.map((tick) => put("major", major, tick)),
        first: drawn[i]?.first ?? panel.appendChild(element("div", css["major"])),
      };
    });
    for (const [key, each] of labels) if (!now.has(key)) each.element.remove();
    labels = now;
  }

  /** @param is  whether the labels are painted, and not the text on the page. */
  function setPainted(is: boolean): void {
    if (is === isPainted) return;
    isPainted = is;
    if (!is) painted?.clear();
    // Not invisible, which each label would be by itself.
    const opacity = is ? "0" : "";
    for (const each of [sheet.element, ...drawn.map(({ first }) => first)]) {
      each.style.opacity = opacity;
    }
  }

  /** What a label says: to word a date takes as long as to paint it. */
  function textOf(row: "minor" | "major", unit: Unit, time: number, names: AxisLabels): string {
    const key = keyOf(row, unit, time);
    const known = texts.get(key) ?? names[row](time, unit);
    if (texts.size > MOST_TEXTS) texts.clear();
    texts.set(key, known);
    return known;
  }

  /** The room a minor label needs: a "1" whose month has none over it would be of no month. */
  function minorPx({ time, isMajor }: GridLine, { units }: AxisStretch, names: AxisLabels): number {
    const { minor, major } = units;
    return widthOf(
      isMajor && (minor.scale === "day" || minor.scale === "week")
        ? textOf("major", major, time, names)
        : textOf("minor", minor, time, names),
    );
  }

  function newLabel(row: "minor" | "major", unit: Unit, text: string): Label {
    const made = element("div", css[row]);
    made.textContent = text;
    if (row === "major" && isTall(unit)) made.dataset["tall"] = "true";
    sheet.element.append(made);
    return { element: made, widthPx: widthOf(text) };
  }

  /** No label is cut by an edge: "20" for 2030. */
  function clip(
    { stretch, minor, major, first }: Drawn,
    scale: TimeScale,
    names: AxisLabels,
  ): void {
    const shiftPx = sheet.shiftPx();
    const shown = shownOf(stretch, scale, shiftPx);
    for (const each of [...minor, ...major]) {
      hide(each.element, !fits(shown, each.x + shiftPx, each.widthPx));
    }
    const { text, isHidden } = headOf(stretch, shown, scale, names);
    if (first.textContent !== text) first.textContent = text;
    const at = shown.left === 0 ? "" : `translateX(${shown.left}px)`;
    if (first.style.transform !== at) first.style.transform = at;
    hide(first, isHidden);
  }

  return {
    update({ state: { scale, axisLabels, isMoving, painters, foldWords }, changed }) {
      if (changed.has("axisLabels")) {
        sheet.element.replaceChildren();
        labels = new Map();
        texts.clear();
      } else if (!DRAWN_BY.some((key) => changed.has(key))) return;
      if (painters) {
        painted ??= painters.axis(panel);
        painted.paint(scale, { names: axisLabels, textOf, minorPx }, foldWords);
        setPainted(true);
        return;
      }
      setPainted(false);
      const fit = sheet.follow(scale);
      // A sheet is moved by whole pixels; at rest each label stands exactly at its line of the grid.
      const serves = fit === "serves" && (isMoving || sheet.shiftPx() === 0);
      if (!serves || labels.size === 0) {
        sheet.standAt(scale);
        draw(scale, axisLabels);
      }
      for (const each of drawn) clip(each, scale, axisLabels);
    },
    destroy() {
      for (const { first } of drawn) first.remove();
      sheet.element.remove();
      painted?.destroy();
    },
  };
}

const DRAWN_BY = ["scale", "isMoving", "painters"] as const;

/** As far as a stretch is in view, and where its next label of the major row begins. */
export interface Shown {
  readonly left: number;
  readonly right: number;
  readonly next: number;
}

export function shownOf(
  { leftPx, rightPx, major }: AxisStretch,
  { widthPx }: TimeScale,
  shiftPx: number,
): Shown {
  const left = Math.max(0, leftPx + shiftPx);
  const next = major.find(({ x }) => x + shiftPx >= left);
  const end = rightPx + shiftPx;
  return {
    left,
    right: Math.min(widthPx, end),
    next: next ? Math.min(end, next.x + shiftPx) : end,
  };
}

/** A window that begins with a day begins less than a pixel beside it, after another width of the page too. */
const ROUNDED_PX = 1;

export const fits = ({ left, right }: Shown, x: number, widthPx: number): boolean =>
  x > left - ROUNDED_PX && x + widthPx <= right;

/** Names the major unit that the stretch begins in, until the next one needs its place. */
export function headOf(
  { units: { major } }: AxisStretch,
  { left, next }: Shown,
  scale: TimeScale,
  names: AxisLabels,
): { readonly text: string; readonly isHidden: boolean } {
  // A little inside: at the very edge rounding may fall into the unit before.
  const text = names.major(startOf(scale.toTime(left + INSIDE_PX), major), major);
  return { text, isHidden: left + widthOf(text) > next };
}

/** Years are parted by a line through both rows: the minor row may have none there. */
export const isTall = ({ scale, step }: Unit): boolean => scale === "year" && step > 1;

/** Not taken out of the page, which would lay it out anew. */
function hide(label: HTMLElement, hidden: boolean): void {
  const is = String(hidden);
  if (label.dataset["hidden"] !== is) label.dataset["hidden"] = is;
}
