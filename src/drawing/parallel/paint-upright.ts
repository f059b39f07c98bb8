/** Paints two stories down an axis of days, of plain attributes; a page paints the same with its own colours. */
import { LINE_PX, MARK } from "../../query/window/geometry.ts";
import { markForm } from "../form.ts";
import { clusterDrawing, eventDrawing, selectionDrawing } from "../mark-shape.ts";
import { CLUSTER, PLOT } from "../mark-sizes.ts";
import { element, type SvgElement, svgElements } from "../svg-pen.ts";
import { rolesOf } from "../timeline/palette.ts";
import { type Ink, round, textElement } from "../timeline/picture.ts";
import { type SetText, words } from "../timeline/sheet-parts.ts";
import { FACES, type Face, widthOf } from "../type.ts";
import { type ColumnMark, NARROW, numberPx, THUMB_PX } from "./column.ts";
import { pathOf, wedgeElements } from "./paint.ts";
import { hueOfMark, paperBehind, type TrackPainting } from "./paint-track.ts";
import {
  LANE_PX,
  laneMiddle,
  type PlacedColumn,
  type UprightSheet,
  WORDS_GAP_PX,
} from "./upright-sheet.ts";

export interface UprightPainting extends TrackPainting {
  /** Begins every id. */
  readonly id: string;
  readonly zeroText: string;
}

/** The drawing without an `svg` round it, from the upper left corner of its sheet. */
export function paintUpright(
  sheet: UprightSheet,
  painting: UprightPainting,
): readonly SvgElement[] {
  const { columns, ties, axis, top, bottom } = sheet;
  const { palette, id } = painting;
  const clip = `${id}-days`;
  const marks = columns.map((column, side) =>
    columnElements(sheet, column, side as 0 | 1, painting),
  );
  const inPlot = (children: readonly SvgElement[]) =>
    element("g", { "clip-path": `url(#${clip})` }, children);
  const edge = (x: number) =>
    element("line", { x1: x, y1: top, x2: x, y2: bottom, stroke: palette.rule });
  return [
    element("defs", {}, [
      element("clipPath", { id: clip }, [
        element("rect", { x: 0, y: top - 10, width: sheet.widthPx, height: bottom - top + 20 }),
      ]),
    ]),
    ...gridElements(sheet, painting),
    edge(axis.left),
    edge(axis.right),
    inPlot([
      ...ties.flatMap((tie) => wedgeElements(tie, palette)),
      ...ties.map(({ path, isZero }) =>
        element("path", {
          d: pathOf(path),
          fill: "none",
          stroke: isZero ? palette.ink : palette.quiet,
          "stroke-width": isZero ? 1.5 : 1,
          "stroke-linejoin": "round",
        }),
      ),
      ...marks.flatMap(({ lines }) => lines),
      ...marks.flatMap(({ signs }) => signs),
    ]),
    ...tickElements(sheet, painting),
    ...marks.flatMap(({ texts }) => texts),
    ...columns.flatMap((_, side) => beyondElements(sheet, side as 0 | 1, painting)),
  ];
}

/** Each line of words against the axis: on the left it ends there, on the right it begins there. */
const against = (side: 0 | 1, x: number, widthPx: number): number => (side === 0 ? x - widthPx : x);

function gridElements(sheet: UprightSheet, { palette }: UprightPainting): readonly SvgElement[] {
  const { ticks, scale, top, widthPx } = sheet;
  return ticks.map(({ day }) => {
    const y = Math.round(top + scale.toPx(day)) + 0.5;
    const stroke = day === 0 ? palette.quiet : palette.grid;
    return element("line", { x1: 0, y1: y, x2: widthPx, y2: y, stroke });
  });
}

function tickElements(sheet: UprightSheet, painting: UprightPainting): readonly SvgElement[] {
  const { ticks, scale, top, axis } = sheet;
  return ticks.flatMap(({ day, text }) => {
    const isZero = day === 0;
    const face = isZero ? FACES.fold : FACES.small;
    const said = isZero ? painting.zeroText : text;
    const x = (axis.left + axis.right - widthOf(said, face)) / 2;
    const set = words(said, x, top + scale.toPx(day), face, isZero ? "ink" : "faint");
    return [paperBehind(set, 3, 16, painting.palette), textElement(set, painting)];
  });
}

interface Painted {
  readonly lines: readonly SvgElement[];
  readonly signs: readonly SvgElement[];
  readonly texts: readonly SvgElement[];
}

function columnElements(
  sheet: UprightSheet,
  column: PlacedColumn,
  side: 0 | 1,
  painting: UprightPainting,
): Painted {
  const parts = column.marks.map((mark, i): Painted => {
    const isRinged = mark.type === "event" && [column.zero, painting.open].includes(mark.event.id);
    return {
      lines: [leaderElement(sheet, mark, side, painting)],
      signs: signElements(sheet, mark, side, isRinged, `${painting.id}-${side}-${i}`, painting),
      texts: labelTexts(sheet, mark, side).flatMap((set) => [
        paperBehind(set, 2, set.face.linePx, painting.palette),
        textElement(set, painting),
      ]),
    };
  });
  return {
    lines: parts.flatMap(({ lines }) => lines),
    signs: parts.flatMap(({ signs }) => signs),
    texts: parts.flatMap(({ texts }) => texts),
  };
}

/** Where words begin, away from the axis. */
const wordsX = (sheet: UprightSheet, side: 0 | 1): number => {
  const { lanes } = sheet.columns[side];
  const { axis } = sheet;
  const away = lanes * LANE_PX + WORDS_GAP_PX;
  return side === 0 ? axis.left - away : axis.right + away;
};

/** From a mark to its words, where these had to move. */
function leaderElement(
  sheet: UprightSheet,
  { at, lane, label }: ColumnMark,
  side: 0 | 1,
  { palette }: UprightPainting,
): SvgElement {
  const outwards = side === 0 ? -1 : 1;
  const x = laneMiddle(sheet, side, lane) + outwards * (LANE_PX / 2);
  const end = wordsX(sheet, side) - outwards * 2;
  const bend = end - outwards * WORDS_GAP_PX * 0.6;
  // It arrives at the first line of the words, which is read first.
  const to = sheet.top + label.middle - wordsHeight(label) / 2 + label.face.linePx / 2;
  const y = sheet.top + at;
  return element("path", {
    d: pathOf([
      { x, y },
      { x: side === 0 ? Math.min(x, bend + 12) : Math.max(x, bend - 12), y },
      { x: bend, y: to },
      { x: end, y: to },
    ]),
    fill: "none",
    stroke: palette.edge,
    "stroke-linejoin": "round",
  });
}

function signElements(
  sheet: UprightSheet,
  mark: ColumnMark,
  side: 0 | 1,
  isRinged: boolean,
  id: string,
  { palette }: UprightPainting,
): readonly SvgElement[] {
  const x = laneMiddle(sheet, side, mark.lane);
  const { left, right } = mark.edges;
  const lengthPx = sheet.scale.widthPx;
  // So that a bar of years at a scale of days is no longer than it can be seen.
  const [from, to] = [Math.max(left, -lengthPx), Math.min(right, 2 * lengthPx)];
  const roles = rolesOf(palette, hueOfMark(mark));
  const drawn = (drawing: ReturnType<typeof eventDrawing>, at: string, part: number) =>
    element("g", { transform: at }, svgElements(drawing, roles, `${id}-${part}`));
  if (mark.type === "event" && markForm(mark.event).shape === "disc") {
    const y = sheet.top + (left + right) / 2;
    const at = `translate(${round(x - MARK.discHalf)} ${round(y - LINE_PX / 2)})`;
    const drawings = [
      eventDrawing(markForm(mark.event), 2 * MARK.discHalf, PLOT),
      ...(isRinged ? [selectionDrawing("disc", 2 * MARK.discHalf)] : []),
    ];
    return drawings.map((drawing, part) => drawn(drawing, at, part));
  }
  // What lies along a line stands on its end: turned about its beginning.
  const middle = mark.type === "cluster" ? CLUSTER.bar + CLUSTER.thick / 2 : LINE_PX / 2;
  const at = `translate(${round(x + middle)} ${round(sheet.top + from)}) rotate(90)`;
  const drawings =
    mark.type === "cluster"
      ? [clusterDrawing({ ticks: mark.ticks }, to - from)]
      : [
          eventDrawing(markForm(mark.event), to - from, PLOT),
          ...(isRinged ? [selectionDrawing("bar", to - from)] : []),
        ];
  return drawings.map((drawing, part) => drawn(drawing, at, part));
}

const wordsHeight = ({ lines, face, note }: ColumnMark["label"]): number =>
  lines.length * face.linePx + note.length * NARROW.note.linePx;

/** The words of a mark, line by line, and the number of its step next to the axis. */
function labelTexts(sheet: UprightSheet, { label }: ColumnMark, side: 0 | 1): readonly SetText[] {
  const { lines, face, note, number, lang, middle } = label;
  const x = wordsX(sheet, side);
  const beside = number === null ? 0 : numberPx(number) * (side === 0 ? -1 : 1);
  let top = sheet.top + middle - wordsHeight(label) / 2;
  const texts: SetText[] = [];
  const add = (text: string, of: Face, tone: "ink" | "faint", language: string, indent = 0) => {
    const start = against(side, x + indent, widthOf(text, of));
    texts.push(words(text, start, top + of.linePx / 2, of, tone, language));
    top += of.linePx;
  };
  if (number !== null) {
    const said = String(number);
    const start = against(side, x, widthOf(said, NARROW.bold));
    texts.push(words(said, start, top + face.linePx / 2, NARROW.bold, "ink"));
  }
  for (const [i, line] of lines.entries()) add(line, face, "ink", lang, i === 0 ? beside : 0);
  for (const line of note) add(line, NARROW.note, "faint", "");
  return texts;
}

/** Events beyond an end are counted at it: none is dropped in silence. */
function beyondElements(
  { axis, columns, top, heightPx }: UprightSheet,
  side: 0 | 1,
  painting: UprightPainting,
): readonly SvgElement[] {
  const { before, after } = columns[side];
  const x = side === 0 ? axis.left - WORDS_GAP_PX : axis.right + WORDS_GAP_PX;
  const said = (text: string, middle: number) =>
    textElement(
      words(text, against(side, x, widthOf(text, FACES.small)), middle, FACES.small, "faint"),
      painting satisfies Ink,
    );
  return [
    ...(before.length > 0
      ? [said(`↑ ${painting.earlier(before.length)}`, top - THUMB_PX / 2)]
      : []),
    ...(after.length > 0
      ? [said(`↓ ${painting.later(after.length)}`, heightPx - THUMB_PX / 2)]
      : []),
  ];
}
