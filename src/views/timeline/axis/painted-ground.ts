/** What moves under the marks while the window zooms: the wash of folds, and the line of the present day. */
import { foldPlaces } from "../frame/fold.ts";
import type { PaintedGround } from "../frame/painters.ts";
import { element } from "../frame/sliding-sheet.ts";
import css from "./folds.module.css";
import { createPaintedFold } from "./painted-fold.ts";
import { pxOf, readType, type Type } from "./painted-type.ts";
import { isLeftOf } from "./today.ts";

interface Word extends Type {
  readonly topPx: number;
  readonly linePx: number;
  readonly gapPx: number;
  readonly widthPx: number;
}

/** @param plot  whose style the words have. */
export function createPaintedGround(plot: HTMLElement, now: number): PaintedGround {
  const fold = createPaintedFold(plot);
  /** A line that is never seen, which has the type and colour of its word. */
  const model = element("div", css["today"]);
  model.hidden = true;
  model.append(element("span", undefined));
  plot.append(model);
  let word: Word | null = null;

  function readWord(to: CanvasRenderingContext2D, said: string): Word {
    const style = getComputedStyle(model.firstElementChild ?? model);
    const type = readType(style, to);
    to.font = type.font;
    return {
      ...type,
      widthPx: to.measureText(said).width,
      topPx: pxOf(style.top),
      linePx: pxOf(style.lineHeight),
      gapPx: pxOf(style.left),
    };
  }

  return {
    paint(to, { scale, todayWord }, band) {
      to.save();
      if (!word) {
        fold.read();
        word = readWord(to, todayWord);
      }
      for (const place of foldPlaces(scale)) fold.paint(to, place, band);
      const x = scale.toPx(now);
      if (x >= 0 && x <= scale.widthPx) {
        const left = Math.round(x);
        to.fillStyle = word.ink;
        to.fillRect(left, band.top, 1, band.height);
        to.font = word.font;
        const { gapPx, topPx, linePx, fallPx } = word;
        const by = isLeftOf(x, scale) ? -gapPx - word.widthPx : gapPx;
        to.fillText(todayWord, left + 1 + by, Math.round(topPx + linePx / 2 + fallPx));
      }
      to.restore();
    },
    rest() {
      word = null;
    },
    destroy() {
      fold.destroy();
      model.remove();
    },
  };
}
