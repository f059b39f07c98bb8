/** The axis of a drawing: what its two rows say and where, its lines, and its folds with their heads. */
import type { Interval } from "../../dataset/time/interval.ts";
import { intersection } from "../../dataset/time/interval.ts";
import { spanText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { Home } from "../../query/answers/home.ts";
import { axisLabels } from "../../query/axis/axis-labels.ts";
import { type AxisStretch, axisStretches, startOf } from "../../query/axis/ticks.ts";
import type { TimeScale } from "../../query/axis/time-scale.ts";
import { FACES, type Face, widthOf, wrapped } from "../type.ts";
import { line, type Rule, type SetText, words } from "./sheet-parts.ts";
import { WORDS, yearsIn } from "./words.ts";

/** Heights of the two rows of labels, and of the axis: as on the page. */
const MAJOR_PX = 24;
export const AXIS_PX = 46;
/** From a line to its label. */
const INDENT_PX = 6;
/** A little inside: at the very edge rounding may fall into the unit before. */
const INSIDE_PX = 0.5;

/** A stretch of quiet time, torn out: its edges in CSS pixels from the left of the plot. */
export interface PlacedFold {
  readonly left: number;
  readonly right: number;
}

export interface PlacedAxis {
  readonly texts: readonly SetText[];
  /** Of the plot, below the axis, and of the axis itself. */
  readonly rules: readonly Rule[];
  readonly folds: readonly PlacedFold[];
}

export interface AxisTerms {
  readonly scale: TimeScale;
  readonly lang: Language;
  readonly home: Pick<Home, "folding" | "events">;
  /** All that is dated; null where nothing is. */
  readonly extent: Interval | null;
  /** Where the plot begins, and the axis over it; CSS pixels. */
  readonly left: number;
  readonly top: number;
  /** Height of the plot below the axis. */
  readonly plotPx: number;
}

export function placeAxis(terms: AxisTerms): PlacedAxis {
  const { scale, left, top, plotPx } = terms;
  const bottom = top + AXIS_PX + plotPx;
  const stretches = axisStretches(scale, 0);
  const parts = stretches.map((stretch) => placeStretch(stretch, terms, bottom));
  const folds = scale.shownParts().filter(({ folded }) => folded);
  return {
    texts: [
      ...parts.flatMap(({ texts }) => texts),
      ...folds.flatMap(({ part, leftPx, rightPx }) =>
        foldHead(part.interval, { left: leftPx, right: rightPx }, terms),
      ),
    ],
    rules: [
      ...parts.flatMap(({ rules }) => rules),
      line(left, top + AXIS_PX, left + scale.widthPx, top + AXIS_PX, "edge"),
    ],
    folds: folds.map(({ leftPx, rightPx }) => ({
      left: left + Math.max(0, leftPx),
      right: left + Math.min(scale.widthPx, rightPx),
    })),
  };
}

function placeStretch(
  { leftPx, rightPx, units, minor, major }: AxisStretch,
  { scale, lang, left, top }: AxisTerms,
  bottom: number,
): Pick<PlacedAxis, "texts" | "rules"> {
  const labels = axisLabels(lang);
  const from = Math.max(0, leftPx);
  const to = Math.min(scale.widthPx, rightPx);
  const isSeen = (x: number) => x > from - INSIDE_PX && x < to;
  const texts: SetText[] = [];
  const rules: Rule[] = [];
  /** Where words are already, by row: none is written over another, and none is cut. */
  const say = (text: string, x: number, face: Face, y: number, until: number): boolean => {
    if (text === "" || x + INDENT_PX + widthOf(text, face) > until) return false;
    const tone = face === FACES.major ? "ink" : "faint";
    texts.push(words(text, left + x + INDENT_PX, y, face, tone));
    return true;
  };
  const rise = top + 3 + FACES.major.linePx / 2;
  const low = top + MAJOR_PX + 2 + FACES.minor.linePx / 2;
  for (const { x, isMajor, hasHead } of minor.filter((each) => isSeen(each.x))) {
    const from = top + (hasHead ? MAJOR_PX : AXIS_PX);
    rules.push(line(left + x, from, left + x, bottom, isMajor ? "rule" : "grid"));
  }
  const headed = minor.filter(({ hasHead }) => hasHead);
  for (const [i, { time, x }] of headed.entries()) {
    if (!isSeen(x)) continue;
    const next = headed[i + 1]?.x ?? to;
    say(labels.minor(time, units.minor), x, FACES.minor, low, Math.min(next, to));
  }
  const unit = units.major;
  const shown = major.filter(({ x }) => isSeen(x));
  for (const [i, { time, x }] of shown.entries()) {
    // Years are parted by a line through both rows: the minor row may have none there.
    const tall = unit.scale === "year" && unit.step > 1;
    rules.push(line(left + x, top, left + x, top + (tall ? AXIS_PX : MAJOR_PX), "rule"));
    say(labels.major(time, unit), x, FACES.major, rise, shown[i + 1]?.x ?? to);
  }
  const first = shown[0]?.x ?? to;
  if (first > from + INSIDE_PX) {
    const begins = startOf(scale.toTime(from + INSIDE_PX), unit);
    say(labels.major(begins, unit), from, FACES.major, rise, first);
    rules.push(line(left + from, top, left + from, top + MAJOR_PX, "rule"));
  }
  return { texts, rules };
}

/** Beside the words in a fold's head, its torn edges included. */
const HEAD_LEFT_PX = 9;
const HEAD_RIGHT_PX = 8;
const HEAD_LINES = 3;

/** From when to when a fold goes, and under it what it holds; a narrow one says it along its length. */
function foldHead(
  interval: Interval,
  { left: from, right: to }: PlacedFold,
  { scale, lang, home, extent, left, top, plotPx }: AxisTerms,
): readonly SetText[] {
  const at = home.folding.parts.findIndex((part) => part.interval === interval);
  // The margins of the axis hold nothing to speak of.
  const dated = (extent && intersection(interval, extent)) ?? interval;
  const span = spanText(dated, lang);
  const holds = WORDS[lang].holds(yearsIn(dated), home.events[at] ?? 0);
  const shown = { left: Math.max(0, from), right: Math.min(scale.widthPx, to) };
  const room = shown.right - shown.left - HEAD_LEFT_PX - HEAD_RIGHT_PX;
  const said = wrapped(holds, FACES.small, room);
  const { linePx } = FACES.fold;
  const isWhole = said.every((text) => widthOf(text, FACES.small) <= room);
  if (widthOf(span, FACES.fold) <= room && said.length < HEAD_LINES && isWhole) {
    const x = left + shown.left + HEAD_LEFT_PX;
    return [
      words(span, x, top + 3 + linePx / 2, FACES.fold, "ink"),
      ...said.map((text, i) => words(text, x, top + 3 + linePx * (i + 1.5), FACES.small, "faint")),
    ];
  }
  const whole = `${span}, ${holds}`;
  if (widthOf(whole, FACES.small) > AXIS_PX + plotPx - 2 * HEAD_LEFT_PX) return [];
  return [
    {
      ...words(
        whole,
        left + (shown.left + shown.right) / 2,
        top + AXIS_PX + plotPx / 2,
        FACES.small,
        "faint",
      ),
      isUpward: true,
    },
  ];
}
