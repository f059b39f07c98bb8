/** Paints two stories as SVG, of plain attributes; a page paints the same with its own colours. */
import { element, type SvgElement } from "../svg-pen.ts";
import type { Palette } from "../timeline/palette.ts";
import { round, textElement } from "../timeline/picture.ts";
import { words } from "../timeline/sheet-parts.ts";
import { FACES, widthOf } from "../type.ts";
import {
  beyondElements,
  headElements,
  middleWords,
  type TrackHead,
  type TrackPainting,
  trackElements,
} from "./paint-track.ts";
import type { ParallelSheet } from "./sheet.ts";
import type { Point, Tie } from "./ties.ts";

export interface ParallelPainting extends TrackPainting {
  /** Begins every id. */
  readonly id: string;
  readonly heads: readonly [TrackHead, TrackHead];
  readonly zeroText: string;
  /** Stands before the gap; empty for none. */
  readonly gapText: string;
}

const WEDGE_OPACITY = 0.09;
const NUMBER = { halfWidth: 8, halfHeight: 9 } as const;

/** The drawing without an `svg` round it, from the upper left corner of its sheet. */
export function paintParallel(
  sheet: ParallelSheet,
  painting: ParallelPainting,
): readonly SvgElement[] {
  const { tracks, ties, plot, gap } = sheet;
  const { palette, id } = painting;
  const clip = `${id}-plot`;
  const marks = tracks.map((track, side) => trackElements(sheet, track, `${id}-${side}`, painting));
  const inPlot = (children: readonly SvgElement[]) =>
    element("g", { "clip-path": `url(#${clip})` }, children);
  return [
    element("defs", {}, [
      element("clipPath", { id: clip }, [
        element("rect", {
          x: plot.left,
          y: 0,
          width: plot.right - plot.left,
          height: sheet.heightPx,
        }),
      ]),
    ]),
    ...gridElements(sheet, painting),
    inPlot([
      ...ties.flatMap((tie) => wedgeElements(tie, palette)),
      ...ties.map((tie) => tieElement(tie, palette)),
    ]),
    ...[gap.top, gap.bottom, tracks[1].bottom].map((y) => level(sheet, y, palette.rule)),
    ...tracks.flatMap((track, side) => headElements(sheet, track, painting.heads[side], painting)),
    ...(plot.left > 0 && painting.gapText !== ""
      ? [
          textElement(
            words(painting.gapText, 0, (gap.top + gap.bottom) / 2, FACES.small, "faint"),
            painting,
          ),
        ]
      : []),
    inPlot(marks.flatMap(({ signs }) => signs)),
    ...marks.flatMap(({ paper }) => paper),
    ...marks.flatMap(({ texts }) => texts),
    ...tracks.flatMap((track) => beyondElements(sheet, track, painting)),
    inPlot(ties.flatMap((tie) => numberElements(tie, painting))),
  ];
}

function level({ widthPx }: ParallelSheet, y: number, stroke: string): SvgElement {
  const at = Math.round(y) + 0.5;
  return element("line", { x1: 0, y1: at, x2: widthPx, y2: at, stroke });
}

function gridElements(sheet: ParallelSheet, painting: ParallelPainting): readonly SvgElement[] {
  const { axis, plot, scale, tracks } = sheet;
  const { palette, zeroText } = painting;
  const bottom = tracks[1].bottom;
  const upright = (day: number, stroke: string, from: number, width = 1) => {
    const x = Math.round(plot.left + scale.toPx(day)) + 0.5;
    return element("line", { x1: x, y1: from, x2: x, y2: bottom, stroke, "stroke-width": width });
  };
  const isInSight = (day: number) => {
    const px = scale.toPx(day);
    return px >= 0 && px <= scale.widthPx;
  };
  return [
    ...axis.ticks
      .filter(({ day }) => day !== 0)
      .map(({ day }) => upright(day, palette.grid, axis.bottom)),
    ...(isInSight(0) ? [upright(0, palette.quiet, axis.bottom - 4)] : []),
    level(sheet, axis.bottom, palette.rule),
    ...axis.ticks.flatMap(({ day, text }) => {
      const isZero = day === 0;
      const face = isZero ? FACES.fold : FACES.small;
      const said = isZero ? zeroText : text;
      const x = plot.left + scale.toPx(day) - widthOf(said, face) / 2;
      if (x < plot.left || x + widthOf(said, face) > plot.right) return [];
      return [
        textElement(
          words(said, x, (axis.top + axis.bottom) / 2 - 1, face, isZero ? "ink" : "faint"),
          painting,
        ),
      ];
    }),
  ];
}

export const pathOf = (points: readonly Point[]): string =>
  `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}`;

export function wedgeElements(
  { wedge }: Pick<Tie, "wedge">,
  palette: Palette,
): readonly SvgElement[] {
  if (wedge === null) return [];
  const [a, b, c, d] = wedge;
  if (!a || !b || !c || !d) return [];
  return [
    element("path", { d: `${pathOf(wedge)}Z`, fill: palette.ink, "fill-opacity": WEDGE_OPACITY }),
    // Its two ends are as possible as its middle: all that lies between them is.
    element("path", {
      d: `${pathOf([a, d])}${pathOf([b, c])}`,
      fill: "none",
      stroke: palette.edge,
    }),
  ];
}

const tieElement = ({ path, isZero }: Tie, palette: Palette): SvgElement =>
  element("path", {
    d: pathOf(path),
    fill: "none",
    stroke: isZero ? palette.ink : palette.quiet,
    "stroke-width": isZero ? 1.5 : 1,
    "stroke-linejoin": "round",
  });

function numberElements({ number, label }: Tie, painting: ParallelPainting): readonly SvgElement[] {
  const text = middleWords(String(number), label.x, label.y);
  return [
    element("rect", {
      x: round(label.x - NUMBER.halfWidth),
      y: round(label.y - NUMBER.halfHeight),
      width: 2 * NUMBER.halfWidth,
      height: 2 * NUMBER.halfHeight,
      fill: painting.palette.paper,
    }),
    textElement(text, painting),
  ];
}
