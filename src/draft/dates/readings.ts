/** Readings of words that say when: each with the rule that makes it, likeliest first, never finer than the words. */
import { partText, stretchText } from "../../convert/dates/part-text.ts";
import type { Span } from "../../dataset/format/span.ts";
import type { DatePart } from "../../dataset/time/date-part.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import type { Anchor } from "../value/draft.ts";
import type { Candidate } from "./candidate.ts";
import { type FoundPhrase, findDates, phraseOf } from "./find-dates.ts";
import type { DateReading, FoundDate } from "./found-date.ts";
import type { Phrase } from "./phrase.ts";
import { resolve } from "./resolve.ts";
import { type Bases, basesAt, type DatingContext, type TextDate } from "./story.ts";

/** More than these are not offered: they would be guesses. */
const MOST = 4;
/** A lead of less than this is none. */
const EVEN = 0.5;

export interface Readings {
  readonly readings: readonly DateReading[];
  /** True where the first is likelier than the others. */
  readonly decided: boolean;
}

/** The dates that the words at the span may mean, by what the text around them and the article say. */
export function readingsOf(text: string, span: Span, context: DatingContext): Readings {
  const wording = text.slice(span.start, span.end);
  return readPhrase(wording, phraseOf(wording), basesAt(text, span, context));
}

/** Every date of a text with its readings, each read with the ones before it. */
export function readDates(
  text: string,
  {
    published,
    anchors,
  }: { readonly published: string | null; readonly anchors: readonly Anchor[] },
): readonly FoundDate[] {
  const earlier: TextDate[] = [];
  return findDates(text).map(({ start, end, phrase }: FoundPhrase) => {
    const span = { start, end };
    const wording = text.slice(start, end);
    const read = readPhrase(wording, phrase, basesAt(text, span, { published, anchors, earlier }));
    const [first] = read.readings;
    if (first && tellsADate(first, phrase))
      earlier.push({ ...span, date: first.date, base: first.base });
    return { ...span, text: wording, ...read };
  });
}

/** Words of how long something took are nothing to count from, nor is "today", which is said of whole ages. */
function tellsADate({ basis }: DateReading, phrase: Phrase | null): boolean {
  if (basis === "publication" || phrase === null) return false;
  const { core } = phrase;
  if (core.kind === "duration") return false;
  return core.kind !== "shift" || core.shift.count !== 0 || core.shift.from === "story";
}

/** Readings of one phrase whose bases are known. */
function readPhrase(wording: string, phrase: Phrase | null, bases: Bases): Readings {
  const candidates = phrase ? resolve(phrase, bases) : [];
  const readings: DateReading[] = [];
  for (const candidate of candidates) add(readings, reading(candidate, wording));
  const [first, second] = candidates;
  const decided = first !== undefined && (!second || first.weight - second.weight >= EVEN);
  const offered = readings.slice(0, MOST);
  if (mayBeToday(phrase))
    for (const each of ofArticle(bases.article, phrase)) {
      if (offered.length < MOST) add(offered, each);
    }
  return { readings: offered, decided };
}

function add(readings: DateReading[], each: DateReading): void {
  if (parseDate(each.date).ok && readings.every(({ date }) => date !== each.date))
    readings.push(each);
}

function reading({ stretch, rule, base }: Candidate, wording: string): DateReading {
  return {
    date: stretchText(stretch),
    basis: base === null ? "stated" : "relative",
    wording,
    base: base === null ? null : partText(base),
    rule,
  };
}

/** Words that name a day by what is near it, or name none, may be told of the article's own day. */
function mayBeToday(phrase: Phrase | null): boolean {
  const core = phrase?.core;
  if (!core) return true;
  if (core.kind === "shift") return core.shift.unit === "day" && !core.counted;
  return core.kind === "weekday" || core.kind === "duration";
}

/** The day of print; and of what names no day, but had happened by then, all time up to it. */
function ofArticle(article: DatePart | null, phrase: Phrase | null): readonly DateReading[] {
  if (article === null) return [];
  const day = partText(article);
  const own: DateReading = {
    date: day,
    basis: "publication",
    wording: null,
    base: null,
    rule: "article-day",
  };
  if (phrase?.core.kind === "weekday") return [own];
  return [
    own,
    { date: `../${day}`, basis: "publication", wording: null, base: day, rule: "until" },
  ];
}
