/** Paints one of two tracks: its head, its marks with their words, and how much lies beyond its edges. */
import { countText } from "../../dataset/wording/count-text.ts";
import { CLEARANCE, type Edges, LINE_PX, MARK, within } from "../../query/window/geometry.ts";
import { markForm } from "../form.ts";
import { clusterDrawing, eventDrawing, selectionDrawing } from "../mark-shape.ts";
import { PLOT } from "../mark-sizes.ts";
import { element, type SvgElement, svgElements } from "../svg-pen.ts";
import { type Palette, rolesOf } from "../timeline/palette.ts";
import { type Ink, round, textElement } from "../timeline/picture.ts";
import { paragraph, type SetText, words } from "../timeline/sheet-parts.ts";
import { balanced, FACES, widthOf } from "../type.ts";
import { lineMiddle, type ParallelSheet, type PlacedTrack } from "./sheet.ts";
import type { TrackCluster, TrackEvent, TrackMark } from "./track.ts";

/** The words at the head of a track. */
export interface TrackHead {
  readonly title: string;
  /** Language of the title, where it is not that of the drawing. */
  readonly lang: string;
  readonly facts: readonly string[];
}

export interface TrackPainting extends Ink {
  /** Said at the edges of what lies beyond them. */
  earlier(count: number): string;
  later(count: number): string;
  /** The event that is ringed, besides the zeros; null for none. */
  readonly open: string | null;
}

const PAPER_PX = 18;
const HEAD_GAP_PX = 16;

export function headElements(
  { plot }: ParallelSheet,
  track: PlacedTrack,
  head: TrackHead | undefined,
  painting: TrackPainting,
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

export function trackElements(
  sheet: ParallelSheet,
  track: PlacedTrack,
  id: string,
  painting: TrackPainting,
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
  /** The paper behind both: its width without the air beside it, that air, and its height. */
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
    const text = middleWords(countText(mark.members.length), x, middle - COUNT_RISE_PX);
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

/** A cluster has a colour where all of it has one. */
export function hueOfMark(
  mark: Pick<TrackEvent, "type" | "event"> | Pick<TrackCluster, "type" | "members">,
): number | null {
  if (mark.type === "event") return mark.event.hue;
  const hues = new Set(mark.members.map(({ hue }) => hue));
  return hues.size === 1 ? ([...hues][0] ?? null) : null;
}

const langOfMark = (mark: TrackMark): string =>
  mark.type === "event" ? mark.event.title.lang : (mark.members[0]?.title.lang ?? "");

export const middleWords = (text: string, x: number, middle: number): SetText =>
  words(text, x - widthOf(text, FACES.count) / 2, middle, FACES.count, "ink");

export const paperBehind = (
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
export function beyondElements(
  { plot }: ParallelSheet,
  track: PlacedTrack,
  painting: TrackPainting,
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
