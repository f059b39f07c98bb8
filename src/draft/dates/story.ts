/** The dates that words count from: the article's own day, and the dates that the text told before them. */

import type { Span } from "../../dataset/format/span.ts";
import { type DatePart, isDatePart } from "../../dataset/time/date-part.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import type { Anchor } from "../value/draft.ts";
import { sentenceNear, type Tense, tenseAt } from "./tense.ts";

/** A date told before: how near it was told says how much it counts. */
export interface Told {
  readonly part: DatePart;
  readonly near: "sentence" | "paragraph" | "text";
  /** True where it was counted from the article, or goes on: it tells less of what the text tells next. */
  readonly isAside: boolean;
}

export interface Bases {
  /** The day of the article, or the date its author set for the paragraph. */
  readonly article: DatePart | null;
  /** The dates told last that give a year, a month, a day. */
  readonly year: Told | null;
  readonly month: Told | null;
  readonly day: Told | null;
  readonly tense: Tense;
}

/** A date that was read in the text: where, and as what. */
export interface TextDate extends Span {
  readonly date: string;
  /** The date that it was counted from; null where the words say all of it. */
  readonly base: string | null;
}

export interface DatingContext {
  /** The day on which the text came out, in EDTF; null where nobody knows. */
  readonly published: string | null;
  /** Dates from which the words of a paragraph count, and those of the paragraphs after it. */
  readonly anchors: readonly Anchor[];
  /** Dates read earlier in the text, in its order. */
  readonly earlier: readonly TextDate[];
}

/** More dates back than this tell nothing of the words: and a long text costs no more than a short one. */
const LOOKED_BACK = 30;

/** All that the words at the span may count from. */
export function basesAt(text: string, span: Span, context: DatingContext): Bases {
  const anchor = context.anchors.findLast(({ start }) => start <= span.start);
  const published = anchor?.date ?? context.published;
  // What its author said of a paragraph counts for more than what was told before it.
  const from = anchor?.start ?? 0;
  return {
    article: published === null ? null : partToCountFrom(published),
    ...toldBefore(text, span, published, context.earlier, from),
    tense: tenseAt(text, span),
  };
}

type Story = Pick<Bases, "year" | "month" | "day">;

function toldBefore(
  text: string,
  span: Span,
  published: string | null,
  dates: readonly TextDate[],
  from: number,
): Story {
  const sentence = sentenceNear(text, span);
  let story: Story = { year: null, month: null, day: null };
  for (let back = 1; back <= LOOKED_BACK && !isWhole(story); back++) {
    const date = dates.at(-back);
    if (!date || date.start < from) break;
    const part = date.start < span.start ? partToCountFrom(date.date) : null;
    if (!part) continue;
    const near = nearness(text, date.start, span.start, sentence.start);
    const isAside = date.base === published || date.date.endsWith("/..");
    story = withDate(story, { part, near, isAside });
  }
  return story;
}

const isWhole = ({ year, month, day }: Story): boolean =>
  year !== null && month !== null && day !== null;

function nearness(text: string, at: number, start: number, sentence: number): Told["near"] {
  if (at >= sentence) return "sentence";
  return text.slice(at, start).includes("\n") ? "text" : "paragraph";
}

/** What was told last stands; a date further back only gives what that does not. */
function withDate({ year, month, day }: Story, told: Told): Story {
  const { part, near, isAside } = told;
  // "On Monday" of another paragraph says nothing of the year that a story is told of.
  const tells = !isAside || near !== "text";
  return {
    year: year ?? (tells ? told : null),
    month: month ?? (tells && part.month !== undefined ? told : null),
    // "Late February" is no day to count from.
    day: day ?? (part.day !== undefined && !part.approximate ? told : null),
  };
}

/** The date that a story goes on from: of a stretch its end, of an open one its beginning. */
export function partToCountFrom(date: string): DatePart | null {
  const parsed = parseDate(date);
  if (!parsed.ok) return null;
  const { from, to } = parsed.date;
  const part = isDatePart(to) ? to : from;
  // Until 2029 tells nothing of what comes next in the text, and a decade no year.
  if (!isDatePart(part) || !isDatePart(from)) return null;
  return part.precision === "decade" || part.precision === "century" ? null : part;
}
