/**
 * The axis: two rows of labels over the plot. While the window pans, the sheet the labels stand on is
 * moved, and nothing else.
 */
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { createSheet, element, REACH } from "../frame/sliding-sheet.ts";
import type { AxisLabels } from "../frame/timeline-state.ts";
import type { Layer } from "../frame/update.ts";
import css from "./axis.module.css";
import { type AxisStretch, axisStretches, startOf, type Tick, type Unit } from "./ticks.ts";

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
const widthOf = (text: string): number => text.length * CHAR_PX + PADDING_PX;

/** @param panel  over the plot; x = 0 is the window's start. */
export function createAxis(panel: HTMLElement): Layer {
  const sheet = createSheet(panel);
  let drawn: readonly Drawn[] = [];
  /** What stands on the sheet, by row, unit and time: it is moved and not made again. */
  let labels: ReadonlyMap<string, Label> = new Map();

  function draw(scale: TimeScale, names: AxisLabels): void {
    const now = new Map<string, Label>();
    const put = (row: "minor" | "major", unit: Unit, { time, x }: Tick): Standing => {
      const key = `${row} ${unit.scale} ${unit.step} ${time}`;
      const label = labels.get(key) ?? newLabel(row, unit, names[row](time, unit));
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
        minor: stretch.minor.map((tick) => put("minor", minor, tick)),
        major: major ? stretch.major.map((tick) => put("major", major, tick)) : [],
        first: drawn[i]?.first ?? panel.appendChild(element("div", css["major"])),
      };
    });
    for (const [key, each] of labels) if (!now.has(key)) each.element.remove();
    labels = now;
  }

  function newLabel(row: "minor" | "major", { scale, step }: Unit, text: string): Label {
    const made = element("div", css[row]);
    made.textContent = text;
    // Years are parted by a line through both rows: the minor row may have none there.
    if (row === "major" && scale === "year" && step > 1) made.dataset["tall"] = "true";
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
    const left = Math.max(0, stretch.leftPx + shiftPx);
    const right = Math.min(scale.widthPx, stretch.rightPx + shiftPx);
    const isCut = (x: number, { widthPx }: Label) => x < left || x + widthPx > right;
    for (const each of minor) hide(each.element, isCut(each.x + shiftPx, each));
    let next = stretch.rightPx + shiftPx;
    for (const each of major) {
      const x = each.x + shiftPx;
      if (x >= left) next = Math.min(next, x);
      hide(each.element, isCut(x, each));
    }
    const unit = stretch.units.major;
    // A little inside: at the very edge rounding may fall into the unit before.
    const text = unit ? names.major(startOf(scale.toTime(left + INSIDE_PX), unit), unit) : "";
    if (first.textContent !== text) first.textContent = text;
    const at = left === 0 ? "" : `translateX(${left}px)`;
    if (first.style.transform !== at) first.style.transform = at;
    hide(first, left + widthOf(text) > next);
  }

  return {
    update({ state: { scale, axisLabels, isMoving }, changed }) {
      if (changed.has("axisLabels")) {
        sheet.element.replaceChildren();
        labels = new Map();
      } else if (!changed.has("scale") && !changed.has("isMoving")) return;
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
    },
  };
}

/** Not taken out of the page, which would lay it out anew. */
function hide(label: HTMLElement, hidden: boolean): void {
  const is = String(hidden);
  if (label.dataset["hidden"] !== is) label.dataset["hidden"] = is;
}
