/**
 * Redoes the dates that were worked out from words such as "On Monday" or "within 60 days", so
 * that a slip in the working shows. Import it lazily: chrono-node is heavy, and few need it.
 */
import { parse as parseMonths } from "chrono-node/en";
import type { Claim, Dataset, DatedEvent } from "../format/schema.ts";
import { type Finding, finding } from "../problems/finding.ts";
import type { Problem } from "../problems/problem.ts";
import { locateInFile, type Origin } from "../reading/entry-ranks.ts";
import { partExtent, utcDay } from "../time/calendar.ts";
import { type DatePart, isDatePart } from "../time/date-part.ts";
import { monthFrom, type StepUnit, stepFrom, weekdayFrom, weekdayOf } from "../time/date-steps.ts";
import { contains } from "../time/interval.ts";
import { parseDate, type StatedDate } from "../time/stated-date.ts";
import { dateText, weekday } from "../wording/date-text.ts";
import { NUMBER, numberOf } from "./english-numbers.ts";

/** Words that say the rest is not meant exactly: no rule may make a date of "late February". */
const INEXACT =
  /\b(?:about|almost|around|at least|beginning|between|couple|decades?|early|end|few|first half|half|late|less than|mid|middle|more than|near|nearly|recent|recently|second half|several|since|start|until)\b/i;

/** Words before a date that mean a side of it. */
const SIDE =
  /^(?:after|as early as|as of|before|by|from|no later than|not later than|prior to|starting|through|till|up to)\b/i;

const UNITS = "days?|weeks?|months?|years?";
const WEEKDAYS = "sunday|monday|tuesday|wednesday|thursday|friday|saturday".split("|");
const MONTHS =
  "january|february|march|april|may|june|july|august|september|october|november|december".split(
    "|",
  );
/** "5월", "12월 3일". */
const KOREAN_MONTH = /^(1[0-2]|[1-9])월(?: ?(\d{1,2})일)?$/;

const inEnglish = (wording: string): string =>
  wording.replace(KOREAN_MONTH, (_, month: string, day = "") =>
    `${MONTHS[Number(month) - 1]} ${day}`.trim(),
  );

/** A wording a rule knows, and the EDTF text it gives; null when the base is too coarse for it. */
interface Rule {
  readonly words: RegExp;
  date(words: RegExpExecArray, base: DatePart): string | null;
}

const RULES: readonly Rule[] = [
  {
    words: /\b(?:the |that |on the )?(same|following|next|previous|preceding) day\b/i,
    date: ([, which = ""], base) =>
      shifted(base, /same/i.test(which) ? 0 : /following|next/i.test(which) ? 1 : -1, "day"),
  },
  {
    words: /\bthe day (before|after)\b/i,
    date: ([, which = ""], base) => shifted(base, /after/i.test(which) ? 1 : -1, "day"),
  },
  { words: /\byesterday\b/i, date: (_, base) => shifted(base, -1, "day") },
  { words: /\btoday\b/i, date: (_, base) => shifted(base, 0, "day") },
  { words: /\btomorrow\b/i, date: (_, base) => shifted(base, 1, "day") },
  {
    words: new RegExp(`\\b(${NUMBER}) (${UNITS}) (ago|earlier|before|later|after|from)\\b`, "i"),
    date: ([, count = "", unit = "", side = ""], base) =>
      shifted(base, numberOf(count) * (/ago|earlier|before/i.test(side) ? -1 : 1), unit),
  },
  {
    words: new RegExp(`\\bwithin (?:the next )?(${NUMBER}) (${UNITS})\\b`, "i"),
    date: ([, count = "", unit = ""], base) => shifted(base, numberOf(count), unit),
  },
  {
    words: new RegExp(`\\b(past|last|next) (${NUMBER}) years\\b`, "i"),
    date: ([, which = "", count = ""], { year }) => {
      const far = /next/i.test(which) ? numberOf(count) : -numberOf(count);
      return `${written(year + Math.min(far, 0))}/${written(year + Math.max(far, 0))}`;
    },
  },
  {
    words: new RegExp(`\\b(?:${MONTHS.join("|")})\\b.* (last|this|that|next) year\\b`, "i"),
    date: ({ input, 1: which = "" }, base) => {
      const year = stepFrom(base, sideOf(which), "year");
      return year && namedMonth(input.replace(/ (?:of )?\w+ year\b.*/i, ""), year);
    },
  },
  {
    words: /\b(last|this|next) (month|year)\b/i,
    date: ([, which = "", unit = ""], base) => shifted(base, sideOf(which), unit),
  },
  {
    // Beside a month it is only the day's name, and "of last week" has no rule.
    words: new RegExp(
      `^(?!.*\\b(?:week|${MONTHS.join("|")})\\b).*?\\b(?:(last|next|this|coming) )?(${WEEKDAYS.join("|")})\\b`,
      "i",
    ),
    date: ([, which = "", name = ""], base) => {
      if (base.precision !== "day") return null;
      const day = WEEKDAYS.indexOf(name.toLowerCase());
      // "This Monday" points either way, and a weekday of the same name is today's or last week's.
      if (/this/i.test(which) || (weekdayOf(base) === day && which === "")) return null;
      // A newspaper's "On Monday" is the last one.
      return textOf(weekdayFrom(base, day, sideOf(which) > 0 ? 1 : -1));
    },
  },
  {
    words: new RegExp(`\\b(last|next) (${MONTHS.join("|")})\\b`, "i"),
    date: ([, which = "", name = ""], base) => {
      const month = MONTHS.indexOf(name.toLowerCase()) + 1;
      return textOf(monthFrom(base, month, sideOf(which) > 0 ? 1 : -1));
    },
  },
  {
    words: new RegExp(`\\b(?:${MONTHS.join("|")})\\b`, "i"),
    date: ({ input }, base) => namedMonth(input, base),
  },
  {
    words: KOREAN_MONTH,
    date: ({ input }, base) => namedMonth(inEnglish(input), base),
  },
];

/**
 * The date that `wording` gives when read from `base`, as EDTF at the precision of the words;
 * null when no rule can redo it, as for "late February" or "a few months ago".
 *
 * @param base  EDTF: the day, month or year the words count from.
 */
export function redoDating(wording: string, base: string): string | null {
  const parsed = parseDate(base);
  if (!parsed.ok || parsed.date.shape === "span" || isInexact(wording)) return null;
  const { from } = parsed.date;
  if (!isDatePart(from) || !["day", "month", "year"].includes(from.precision)) return null;
  for (const { words, date } of RULES) {
    const match = words.exec(wording);
    if (match) return date(match, from);
  }
  return null;
}

const isInexact = (wording: string): boolean => INEXACT.test(wording) || SIDE.test(wording);

const BARE_WEEKDAY = new RegExp(
  `^(?!.*\\b(?:last|next|week|${MONTHS.join("|")})\\b).*\\b(${WEEKDAYS.join("|")})\\b`,
  "i",
);
const NEAR_WEEKDAY = new RegExp(`\\b(last|next) (${WEEKDAYS.join("|")})\\b`, "i");
const BARE_MONTH = new RegExp(
  `\\b(?<!(?:last|next) )(${MONTHS.join("|")})\\b(?!.*(?:\\d{3}|\\byear\\b))`,
  "i",
);
const NEAR_MONTH = new RegExp(`\\b(last|next) (${MONTHS.join("|")})\\b`, "i");
const WITHIN = new RegExp(`\\bwithin (?:the next )?(${NUMBER}) (${UNITS})\\b`, "i");

/**
 * Other dates that the same words allow: what is planned for Monday is ahead, "next Friday" may be that of
 * next week, and a month without a year is of the year told, of the one before or, if planned, of the next.
 */
function otherDatings(said: string, base: DatePart, isAhead: boolean): readonly string[] {
  const wording = inEnglish(said);
  const [, bareDay] = BARE_WEEKDAY.exec(wording) ?? [];
  if (bareDay !== undefined) {
    const day = WEEKDAYS.indexOf(bareDay.toLowerCase());
    return isAhead ? texts(weekdayFrom(base, day, 1)) : [];
  }
  const [, which = "", nearDay] = NEAR_WEEKDAY.exec(wording) ?? [];
  if (nearDay !== undefined) {
    const side = sideOf(which) > 0 ? 1 : -1;
    const first = weekdayFrom(base, WEEKDAYS.indexOf(nearDay.toLowerCase()), side);
    return texts(first && stepFrom(first, side, "week"));
  }
  const [, count = "", unit = ""] = WITHIN.exec(wording) ?? [];
  if (count !== "") return [`${shifted(base, -numberOf(count), unit)}/${textOf(base)}`];
  if (NEAR_MONTH.test(wording)) return inYears(wording, base, [-2, -1, 1, 2]);
  return BARE_MONTH.test(wording) ? inYears(wording, base, isAhead ? [-1, 0, 1] : [-1, 0]) : [];
}

const texts = (part: DatePart | null): readonly string[] => (part ? [textOf(part) ?? ""] : []);

function inYears(wording: string, base: DatePart, years: readonly number[]): readonly string[] {
  const words = wording.replace(/\b(?:last|next) /i, "");
  return years.flatMap((far) => {
    const year = stepFrom(base, far, "year");
    return (year && namedMonth(words, year)) ?? [];
  });
}

/** "March 2", "in July": chrono-node reads the words, and the base gives the year. */
function namedMonth(wording: string, base: DatePart): string | null {
  // At noon in local time, which is what it counts in: only the parts it reads are used.
  const from = new Date(base.year, (base.month ?? 7) - 1, base.day ?? 15, 12);
  const results = parseMonths(wording, from);
  const [result] = results;
  if (result === undefined || results.length > 1 || result.end) return null;
  const { start } = result;
  // A number that it did not read would be part of the date: "March 2–8".
  if (/\d/.test(wording.replace(result.text, ""))) return null;
  if (!start.isCertain("month")) return null;
  const takesYear = base.precision === "year" && !start.isCertain("year");
  const year = takesYear ? base.year : start.get("year");
  const month = start.get("month");
  const day = start.isCertain("day") ? start.get("day") : null;
  if (year === null || month === null) return null;
  return written(year, month, day ?? undefined);
}

/** The base, so many units away, at the precision of the unit; null if the base is coarser. */
const shifted = (base: DatePart, count: number, unit: string): string | null =>
  textOf(stepFrom(base, count, unit.toLowerCase().replace(/s$/, "") as StepUnit));

const textOf = (part: DatePart | null): string | null =>
  part && written(part.year, part.month, part.day);

const sideOf = (which: string): number =>
  /last/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0;

const writtenDay = (day: number, length: number): string =>
  new Date(day).toISOString().slice(0, length);

const written = (year: number, month?: number, day?: number): string =>
  writtenDay(utcDay(year, month, day), day ? 10 : month ? 7 : 4);

/**
 * A problem for each relative dating whose working, redone, does not give the claim's date.
 * Nothing is left out of the dataset for it.
 *
 * @param origin  The file the dataset was read from, for lines and columns.
 */
export function checkWorkings(dataset: Dataset, origin?: Origin): readonly Problem[] {
  const findings = dataset.events.flatMap((event, index) =>
    event.claims.flatMap((claim, at) =>
      checkWorking(event, claim, ["events", index, "claims", at]),
    ),
  );
  return locateInFile(findings, origin);
}

function checkWorking(event: DatedEvent, claim: Claim, path: (string | number)[]): Finding[] {
  const { basis, wording, base } = claim.dating;
  if (basis !== "relative" || wording === undefined || base === undefined) return [];
  const redone = redoDating(wording, base);
  if (redone === null) return [];
  const [stated, expected, from] = [claim.date ?? event.date, redone, base].map(read);
  if (!stated || !expected || !from || agrees(stated, expected, from)) return [];
  const isAhead =
    /planned|projected/.test(event.status ?? "") || /deadline|projected/.test(claim.role);
  const others = isDatePart(from.from) ? otherDatings(wording, from.from, isAhead) : [];
  if (others.map(read).some((other) => other && agrees(stated, other, from))) return [];
  const day = [weekday(from, "en"), dateText(from, "en", "long")].filter(Boolean).join(" ");
  return [
    finding({
      code: "working-disagrees",
      outcome: "loaded",
      path: [...path, "dating"],
      value: stated.text,
      expected: `"${redone}"`,
      nearest: redone,
      message: `“${wording}”, read from ${day}, is ${redone}, not ${stated.text}`,
    }),
  ];
}

const read = (text: string): StatedDate | null => {
  const parsed = parseDate(text);
  return parsed.ok ? parsed.date : null;
};

/** Answers whether the two dates agree: the same span of time, or a looser one where the claim says so. */
function agrees(stated: StatedDate, redone: StatedDate, base: StatedDate): boolean {
  const { start, end } = stated.extent;
  if (start === redone.extent.start && end === redone.extent.end) return true;
  if (stated.approximate && contains(stated.extent, redone.extent)) return true;
  if (redone.shape === "span") return withinItsEnds(stated, redone);
  // "Within 60 days" is a deadline, and also all the days up to it.
  return stated.shape === "span" && start === base.extent.start && end === redone.extent.end;
}

/** "The past 40 years" are as well put as 1985/2025 and as 1985/2025-01-27: its ends may be finer. */
function withinItsEnds(stated: StatedDate, redone: StatedDate): boolean {
  const { from, to } = redone;
  if (stated.shape !== "span" || !isDatePart(from) || !isDatePart(to)) return false;
  return (
    contains(redone.extent, stated.extent) &&
    stated.extent.start < partExtent(from).end &&
    stated.extent.end > partExtent(to).start
  );
}
