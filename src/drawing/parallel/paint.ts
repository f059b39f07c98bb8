/** Paints two stories as SVG, of plain attributes; a page paints the same with its own colours. */
import { CLEARANCE, type Edges, LINE_PX, MARK, within } from "../../query/window/geometry.ts";
import { markForm } from "../form.ts";
import { clusterDrawing, eventDrawing, selectionDrawing } from "../mark-shape.ts";
import { PLOT } from "../mark-sizes.ts";
import { element, type SvgElement, svgElements } from "../svg-pen.ts";
import { type Palette, rolesOf, type Tone } from "../timeline/palette.ts";
import { paragraph, type SetText, words } from "../timeline/sheet-parts.ts";
import { balanced, FACES, STACKS, widthOf } from "../type.ts";
import { lineMiddle, type ParallelSheet, type PlacedTrack } from "./sheet.ts";
import type { Point, Tie } from "./ties.ts";
import type { TrackMark } from "./track.ts";

/** What stands at the head of a track. */
export interface TrackHead {
  readonly title: string;
  /** Language of the title, where it is not that of the drawing. */
  readonly lang: string;
  readonly facts: readonly string[];
}

export interface ParallelPainting {
  readonly palette: Palette;
  /** Begins every id. */
  readonly id: string;
  readonly heads: readonly [TrackHead, TrackHead];
  readonly zeroText: string;
  /** Stands before the gap; empty for none. */
  readonly gapText: string;
  /** Said at the edges of what lies beyond them. */
  earlier(count: number): string;
  later(count: number): string;
  /** The event that is ringed, besides the zeros; null for none. */
  readonly open: string | null;
  /** Whether words are squeezed to their measure, for machines with another type. */
  readonly isMeasured: boolean;
}

const WEDGE_OPACITY = 0.09;
const PAPER_PX = 18;
const HEAD_GAP_PX = 16;
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

function headElements(
  { plot }: ParallelSheet,
  track: PlacedTrack,
  head: TrackHead | undefined,
  painting: ParallelPainting,
): readonly SvgElement[] {
  if (!head) return [];
  const { title, lang, facts } = head;
  const top = track.top + 8;
  if (plot.left === 0) {
    const name = words(title, 0, top + 8, FACES.lane, "ink", lang);
    const rest = words(facts.join(" · "), name.widthPx + 10, top + 8, FACES.small, "faint");
    return [name, rest].flatMap((each) => [
      paperBehind(each, CLEARANCE.paper, PAPER_PX, painting.palette),
      textElement(each, painting),
    ]);
  }
  const lines = balanced(title, FACES.lane, plot.left - HEAD_GAP_PX);
  const names = paragraph(lines, 0, top, FACES.lane, "ink", lang);
  const below = top + lines.length * FACES.lane.linePx;
  return [...names, ...paragraph(facts, 0, below, FACES.small, "faint")].map((each) =>
    textElement(each, painting),
  );
}

interface Painted {
  readonly signs: readonly SvgElement[];
  readonly paper: readonly SvgElement[];
  readonly texts: readonly SvgElement[];
}

function trackElements(
  sheet: ParallelSheet,
  track: PlacedTrack,
  id: string,
  painting: ParallelPainting,
): Painted {
  const { palette } = painting;
  const { left } = sheet.plot;
  const marks = track.marks.map((mark, i): Painted => {
    const middle = lineMiddle(track, mark.line);
    const edges = within(mark.edges, sheet.scale.widthPx);
    const ids = mark.type === "event" ? [mark.event.id] : [];
    const isRinged = ids.some((each) => each === track.zero || each === painting.open);
    const widthPx = edges.right - edges.left;
    const at = `translate(${round(left + edges.left)} ${round(middle - LINE_PX / 2)})`;
    const drawings = [
      drawingOf(mark, widthPx),
      ...(isRinged && mark.type === "event"
        ? [selectionDrawing(markForm(mark.event).shape, widthPx)]
        : []),
    ];
    const roles = rolesOf(palette, hueOfMark(mark));
    const said = wordsOf(mark, edges, left, middle, isRinged);
    return {
      signs: drawings.map((drawing, part) =>
        element("g", { transform: at }, svgElements(drawing, roles, `${id}-${i}-${part}`)),
      ),
      paper: said.map(({ text, paperPx, heightPx, beside }) =>
        paperBehind(text, beside, heightPx, palette, paperPx),
      ),
      texts: said.flatMap(({ text, note }) =>
        [text, ...(note === null ? [] : [note])].map((each) => textElement(each, painting)),
      ),
    };
  });
  return {
    signs: marks.flatMap(({ signs }) => signs),
    paper: marks.flatMap(({ paper }) => paper),
    texts: marks.flatMap(({ texts }) => texts),
  };
}

interface Said {
  readonly text: SetText;
  readonly note: SetText | null;
  /** Of the paper behind both: its width without the air beside it, that air, and its height. */
  readonly paperPx: number;
  readonly beside: number;
  readonly heightPx: number;
}

/** The words of a mark: the count of a cluster, and its label. */
function wordsOf(
  mark: TrackMark,
  edges: Edges,
  left: number,
  middle: number,
  isBold: boolean,
): readonly Said[] {
  const said: Said[] = [];
  if (mark.type === "cluster") {
    const x = left + (edges.left + edges.right) / 2;
    const text = middleWords(String(mark.members.length), x, middle - COUNT_RISE_PX);
    said.push({ text, note: null, paperPx: text.widthPx, beside: 2, heightPx: COUNT_PX });
  }
  const { label } = mark;
  if (label === null) return said;
  const face = isBold ? FACES.bold : FACES.label;
  const x = left + label.x;
  const after = x + label.titlePx + MARK.noteGap;
  said.push({
    text: words(label.title, x, middle, face, "ink", langOfMark(mark)),
    note: label.note === "" ? null : words(label.note, after, middle, FACES.label, "faint"),
    paperPx: label.widthPx,
    beside: label.side === "middle" ? CLEARANCE.paperInBar : CLEARANCE.paper,
    heightPx: PAPER_PX,
  });
  return said;
}

/** The count stands on its bar. */
const COUNT_RISE_PX = 3;
const COUNT_PX = 14;

/** Ticks are told apart only where there is room for them. */
const TICKED_PX = 20;

const drawingOf = (mark: TrackMark, widthPx: number) =>
  mark.type === "event"
    ? eventDrawing(markForm(mark.event), widthPx, PLOT)
    : clusterDrawing({ ticks: widthPx > TICKED_PX ? mark.ticks : [] }, widthPx);

function hueOfMark(mark: TrackMark): number | null {
  if (mark.type === "event") return mark.event.hue;
  const hues = new Set(mark.members.map(({ hue }) => hue));
  return hues.size === 1 ? ([...hues][0] ?? null) : null;
}

const langOfMark = (mark: TrackMark): string =>
  mark.type === "event" ? mark.event.title.lang : (mark.members[0]?.title.lang ?? "");

const middleWords = (text: string, x: number, middle: number): SetText =>
  words(text, x - widthOf(text, FACES.count) / 2, middle, FACES.count, "ink");

const paperBehind = (
  { x, y, widthPx, face }: SetText,
  beside: number,
  height: number,
  palette: Palette,
  paperPx = widthPx,
): SvgElement =>
  element("rect", {
    x: round(x - beside),
    y: round(y - face.sizePx * 0.35 - height / 2),
    width: round(paperPx + 2 * beside),
    height,
    fill: palette.paper,
  });

/** Events beyond an edge are counted at it: none is dropped in silence. */
function beyondElements(
  { plot }: ParallelSheet,
  track: PlacedTrack,
  painting: ParallelPainting,
): readonly SvgElement[] {
  const middle = track.bottom - FACES.small.linePx / 2;
  const said: SetText[] = [];
  if (track.before.length > 0) {
    said.push(
      words(`← ${painting.earlier(track.before.length)}`, plot.left, middle, FACES.small, "faint"),
    );
  }
  if (track.after.length > 0) {
    const text = `${painting.later(track.after.length)} →`;
    said.push(words(text, plot.right - widthOf(text, FACES.small), middle, FACES.small, "faint"));
  }
  return said.flatMap((each) => [
    paperBehind(each, 3, 16, painting.palette),
    textElement(each, painting),
  ]);
}

const pathOf = (points: readonly Point[]): string =>
  `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}`;

function wedgeElements({ wedge }: Tie, palette: Palette): readonly SvgElement[] {
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

export function textElement(
  { x, y, face, tone, text, widthPx, lang, isSure }: SetText,
  {
    palette,
    isMeasured,
  }: { readonly palette: Readonly<Record<Tone, string>>; readonly isMeasured: boolean },
): SvgElement {
  return {
    ...element("text", {
      x: round(x),
      y: round(y),
      ...(face.family === "serif" && { "font-family": STACKS.serif }),
      "font-size": face.sizePx,
      ...(face.weight !== 400 && { "font-weight": face.weight }),
      fill: palette[tone],
      ...(isMeasured &&
        isSure &&
        text.length > 1 && { textLength: round(widthPx), lengthAdjust: "spacingAndGlyphs" }),
      ...(lang !== "" && { lang }),
    }),
    text,
  };
}

/** Hundredths of a pixel are not seen. */
const round = (px: number): number => Math.round(px * 100) / 100;
