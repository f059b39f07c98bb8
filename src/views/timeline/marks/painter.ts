/**
 * Paints the plot: the lines of the grid, and over them the marks: forms first, then paper round
 * every label, then all words, so that no label's paper covers another's words. What is selected
 * stands in front of the rest.
 *
 * Pixels and not elements: while a window zooms, each mark moves by itself, and a browser styles,
 * lays out and paints a few hundred elements five to ten times as long as it fills these shapes.
 */

import { countText } from "../../../dataset/wording/count-text.ts";
import { directionOf } from "../../../dataset/wording/direction.ts";
import type { Language } from "../../../dataset/wording/languages.ts";
import { markForm } from "../../../drawing/form.ts";
import { markDrawing, selectionDrawing } from "../../../drawing/mark-shape.ts";
import type { Drawing } from "../../../drawing/shape.ts";
import type { GridLine } from "../../../query/axis/ticks.ts";
import { type Edges, LINE_PX, MARK } from "../../../query/window/geometry.ts";
import { countGap } from "../../../query/window/label.ts";
import type { Label, Mark } from "../../../query/window/mark.ts";
import { density } from "../../kit/text-scale.ts";
import type { FoldPlace } from "../frame/fold.ts";
import type { Band } from "../frame/painters.ts";
import { BEYOND_PX } from "../frame/sizes.ts";
import { element } from "../frame/sliding-sheet.ts";
import { type PlacedGhost, paintGhosts } from "./ghosts.ts";
import type { PlacedLabel, SetLabel } from "./label-places.ts";
import css from "./marks.module.css";
import { paintGrid } from "./paint-grid.ts";
import { paintDrawing } from "./paint-shapes.ts";
import { createPaletteReader, type Palette } from "./palette.ts";
import { createVisibleBand } from "./visible-band.ts";

/** A mark as it stands in the plot, in CSS pixels from its upper left corner. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly edges: Edges;
  /** The upper edge of its row. */
  readonly top: number;
  readonly label: PlacedLabel | null;
  readonly isSelected: boolean;
  readonly isPointedAt: boolean;
}

/** Paints what is under the lines of the grid, as far as a band of the plot goes. */
export type Ground = (context: CanvasRenderingContext2D, band: Band) => void;

export interface Painter {
  /** The size of the plot, in CSS pixels. @param isBrief  whether it is painted anew in a moment, as far as it is seen. */
  setSize(widthPx: number, heightPx: number, isBrief: boolean): void;
  /** Whether a line with this upper edge is painted. */
  reaches(top: number): boolean;
  /** @param marks  the ones that may be on the screen, `ghosts` under them, and `ground` under all. */
  paint(
    marks: readonly PlacedMark[],
    ghosts: readonly PlacedGhost[],
    grid: readonly GridLine[],
    lang: Language,
    folds: readonly FoldPlace[],
    ground: Ground | null,
  ): void;
  /** Measures again where the plot is, after the page may have moved it. */
  measure(): void;
  /** Moves all that is painted, until it is painted again. */
  shift(px: number): void;
  /** @param isBold  as the title of what is selected. */
  set(label: Label, isBold: boolean): SetLabel;
  destroy(): void;
}

/**
 * The canvas grows by so much at once, and keeps what it has: for one of another size a browser finds new memory,
 * which takes as long as to paint some frames, and answers of the store differ by a line of marks.
 */
const STEP_PX = 64;

const MIDDLE = LINE_PX / 2;
const TEXT_PX = 18;
/** A title that is pointed at has thicker letters, no wider ones: nothing beside it moves or is covered. */
const THICKER_PX = 0.5;
/** Paper round the words of a label, no higher than its letters, so that lines of the grid go on; and beside a count. */
const PAPER = { height: 17, besideCount: 2 } as const;
/** The words over a cluster's bar stand a little higher than others, and their paper ends above it. */
const OVER_BAR = { top: 3, height: 14, risePx: 2 } as const;

export function createPainter(parent: HTMLElement, repaint: () => void): Painter {
  const canvas = element("canvas", css["canvas"]);
  canvas.ariaHidden = "true";
  canvas.style.left = `${-BEYOND_PX}px`;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no canvas");
  parent.append(canvas);
  const palette = createPaletteReader(parent, repaint);
  const band = createVisibleBand(parent, repaint);
  const family = getComputedStyle(parent).fontFamily;
  const font = {
    label: `400 13px ${family}`,
    bold: `600 13px ${family}`,
    count: `600 12.5px ${family}`,
  };
  let plotPx = 0;
  /** What of the plot is painted: the rest of a tall one is off the screen. */
  let part: Band = { top: 0, height: 0 };
  /** The font of the canvas: to read or write it takes as long as to measure a word. */
  let fontNow = "";
  /** How far below the middle of its line each font stands, and how wide a digit is, in CSS pixels. */
  const baselines = new Map<string, number>();
  let digitPx = 0;
  addEventListener("resize", repaint);
  // A canvas is not painted again by itself when a font has come.
  const onFont = () => {
    fontNow = "";
    baselines.clear();
    digitPx = 0;
    repaint();
  };
  document.fonts.addEventListener("loadingdone", onFont);

  function setFont(to: CanvasRenderingContext2D, next: string): void {
    if (next !== fontNow) to.font = next;
    fontNow = next;
  }

  /** @param to  which has the font. */
  function baselineOf(to: CanvasRenderingContext2D): number {
    const known = baselines.get(fontNow);
    if (known !== undefined) return known;
    const { fontBoundingBoxAscent: rise, fontBoundingBoxDescent: fall } = to.measureText("");
    const baseline = (rise - fall) / 2;
    baselines.set(fontNow, baseline);
    return baseline;
  }

  /** The drawing of each mark at the width it had last: a mark that only moves keeps its shapes. */
  const drawings = new WeakMap<Mark, Drawing>();

  function drawingOf(mark: Mark, widthPx: number): Drawing {
    const known = drawings.get(mark);
    if (known && Math.abs(known.widthPx - widthPx) < SAME_PX) return known;
    const drawing = markDrawing(mark, widthPx);
    drawings.set(mark, drawing);
    return drawing;
  }

  function paintForm(
    to: CanvasRenderingContext2D,
    { mark, edges: { left, right }, top, isSelected }: PlacedMark,
    { paper, ink, hue }: Palette,
  ): void {
    const colours = { hue: hue(hueOf(mark)), paper, ink };
    paintDrawing(to, drawingOf(mark, right - left), colours, left, top);
    if (!isSelected) return;
    const shape = mark.type === "event" ? markForm(mark.event).shape : "cluster";
    paintDrawing(to, selectionDrawing(shape, right - left), colours, left, top);
  }

  /** Paper behind words, which is wash as far as they stand in a fold. */
  let fillPaper: (left: number, top: number, width: number, height: number) => void = () =>
    undefined;

  function paintPaper({ mark, label, top }: PlacedMark): void {
    if (!label) return;
    const { text, x, besidePx } = label;
    // The bar of a cluster is seen under the words that stand over it.
    const isOver = mark.label === "over";
    const height = isOver ? OVER_BAR.height : PAPER.height;
    const y = top + (isOver ? OVER_BAR.top : MIDDLE - height / 2);
    fillPaper(x - besidePx, y, width(text) + 2 * besidePx, height);
  }

  function paintAll(
    to: CanvasRenderingContext2D,
    marks: readonly PlacedMark[],
    colours: Palette,
  ): void {
    for (const placed of marks) paintForm(to, placed, colours);
    for (const placed of marks) paintPaper(placed);
    // Font by font: to change it takes as long as to write some words.
    paintCounts(to, marks, colours);
    paintTitles(to, marks, true, colours);
    paintTitles(to, marks, false, colours);
    paintNotes(to, marks, colours);
  }

  function paintCounts(
    to: CanvasRenderingContext2D,
    marks: readonly PlacedMark[],
    { ink }: Palette,
  ): void {
    const counts = marks.flatMap(({ mark, edges: { left, right }, top, label }) => {
      if (mark.type === "event") return [];
      const text = countText(mark.events);
      // At rest it is the first of the words over its bar.
      if (mark.label === "over" && label) {
        const middle = label.x - countGap(label.text) - (text.length * MARK.digit) / 2;
        return [{ text, middle, top: top + MIDDLE - TEXT_PX / 2 - OVER_BAR.risePx, isOver: true }];
      }
      // Of a mark that goes on beyond the edge half a number would be another one.
      const middle = (left + right) / 2;
      const half = (text.length * MARK.digit) / 2;
      if (middle < half || middle > plotPx - half) return [];
      return [{ text, middle, top, isOver: false }];
    });
    if (counts.length === 0) return;
    setFont(to, font.count);
    const baseline = TEXT_PX / 2 + baselineOf(to);
    digitPx ||= to.measureText("0").width;
    // Figures are of one width: only those with a comma are measured, which are few.
    const widthOf = (text: string): number =>
      text.length > 3 ? to.measureText(text).width : text.length * digitPx;
    for (const { text, middle, top, isOver } of counts) {
      const half = widthOf(text) / 2 + PAPER.besideCount;
      fillPaper(middle - half, top, 2 * half, isOver ? OVER_BAR.height : TEXT_PX);
    }
    to.fillStyle = ink.full;
    for (const { text, middle, top } of counts) {
      to.fillText(text, middle - widthOf(text) / 2, top + baseline);
    }
  }

  function paintTitles(
    to: CanvasRenderingContext2D,
    marks: readonly PlacedMark[],
    isBold: boolean,
    { ink }: Palette,
  ): void {
    const labelled = marks.filter(({ label }) => label?.text.isBold === isBold);
    if (labelled.length === 0) return;
    setFont(to, isBold ? font.bold : font.label);
    to.fillStyle = ink.full;
    to.strokeStyle = ink.full;
    to.lineWidth = THICKER_PX;
    to.lineJoin = "round";
    to.textAlign = "left";
    const baseline = MIDDLE + baselineOf(to);
    for (const { mark, label, top, isPointedAt } of labelled) {
      if (!label) continue;
      const { title, direction } = label.text;
      const y = top - riseOf(mark) + baseline;
      // By the title's own letters: its full stop would otherwise stand before it.
      if (to.direction !== direction) to.direction = direction;
      to.fillText(title, label.x, y);
      if (isPointedAt && !isBold) to.strokeText(title, label.x, y);
    }
    to.direction = "ltr";
  }

  function paintNotes(
    to: CanvasRenderingContext2D,
    marks: readonly PlacedMark[],
    { quiet }: Palette,
  ): void {
    const noted = marks.filter(({ label }) => label && label.text.notePx > 0);
    if (noted.length === 0) return;
    setFont(to, font.label);
    to.fillStyle = quiet.full;
    const baseline = MIDDLE + baselineOf(to);
    for (const { mark, label, top } of noted) {
      if (!label) continue;
      const { note, titlePx } = label.text;
      to.fillText(note, label.x + titlePx + MARK.noteGap, top - riseOf(mark) + baseline);
    }
  }

  let shiftPx = 0;

  function moveTo(px: number): void {
    // A style that is written is worked out again before the next font is set.
    if (px !== shiftPx) canvas.style.transform = px === 0 ? "" : `translateX(${px}px)`;
    shiftPx = px;
  }

  /** Gives the canvas as many pixels as the screen has now: a page is moved between screens, and zoomed. */
  function fitScreen({ top, height }: Band): void {
    const dense = density();
    const widthPx = plotPx + 2 * BEYOND_PX;
    const pixelsWide = Math.round(widthPx * dense);
    const least = Math.round(height * dense);
    const step = Math.round(STEP_PX * dense);
    const { style } = canvas;
    const isRight = canvas.width === pixelsWide && canvas.height >= least;
    if (!isRight || canvas.height > 2 * (least + step)) {
      const pixels = { width: pixelsWide, height: Math.ceil(least / step) * step };
      Object.assign(canvas, pixels);
      // With its size a canvas loses all that it was told.
      fontNow = "";
      style.width = `${pixels.width / dense}px`;
      style.height = `${pixels.height / dense}px`;
    }
    const at = `${top}px`;
    if (style.top !== at) style.top = at;
  }

  const reaches = (top: number): boolean =>
    top + LINE_PX >= part.top && top <= part.top + part.height;

  return {
    setSize(widthPx, heightPx, isBrief) {
      plotPx = widthPx;
      part = band.of(heightPx, isBrief);
    },
    reaches,
    paint(marks, ghosts, grid, lang, folds, ground) {
      fitScreen(part);
      const colours = palette.read();
      const { wash, paper } = colours;
      fillPaper = (left, top, width, height) => {
        context.fillStyle = paper.full;
        context.fillRect(left, top, width, height);
        context.fillStyle = wash.full;
        for (const fold of folds) {
          const from = Math.max(left, fold.leftPx);
          const to = Math.min(left + width, fold.leftPx + fold.widthPx);
          if (to > from) context.fillRect(from, top, to - from, height);
        }
      };
      if (canvas.lang !== lang) canvas.lang = lang;
      moveTo(0);
      const dense = density();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(dense, 0, 0, dense, BEYOND_PX * dense, -part.top * dense);
      ground?.(context, part);
      paintGrid(context, grid, part, colours);
      paintGhosts(context, ghosts, colours);
      const shown = marks.filter(({ top }) => reaches(top));
      paintAll(
        context,
        shown.filter(({ isSelected }) => !isSelected),
        colours,
      );
      for (const placed of shown) if (placed.isSelected) paintAll(context, [placed], colours);
    },
    shift: moveTo,
    measure: band.measure,
    set(label, isBold) {
      setFont(context, isBold ? font.bold : font.label);
      const titlePx = context.measureText(label.title).width;
      setFont(context, font.label);
      const notePx = label.note === "" ? 0 : MARK.noteGap + context.measureText(label.note).width;
      return { ...label, titlePx, notePx, isBold, direction: directionOf(label.title) };
    },
    destroy() {
      removeEventListener("resize", repaint);
      document.fonts.removeEventListener("loadingdone", onFont);
      palette.destroy();
      band.destroy();
      canvas.remove();
    },
  };
}

const riseOf = ({ label }: Mark): number => (label === "over" ? OVER_BAR.risePx : 0);

const width = ({ titlePx, notePx }: SetLabel): number => titlePx + notePx;

/** Widths nearer than this differ by rounding alone. */
const SAME_PX = 1e-6;

const hueOf = (mark: Mark): number | null => (mark.type === "event" ? mark.event.hue : mark.hue);
