/**
 * Arranges a timeline on a sheet, from the answers of a store alone:
 *
 *     title, standfirst
 *     axis      | February 2001 | March …       ⌇ 1973–1996 ⌇ April
 *     lane  12  |    ● title         ▬▬▬ title  ⌇           ⌇
 *     key       ● a day   ▬ somewhere in this time
 *     foot      events, sources, version                    link
 *
 * Where a folded axis would leave no room for words, its parts stand one under the other, as the lines of a
 * text do: each with an axis of its own, torn from the next.
 */
import type { LocalText } from "../../dataset/format/localized.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import type { Home } from "../../query/answers/home.ts";
import type { TimeScale } from "../../query/axis/time-scale.ts";
import { LINE_PX } from "../../query/window/geometry.ts";
import type { LaneBand, WindowAnswer } from "../../query/window/mark.ts";
import { balanced, FACES } from "../type.ts";
import { AXIS_PX, type PlacedFold, placeAxis } from "./axis.ts";
import { placeFoot } from "./foot.ts";
import { type Coloured, placeKey } from "./key.ts";
import { placeLanes } from "./lanes.ts";
import { type PlacedMark, placeMarks } from "./marks.ts";
import {
  line,
  type Patch,
  paragraph,
  type Rule,
  type SetText,
  type Sign,
  words,
} from "./sheet-parts.ts";
import type { Stage } from "./wish.ts";

/** All that is on a sheet, in CSS pixels from its upper left corner. */
export interface Sheet {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly lang: Language;
  readonly panels: readonly Panel[];
  readonly rules: readonly Rule[];
  readonly patches: readonly Patch[];
  /** The samples of the key. */
  readonly signs: readonly Sign[];
  readonly texts: readonly SetText[];
  readonly link: readonly SetText[];
}

/** One axis, and the marks under it. */
export interface Panel {
  readonly left: number;
  readonly right: number;
  /** Of the axis, and of the plot below it: what is drawn of marks is cut there. */
  readonly axisTop: number;
  readonly top: number;
  readonly bottom: number;
  readonly linePx: number;
  readonly folds: readonly PlacedFold[];
  readonly marks: readonly PlacedMark[];
}

/** Where the plot of a sheet stands: what a store must know before it is asked. */
export interface Plot {
  readonly marginPx: number;
  /** The column of the lanes' names; 0 where they stand above. */
  readonly namesPx: number;
  readonly left: number;
  readonly widthPx: number;
}

const MARGIN_PX = 28;
const MARGIN_NARROW_PX = 16;
/** Narrower ones have no room for a column of names. */
const NARROW_PX = 720;
const NAMES_PX = 148;

export interface PlotTerms {
  /** Whether the lanes have names. */
  readonly isLaned: boolean;
  /** Without a margin, as part of a page that has its own. */
  readonly isBare: boolean;
  readonly stage: Stage | null;
}

export function plotOf(widthPx: number, { isLaned, isBare, stage }: PlotTerms): Plot {
  const narrow = widthPx < NARROW_PX;
  const marginPx = isBare ? 0 : narrow ? MARGIN_NARROW_PX : MARGIN_PX;
  const namesPx = isLaned ? (stage?.namesPx ?? (narrow ? 0 : NAMES_PX)) : 0;
  const left = marginPx + namesPx;
  return { marginPx, namesPx, left, widthPx: widthPx - left - marginPx };
}

export interface PanelContent {
  readonly scale: TimeScale;
  readonly home: Pick<Home, "folding" | "events">;
  readonly layout: WindowAnswer;
  /** What of time is left out above it; empty where nothing is, or nothing is above it. */
  readonly before: string;
}

export interface SheetContent {
  readonly widthPx: number;
  readonly lang: Language;
  readonly plot: Plot;
  /** From top to bottom; more than one where the parts of the axis stand one under the other. */
  readonly panels: readonly PanelContent[];
  readonly extent: DatasetSummary["extent"];
  readonly nameOf: (band: LaneBand) => string;
  readonly event: string | null;
  /** Empty texts are left out. */
  readonly title: LocalText;
  readonly standfirst: string;
  /** Null draws no key. */
  readonly colours: readonly Coloured[] | null;
  readonly foot: readonly string[];
  readonly link: string;
}

const AFTER_TITLE_PX = 3;
const AFTER_HEAD_PX = 16;
const BEFORE_KEY_PX = 12;
const BEFORE_FOOT_PX = 12;
const AFTER_RULE_PX = 8;
/** Between two parts of an axis that stand one under the other. */
const TEAR_PX = 34;
const INDENT_PX = 6;

export function arrange(content: SheetContent): Sheet {
  const { widthPx, lang, plot } = content;
  const { marginPx } = plot;
  const right = widthPx - marginPx;
  const head = placeHead(content, marginPx, right);
  const placed: PlacedPanel[] = [];
  let bottom = head.bottom;
  for (const panel of content.panels) {
    const top = placed.length === 0 ? bottom : bottom + TEAR_PX;
    const next = placePanel(panel, content, top);
    const middle = top - TEAR_PX / 2;
    const said = words(panel.before, marginPx + INDENT_PX, middle, FACES.small, "faint");
    placed.push(panel.before === "" ? next : { ...next, texts: [said, ...next.texts] });
    bottom = next.panel.bottom;
  }
  const panels = placed.map(({ panel }) => panel);
  const between = { left: marginPx, right };
  const key =
    content.colours === null
      ? null
      : placeKey({
          ...between,
          marks: panels.flatMap(({ marks }) => marks),
          hasFolds: panels.some(({ folds }) => folds.length > 0),
          colours: content.colours,
          lang,
          top: bottom + BEFORE_KEY_PX,
        });
  const beforeFoot = (key?.bottom ?? bottom) + BEFORE_FOOT_PX;
  const hasFoot = content.foot.length > 0 || content.link !== "";
  const foot = placeFoot({
    ...between,
    said: content.foot,
    link: content.link,
    top: beforeFoot + (key ? AFTER_RULE_PX : 0),
  });
  return {
    widthPx,
    heightPx: Math.ceil(hasFoot ? foot.bottom + marginPx / 2 : (key?.bottom ?? bottom) + 1),
    lang,
    panels,
    rules: [
      ...placed.flatMap(({ rules }) => rules),
      ...(key && hasFoot ? [line(marginPx, beforeFoot, right, beforeFoot, "rule")] : []),
    ],
    patches: [...placed.flatMap(({ patches }) => patches), ...(key?.swatches ?? [])],
    signs: key?.signs ?? [],
    texts: [
      ...head.texts,
      ...placed.flatMap(({ texts }) => texts),
      ...(key?.texts ?? []),
      ...foot.texts,
    ],
    link: foot.link,
  };
}

interface PlacedPanel extends Pick<Sheet, "rules" | "patches" | "texts"> {
  readonly panel: Panel;
}

function placePanel(
  { scale, home, layout }: PanelContent,
  { widthPx, lang, plot, extent, event, nameOf }: SheetContent,
  axisTop: number,
): PlacedPanel {
  const { marginPx, namesPx, left } = plot;
  const right = widthPx - marginPx;
  const top = axisTop + AXIS_PX;
  const lanes = placeLanes({
    spacing: layout.spacing,
    bands: layout.lanes,
    nameOf,
    namesPx,
    left: marginPx,
    right,
    top,
  });
  const { bottom, linePx } = lanes;
  const axis = placeAxis({ scale, lang, home, extent, left, top: axisTop, plotPx: bottom - top });
  const { folds } = axis;
  const marks = placeMarks(layout.marks, {
    scale,
    lang,
    lanes: lanes.lanes,
    folds,
    linePx,
    left,
    event,
  });
  return {
    panel: { left, right, axisTop, top, bottom, linePx, folds, marks },
    rules: [...axis.rules, ...lanes.rules],
    patches: lanes.stubs,
    texts: [...axis.texts, ...lanes.texts],
  };
}

function placeHead(
  { title, standfirst }: SheetContent,
  left: number,
  right: number,
): { readonly texts: readonly SetText[]; readonly bottom: number } {
  const titled = balanced(title.text, FACES.title, right - left);
  const top = left === 0 ? 0 : left - 8;
  const afterTitle = top + titled.length * FACES.title.linePx;
  const told = balanced(standfirst, FACES.standfirst, right - left);
  const toldTop = afterTitle + (titled.length > 0 ? AFTER_TITLE_PX : 0);
  const texts = [
    ...paragraph(titled, left, top, FACES.title, "ink", title.lang),
    ...paragraph(told, left, toldTop, FACES.standfirst, "quiet"),
  ];
  if (texts.length === 0) return { texts, bottom: top };
  return { texts, bottom: toldTop + told.length * FACES.standfirst.linePx + AFTER_HEAD_PX };
}

/** From the upper edge to where a page may end: between panels, and between lines of marks. */
export function cutsOf({ panels }: Pick<Sheet, "panels">): readonly number[] {
  const cuts = panels.flatMap(({ axisTop, bottom, marks, linePx }, i) => [
    ...(i === 0 ? [] : [axisTop - TEAR_PX / 2]),
    ...marks.map(({ top }) => top + (LINE_PX + linePx) / 2).filter((cut) => cut < bottom),
  ]);
  return [...new Set(cuts)].toSorted((a, b) => a - b);
}
