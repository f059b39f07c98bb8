/**
 * The labels of the axis while the window zooms: each moves by itself then, and a browser paints them
 * in a fraction of the time that it styles and lays out as many elements. At rest they are text again.
 */
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { AXIS_PX } from "../frame/sizes.ts";
import { element } from "../frame/sliding-sheet.ts";
import css from "./axis.module.css";

/** A label where it stands, in CSS pixels from the left edge of the plot. */
export interface PaintedLabel {
  readonly row: "minor" | "major";
  readonly x: number;
  readonly text: string;
  /** Whether its line goes through both rows. */
  readonly isTall: boolean;
}

export interface PaintedLabels {
  /** These and no others. */
  paint(labels: readonly PaintedLabel[], scale: TimeScale): void;
  clear(): void;
  destroy(): void;
}

const ROWS = ["minor", "major"] as const;

/** @param panel  over the plot; x = 0 is the window's start. */
export function createPaintedLabels(panel: HTMLElement): PaintedLabels {
  const canvas = element("canvas", css["painted"]);
  canvas.ariaHidden = "true";
  canvas.hidden = true;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no canvas");
  /** A label of each row, never seen, which has its type and colours. */
  const models = ROWS.map((row) => element("div", css[row]));
  for (const model of models) model.dataset["hidden"] = "true";
  panel.append(canvas, ...models);
  let types: Readonly<Record<"minor" | "major", Type>> | null = null;

  /** As the page sets them now, asked once a gesture. */
  function readTypes(to: CanvasRenderingContext2D): typeof types {
    const [minor, major] = models.map((model) => typeOf(model, to));
    return minor && major ? { minor, major } : null;
  }

  return {
    paint(labels, { widthPx }) {
      const { devicePixelRatio: dense } = window;
      const pixels = { width: Math.round(widthPx * dense), height: Math.round(AXIS_PX * dense) };
      if (canvas.hidden) {
        types = readTypes(context);
        canvas.hidden = false;
      }
      if (canvas.width !== pixels.width || canvas.height !== pixels.height) {
        Object.assign(canvas, pixels);
        canvas.style.width = `${pixels.width / dense}px`;
        canvas.style.height = `${pixels.height / dense}px`;
      }
      context.setTransform(dense, 0, 0, dense, 0, 0);
      context.clearRect(0, 0, widthPx, AXIS_PX);
      for (const row of ROWS) {
        const type = types?.[row];
        if (!type) continue;
        const own = labels.filter((label) => label.row === row);
        context.fillStyle = type.rule;
        for (const { x, isTall } of own) {
          context.fillRect(Math.round(x), type.topPx, 1, isTall ? AXIS_PX : type.heightPx);
        }
        context.font = type.font;
        context.fillStyle = type.ink;
        for (const { x, text } of own) context.fillText(text, x + type.indentPx, type.baselinePx);
      }
    },
    clear() {
      canvas.hidden = true;
    },
    destroy() {
      for (const each of [canvas, ...models]) each.remove();
    },
  };
}

/** How a row is set, in CSS pixels from the upper left corner of a label. */
interface Type {
  readonly font: string;
  readonly ink: string;
  readonly rule: string;
  readonly topPx: number;
  readonly heightPx: number;
  readonly indentPx: number;
  readonly baselinePx: number;
}

function typeOf(model: HTMLElement, context: CanvasRenderingContext2D): Type {
  const style = getComputedStyle(model);
  const px = (value: string): number => Number.parseFloat(value) || 0;
  const { fontWeight, fontSize, fontFamily } = style;
  const font = `${fontWeight} ${fontSize} ${fontFamily}`;
  context.font = font;
  const { fontBoundingBoxAscent: rise, fontBoundingBoxDescent: fall } = context.measureText("");
  const middle = px(style.top) + px(style.paddingTop) + px(style.lineHeight) / 2;
  return {
    font,
    ink: style.color,
    rule: style.borderLeftColor,
    topPx: px(style.top),
    heightPx: px(style.height),
    indentPx: px(style.borderLeftWidth) + px(style.paddingLeft),
    baselinePx: Math.round(middle + (Math.round(rise) - Math.round(fall)) / 2),
  };
}
