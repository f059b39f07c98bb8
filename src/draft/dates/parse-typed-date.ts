/** Reads what a person types into the field for a date: EDTF, a date as people write it, or words such as "last August". */
import { partOf, partText, stretchText } from "../../convert/dates/part-text.ts";
import { DateReader } from "../../convert/dates/read-date.ts";
import { daysInMonth, partAt, utcDay } from "../../dataset/time/calendar.ts";
import { type DatePart, isDatePart } from "../../dataset/time/date-part.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { phraseOf } from "./find-dates.ts";
import { resolve } from "./resolve.ts";
import { partToCountFrom } from "./story.ts";

export type TypedDate =
  | {
      readonly ok: true;
      /** EDTF. */
      readonly date: string;
      /** Other dates that the same words may mean, likeliest first. */
      readonly otherwise: readonly string[];
    }
  | { readonly ok: false; readonly why: WhyNot; readonly accepted: readonly string[] };

/** The reason for a refusal, which a view words. */
export type WhyNot =
  | { readonly kind: "empty" }
  /** February 2001 has 28 days. */
  | { readonly kind: "no-such-day"; readonly month: string; readonly days: number }
  /** "Last August" of what? */
  | { readonly kind: "nothing-to-count-from" }
  | { readonly kind: "no-year" }
  /** The calendar's own reason, in English: "the interval ends before it starts". */
  | { readonly kind: "other"; readonly said: string };

/** The longest text that is looked at: more is no date. */
const LONGEST = 200;

/**
 * The date that the text says, never finer than it says it; or the reason why it says none, with dates that
 * would be taken, in EDTF.
 *
 * @param from  what "last August" is counted from, in EDTF; null where nothing is known to count from.
 */
export function parseTypedDate(text: string, from: string | null): TypedDate {
  const said = text.slice(0, LONGEST + 1).trim();
  if (said === "") return refused({ kind: "empty" });
  const stated = parseDate(said);
  if (stated.ok) return { ok: true, date: said, otherwise: [] };
  const base = from === null ? null : partToCountFrom(from);
  // Figures alone are nobody's words, and may be read two ways.
  const words = /\p{L}/u.test(said) ? inWords(said, base) : null;
  if (words) return words;
  const read = new DateReader({ order: "dmy", thisYear: base?.year ?? LATEST_YEAR }, false).read(
    said,
  );
  if (read.ok) {
    return {
      ok: true,
      date: read.edtf,
      otherwise: read.otherwise === null ? [] : [read.otherwise],
    };
  }
  return noSuchDay(said, base) ?? notRead(said, read.why, base !== null);
}

/** Without a day to count from, 68 may be any year: the century that is not over is as good as another. */
const LATEST_YEAR = 2099;

/** By the grammar of phrases, which knows what "late" and "last" mean. */
function inWords(said: string, article: DatePart | null): TypedDate | null {
  const phrase = said.length > LONGEST ? null : phraseOf(said);
  if (phrase === null) return null;
  const bases = { article, year: null, month: null, day: null, tense: 0 } as const;
  const dates = resolve(phrase, bases).map(({ stretch }) => stretchText(stretch));
  const [date, ...otherwise] = [...new Set(dates)].filter((each) => parseDate(each).ok);
  if (date === undefined) return null;
  // What is written whole is meant: only words that are counted may mean another date.
  return { ok: true, date, otherwise: phrase.core.kind === "whole" ? [] : otherwise };
}

function notRead(said: string, why: string, hasBase: boolean): TypedDate {
  const phrase = said.length > LONGEST ? null : phraseOf(said);
  if (phrase && !hasBase) {
    const { kind } = phrase.core;
    const isYearless = kind === "in-year" && phrase.core.near === null && phrase.core.year === null;
    return refused({ kind: isYearless ? "no-year" : "nothing-to-count-from" });
  }
  return refused({ kind: "other", said: why });
}

const refused = (why: WhyNot, accepted: readonly string[] = []): TypedDate => ({
  ok: false,
  why,
  accepted,
});

/** A day past the end of its month: the text with another number for it says which month that is. */
function noSuchDay(said: string, base: DatePart | null): TypedDate | null {
  for (const { index, 0: digits } of said.matchAll(/(?<!\d)(?:29|[3-9]\d)(?!\d)/g)) {
    const month = monthOf(`${said.slice(0, index)}01${said.slice(index + digits.length)}`, base);
    if (month === null || Number(digits) <= daysInMonth(month.year, month.month)) continue;
    const days = daysInMonth(month.year, month.month);
    const text = partText(partOf(month.year, month.month));
    const next = partAt(utcDay(month.year, month.month + 1), "day");
    return refused({ kind: "no-such-day", month: text, days }, [
      `${text}-${days}`,
      text,
      partText(next),
    ]);
  }
  return null;
}

function monthOf(firstDay: string, base: DatePart | null) {
  const read = inWords(firstDay, base);
  const parsed = read?.ok ? parseDate(read.date) : null;
  const part = parsed?.ok && parsed.date.shape === "point" ? parsed.date.from : null;
  if (part === null || !isDatePart(part) || part.day === undefined) return null;
  return part.month === undefined ? null : { year: part.year, month: part.month };
}
