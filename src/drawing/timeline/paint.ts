/** Paints a sheet as SVG: plain attributes and no style, so that it looks the same wherever it is put. */
import type { Edges } from "../../query/window/geometry.ts";
import { element, type SvgElement, svgElements } from "../svg-pen.ts";
import type { PlacedLabel, PlacedMark } from "./marks.ts";
import { hueOf, type Palette, rolesOf, type Tone } from "./palette.ts";
import { type Frame, type Ink, pictureElement, round, textElement } from "./picture.ts";
import type { Panel, Sheet } from "./sheet.ts";
import type { Patch, Rule, SetText, Sign } from "./sheet-parts.ts";

export interface Painting extends Ink, Pick<Frame, "id" | "name" | "description" | "fontFaces"> {
  /** The address its link leads to; empty where the words of the link are all there is. */
  readonly href: string;
  /** The words of a mark for who points at it. */
  wordsOf(mark: PlacedMark["mark"]): string;
}

/** What of a torn edge is beside its fold, and how high a tooth is. */
const TOOTH = { depth: 3, height: 4 } as const;

export function paintSheet(sheet: Sheet, painting: Painting): SvgElement {
  const { palette, id, href } = painting;
  const { widthPx, heightPx, panels, lang } = sheet;
  const said = (text: SetText) => textElement(text, painting);
  const link = sheet.link.map(said);
  const drawn = [
    ...panels.flatMap(({ folds, axisTop, bottom }) =>
      folds.map((fold) => foldElement(fold, axisTop, bottom, palette)),
    ),
    ...panels.slice(1).map((panel, i) => tearElement(panels[i], panel, palette)),
    ...sheet.rules.map((rule) => ruleElement(rule, palette)),
    ...sheet.patches.map((patch) => patchElement(patch, palette)),
    ...panels.flatMap((panel, i) =>
      panelElements(panel, painting, `${id}-${i}`, `${id}-plot-${i}`),
    ),
    ...sheet.signs.map((sign, i) => signElement(sign, palette, `${id}-key-${i}`)),
    ...sheet.texts.map(said),
    ...linkElements(href, link),
  ];
  const clips = panels.map((panel, i) => clipElement(panel, `${id}-plot-${i}`));
  return pictureElement({ ...painting, widthPx, heightPx, lang }, drawn, clips);
}

/** The words of an address, which lead there where it is one of the web. */
export const linkElements = (href: string, said: readonly SvgElement[]): readonly SvgElement[] =>
  /^https?:\/\//.test(href) && said.length > 0 ? [element("a", { href }, said)] : said;

const clipElement = ({ left, right, top, bottom }: Panel, id: string): SvgElement =>
  element("clipPath", { id }, [
    element("rect", { x: left, y: top, width: right - left, height: bottom - top }),
  ]);

/** The marks of a panel: first all forms, then all paper, so that no label's paper covers another's words. */
function panelElements(
  { marks }: Panel,
  painting: Painting,
  id: string,
  clip: string,
): readonly SvgElement[] {
  const { palette } = painting;
  const labels = marks.flatMap(({ label, count }) =>
    [count, label].filter((each) => each !== null),
  );
  return [
    ...marks.map((mark, i) => {
      const drawn = markElement(mark, painting, `${id}-${i}`);
      return mark.isCut ? element("g", { "clip-path": `url(#${clip})` }, [drawn]) : drawn;
    }),
    ...labels.flatMap((label) => paperElements(label, palette)),
    ...labels.flatMap((label) => labelElements(label, painting)),
  ];
}

/** Between two panels: time goes on, on another scale. */
function tearElement(before: Panel | undefined, after: Panel, palette: Palette): SvgElement {
  const top = (before?.bottom ?? after.axisTop) + TEAR.gap;
  const bottom = after.axisTop - TEAR.gap;
  const teeth = Math.floor((after.right - after.left) / TOOTH.height);
  const edge = (y: number, depth: number): Edge => ({
    x: after.left,
    y,
    steps: stepsOf(teeth, (side) => [TOOTH.height, side * depth]),
  });
  return tornElement(edge(top, TOOTH.depth), edge(bottom, -TOOTH.depth), palette);
}

const TEAR = { gap: 6 } as const;

/** Wash, torn at both edges from the top of the axis to the bottom of the plot. */
function foldElement(
  { left, right }: Panel["folds"][number],
  top: number,
  bottom: number,
  palette: Palette,
): SvgElement {
  const teeth = Math.floor((bottom - top) / TOOTH.height);
  const edge = (x: number, depth: number): Edge => ({
    x,
    y: top,
    steps: stepsOf(teeth, (side) => [side * depth, TOOTH.height]),
  });
  return tornElement(edge(left, TOOTH.depth), edge(right, -TOOTH.depth), palette);
}

/** A torn edge, from tooth to tooth: far shorter than by the places of all. */
interface Edge {
  readonly x: number;
  readonly y: number;
  readonly steps: readonly Step[];
}
type Step = readonly [x: number, y: number];

/** @param step  the way into a tooth (1), and out of it (-1). */
const stepsOf = (teeth: number, step: (side: 1 | -1) => Step): readonly Step[] =>
  Array.from({ length: teeth }, (_, i) => step(i % 2 === 0 ? 1 : -1));

/** Wash between two torn edges. */
function tornElement(edge: Edge, other: Edge, palette: Palette): SvgElement {
  const from = ({ x, y }: Pick<Edge, "x" | "y">) => `${round(x)} ${round(y)}`;
  const along = (steps: readonly Step[]) => steps.map(([x, y]) => `l${x} ${y}`).join("");
  const end = {
    x: other.steps.reduce((sum, [x]) => sum + x, other.x),
    y: other.steps.reduce((sum, [, y]) => sum + y, other.y),
  };
  const back = other.steps.toReversed().map(([x, y]): Step => [-x, -y]);
  return element("g", {}, [
    element("path", {
      d: `M${from(edge)}${along(edge.steps)}L${from(end)}${along(back)}Z`,
      fill: palette.wash,
    }),
    element("path", {
      d: `M${from(edge)}${along(edge.steps)}M${from(other)}${along(other.steps)}`,
      fill: "none",
      stroke: palette.edge,
    }),
  ]);
}

/** A line of one pixel is sharp in the middle of one. */
export function ruleElement({ x, y, toX, toY, tone }: Rule, palette: Palette): SvgElement {
  const sharp = (px: number) => Math.round(px) + 0.5;
  const isLevel = y === toY;
  return element("line", {
    x1: isLevel ? x : sharp(x),
    y1: isLevel ? sharp(y) : y,
    x2: isLevel ? toX : sharp(x),
    y2: isLevel ? sharp(y) : toY,
    stroke: palette[tone],
  });
}

const patchElement = ({ fill, ...place }: Patch, palette: Palette): SvgElement =>
  element("rect", {
    ...place,
    fill: typeof fill === "string" ? palette[fill] : hueOf(palette, fill.hue),
  });

const signElement = ({ x, y, drawing, hue }: Sign, palette: Palette, id: string): SvgElement =>
  element(
    "g",
    { transform: `translate(${round(x)} ${round(y)})` },
    svgElements(drawing, rolesOf(palette, hue), id),
  );

function markElement(placed: PlacedMark, painting: Painting, id: string): SvgElement {
  const { mark, signs } = placed;
  return element(
    "g",
    mark.type === "event" ? { "data-event": mark.id } : { "data-events": mark.events },
    [
      { ...element("title", {}), text: painting.wordsOf(mark) },
      ...signs.map((sign, i) => signElement(sign, painting.palette, `${id}-${i}`)),
    ],
  );
}

function paperElements({ paper, inFolds }: PlacedLabel, palette: Palette): readonly SvgElement[] {
  const { top, height } = paper;
  const ground = ({ left, right }: Edges, tone: Tone) =>
    element("rect", { x: left, y: top, width: right - left, height, fill: palette[tone] });
  return [ground(paper, "paper"), ...inFolds.map((part) => ground(part, "wash"))];
}

const labelElements = ({ title, note }: PlacedLabel, ink: Ink) =>
  [title, ...(note ? [note] : [])].map((text) => textElement(text, ink));

/** An id for what is drawn: two drawings on one page have two, unless they are the same. */
export const idOf = (drawn: Sheet): string => idOfText(JSON.stringify(drawn));

/** The same for a drawing that is told as text. */
export function idOfText(drawn: string): string {
  let hash = 0x811c9dc5;
  for (const letter of drawn) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `dateline-${hash.toString(36)}`;
}
