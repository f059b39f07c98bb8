/**
 * The axis while the window zooms: its labels, and the heads of folds over them. At rest they are text again.
 */

import type { AxisPart } from "../../../query/axis/folding.ts";
import { density } from "../../kit/text-scale.ts";
import { type FoldPlace, type FoldWords, foldPlaces, roomFor } from "../frame/fold.ts";
import type { PaintedAxis } from "../frame/painters.ts";
import { AXIS_PX } from "../frame/sizes.ts";
import { element } from "../frame/sliding-sheet.ts";
import css from "./axis.module.css";
import { brokenLines } from "./broken-lines.ts";
import folds from "./folds.module.css";
import { createPaintedFold } from "./painted-fold.ts";
import { type PaintedLabel, paintedLabels } from "./painted-labels.ts";
import { pxOf, readType, type Type } from "./painted-type.ts";

const ROWS = ["minor", "major"] as const;

/** How a row is set, in CSS pixels from the upper left corner of a label. */
interface Row extends Type {
  readonly rule: string;
  readonly topPx: number;
  readonly heightPx: number;
  readonly indentPx: number;
  readonly baselinePx: number;
}

/** The lines of a fold's head; the last one can be pressed. */
const LINES = ["span", "holds", "unfold"] as const;
type LineName = (typeof LINES)[number];

/** As many of them as there is room for, in order; an upright one is not worth its painting. */
const LINES_IN = {
  all: LINES,
  little: ["span", "unfold"],
  upright: [],
  none: [],
} as const satisfies Record<ReturnType<typeof roomFor>, readonly LineName[]>;

/** How the head of a fold is: its lines, and what surrounds them. */
interface Head {
  readonly types: Readonly<Record<LineName, Type>>;
  readonly underline: string;
  readonly topPx: number;
  readonly linePx: number;
  readonly startPx: number;
  readonly endPx: number;
}

interface Look {
  readonly rows: Readonly<Record<"minor" | "major", Row>>;
  readonly head: Head;
}

/** Under a baseline, in CSS pixels, as the style sheet says of what can be pressed. */
const UNDERLINE = { offset: 2, thick: 1 } as const;

export function createPaintedAxis(panel: HTMLElement): PaintedAxis {
  const canvas = element("canvas", css["painted"]);
  canvas.ariaHidden = "true";
  // Not taken out of the page, which would be laid out anew.
  canvas.style.visibility = "hidden";
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no canvas");
  /** A label of each row, and a head, which are never seen and have their type and colours. */
  const models = ROWS.map((row) => element("div", css[row]));
  for (const model of models) model.hidden = true;
  const head = element("div", folds["head"]);
  head.hidden = true;
  const words = {
    span: element("b", undefined),
    holds: element("span", undefined),
    unfold: element("button", folds["unfold"]),
  };
  head.append(...Object.values(words));
  panel.append(canvas, ...models, head);
  const fold = createPaintedFold(panel);
  let isShown = false;
  let look: Look | null = null;

  /** What the heads say: to word it takes as long as to paint it, and so does to measure it. */
  let said = new Map<AxisPart, ReturnType<FoldWords>>();
  const cuts = new Map<string, readonly Cut[]>();
  let saidBy: FoldWords | null = null;
  const onFont = () => cuts.clear();
  document.fonts.addEventListener("loadingdone", onFont);

  function wordsOf({ part }: FoldPlace, words: FoldWords): ReturnType<FoldWords> {
    if (words !== saidBy) said = new Map();
    saidBy = words;
    const its = said.get(part) ?? words(part);
    said.set(part, its);
    return its;
  }

  /** As the page sets them now, asked once a gesture. */
  function readLook(to: CanvasRenderingContext2D): Look | null {
    const [minor, major] = models.map((model) => rowOf(getComputedStyle(model), to));
    const around = getComputedStyle(head);
    const { marginInlineStart, marginInlineEnd } = getComputedStyle(words.span);
    fold.read();
    if (!minor || !major) return null;
    const typeOf = (line: LineName) => readType(getComputedStyle(words[line]), to);
    return {
      rows: { minor, major },
      head: {
        types: { span: typeOf("span"), holds: typeOf("holds"), unfold: typeOf("unfold") },
        underline: getComputedStyle(words.unfold).textDecorationColor,
        topPx: pxOf(around.paddingTop),
        linePx: pxOf(around.lineHeight),
        startPx: pxOf(marginInlineStart),
        endPx: pxOf(marginInlineEnd),
      },
    };
  }

  /** What one part of a head says, as far as there is room; `to` has its font. */
  function linesOf(
    to: CanvasRenderingContext2D,
    place: FoldPlace,
    name: LineName,
    said: string,
    roomPx: number,
  ): readonly Cut[] {
    const room = roomFor(place.widthPx);
    if (!(LINES_IN[room] as readonly LineName[]).includes(name)) return [];
    const key = `${to.font} ${roomPx} ${said}`;
    const isBroken = name === "span" && room === "little";
    const lines = cuts.get(key) ?? cutLines(to, said, roomPx, isBroken);
    cuts.set(key, lines);
    return lines;
  }

  function paintHeads(
    to: CanvasRenderingContext2D,
    places: readonly FoldPlace[],
    foldWords: FoldWords,
    { types, underline, topPx, linePx, startPx, endPx }: Head,
  ): void {
    for (const place of places) fold.paint(to, place, { top: 0, height: AXIS_PX });
    /** On how many lines the head of each is written so far. */
    const written = new Map<FoldPlace, number>();
    // Font by font: to change it takes as long as to write some words.
    for (const name of LINES) {
      const { font, ink, fallPx } = types[name];
      to.font = font;
      for (const place of places) {
        const said = wordsOf(place, foldWords)[name];
        const x = place.leftPx + startPx;
        const roomPx = Math.floor(place.widthPx - startPx - endPx);
        for (const { line, linePx: longPx } of linesOf(to, place, name, said, roomPx)) {
          const rank = written.get(place) ?? 0;
          written.set(place, rank + 1);
          const y = Math.round(topPx + linePx * (rank + 0.5) + fallPx);
          to.fillStyle = ink;
          to.fillText(line, x, y);
          if (name !== "unfold") continue;
          to.fillStyle = underline;
          to.fillRect(x, y + UNDERLINE.offset, longPx, UNDERLINE.thick);
        }
      }
    }
  }

  function fitScreen(widthPx: number): void {
    const dense = density();
    const pixels = { width: Math.round(widthPx * dense), height: Math.round(AXIS_PX * dense) };
    if (canvas.width === pixels.width && canvas.height === pixels.height) return;
    Object.assign(canvas, pixels);
    canvas.style.width = `${pixels.width / dense}px`;
    canvas.style.height = `${pixels.height / dense}px`;
  }

  return {
    paint(scale, texts, foldWords) {
      const { widthPx } = scale;
      if (!isShown) {
        look = readLook(context);
        canvas.style.visibility = "";
        isShown = true;
        fitScreen(widthPx);
      }
      if (!look) return;
      const dense = density();
      context.setTransform(dense, 0, 0, dense, 0, 0);
      context.clearRect(0, 0, widthPx, AXIS_PX);
      const labels = paintedLabels(scale, texts);
      for (const row of ROWS) {
        paintRow(
          context,
          labels.filter((label) => label.row === row),
          look.rows[row],
        );
      }
      paintHeads(context, foldPlaces(scale), foldWords, look.head);
    },
    clear() {
      canvas.style.visibility = "hidden";
      isShown = false;
    },
    destroy() {
      document.fonts.removeEventListener("loadingdone", onFont);
      for (const each of [canvas, ...models, head]) each.remove();
      fold.destroy();
    },
  };
}

function paintRow(to: CanvasRenderingContext2D, labels: readonly PaintedLabel[], row: Row): void {
  to.fillStyle = row.rule;
  for (const { x, isTall } of labels) {
    to.fillRect(Math.round(x), row.topPx, 1, isTall ? AXIS_PX : row.heightPx);
  }
  to.font = row.font;
  to.fillStyle = row.ink;
  for (const { x, text } of labels) to.fillText(text, x + row.indentPx, row.baselinePx);
}

interface Cut {
  readonly line: string;
  readonly linePx: number;
}

/** As much of the words as there is room for, on one line or two. */
function cutLines(
  to: CanvasRenderingContext2D,
  words: string,
  roomPx: number,
  isBroken: boolean,
): readonly Cut[] {
  const fits = (line: string) => to.measureText(line).width <= roomPx;
  return (isBroken ? brokenLines(words, fits) : [words]).map((line) => cut(to, line, roomPx));
}

function cut(to: CanvasRenderingContext2D, words: string, roomPx: number): Cut {
  for (let letters = words.length; letters > 0; letters--) {
    const line = letters < words.length ? `${words.slice(0, letters)}…` : words;
    const { width: linePx } = to.measureText(line);
    if (linePx <= roomPx) return { line, linePx };
  }
  return { line: "", linePx: 0 };
}

function rowOf(style: CSSStyleDeclaration, to: CanvasRenderingContext2D): Row {
  const type = readType(style, to);
  const middle = pxOf(style.top) + pxOf(style.paddingTop) + pxOf(style.lineHeight) / 2;
  return {
    ...type,
    rule: style.borderLeftColor,
    topPx: pxOf(style.top),
    heightPx: pxOf(style.height),
    indentPx: pxOf(style.borderLeftWidth) + pxOf(style.paddingLeft),
    baselinePx: Math.round(middle + type.fallPx),
  };
}
