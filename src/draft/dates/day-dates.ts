/** Days whose words give no month or no date: 27일, 지난달 18일, "the 8th of that month", "on Monday", 지난주 금요일. */
import { point, span } from "../../convert/dates/part-text.ts";
import { partExtent, utcDay } from "../../dataset/time/calendar.ts";
import { type DatePart, isDatePart } from "../../dataset/time/date-part.ts";
import { stepFrom, weekdayFrom, weekdayOf } from "../../dataset/time/date-steps.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { basesOf, type Candidate, type CoreOf } from "./candidate.ts";
import type { ReadingRule } from "./found-date.ts";
import type { Near, Shift } from "./phrase.ts";
import type { Bases, Told } from "./story.ts";
import { inYear, isDay } from "./year-part.ts";

type Days = CoreOf<"in-month">;

export function monthDays(words: Days, bases: Bases): readonly Candidate[] {
  const { month, near } = words;
  if (month) {
    return basesOf(month, bases).flatMap(({ base, weight }) =>
      inMonth(words, base, month.count, monthRule(month), weight),
    );
  }
  return near === null
    ? [...inStory(words, bases.month), ...nearArticle(words, bases)]
    : nearArticle(words, bases);
}

const monthRule = ({ count, from }: Shift): ReadingRule =>
  count < 0 ? "last" : count > 0 ? "next" : from === "story" ? "same-as-before" : "this";

/** The days in the month so many months from the base, where that month has them. */
function inMonth(
  { from, to }: Days,
  base: DatePart,
  months: number,
  rule: ReadingRule,
  weight: number,
): readonly Candidate[] {
  if (base.month === undefined) return [];
  const at = new Date(utcDay(base.year, base.month + months));
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  const first = { month, day: from };
  const last = from === to ? first : { month, day: to };
  if (!isDay(year, first) || !isDay(year, last)) return [];
  return [{ stretch: inYear(year, first, last), rule, base, weight }];
}

/** A day is of the month that the sentence told; of the paragraph's only where nothing speaks for the article's. */
const IN_STORY: Readonly<Record<Told["near"], number>> = { sentence: 6, paragraph: 3.5, text: 2 };

const inStory = (words: Days, told: Told | null): readonly Candidate[] =>
  told ? inMonth(words, told.part, 0, "same-as-before", IN_STORY[told.near]) : [];

function nearArticle(words: Days, { article, tense }: Bases): readonly Candidate[] {
  if (article === null) return [];
  const { from, near } = words;
  const today = article.day ?? 1;
  const isPast = from < today || (from === today && near === null);
  const [back, on] = [isPast ? 0 : -1, from > today ? 0 : 1];
  const last = () => inMonth(words, article, back, back === 0 ? "this" : "last", tense < 0 ? 5 : 4);
  const next = () => inMonth(words, article, on, on === 0 ? "this" : "next", tense > 0 ? 5 : 1);
  return [...(near === 1 ? [] : last()), ...(near === -1 ? [] : next())];
}

type Weekday = CoreOf<"weekday">;

export function weekdays(words: Weekday, bases: Bases): readonly Candidate[] {
  const days = weekdaysOf(words, bases);
  return words.isWeekend ? days.map(withSunday) : days;
}

function weekdaysOf({ weekday, week, near }: Weekday, bases: Bases): readonly Candidate[] {
  const { article } = bases;
  if (article?.day === undefined) return [];
  if (week) return inWeek(weekday, week.count, article);
  return near === null ? beside(weekday, bases, article) : nearest(weekday, near, article);
}

function withSunday(saturday: Candidate): Candidate {
  const { from } = saturday.stretch;
  const sunday = isDatePart(from) ? stepFrom(from, 1, "day") : null;
  return sunday ? { ...saturday, stretch: span(from, sunday) } : saturday;
}

const made = (
  part: DatePart | null,
  rule: ReadingRule,
  base: DatePart,
  weight: number,
): readonly Candidate[] => (part ? [{ stretch: point(part), rule, base, weight }] : []);

function inWeek(weekday: number, weeks: number, article: DatePart): readonly Candidate[] {
  const monday = mondayOf(article);
  const day = monday && stepFrom(monday, weeks * 7 + ((weekday + 6) % 7), "day");
  return made(day, weeks < 0 ? "last" : weeks > 0 ? "next" : "this", article, 5);
}

/** The first day of its week, which begins on Monday; null for what is no day. */
export const mondayOf = (day: DatePart): DatePart | null =>
  stepFrom(day, -(((weekdayOf(day) ?? 0) + 6) % 7), "day");

/** "Next Friday", said on a Wednesday, may be that of next week. */
const SOON = 4 * DAY_MS;

function nearest(
  weekday: number,
  near: NonNullable<Near>,
  article: DatePart,
): readonly Candidate[] {
  const first = weekdayFrom(article, weekday, near);
  if (first === null) return [];
  const isSoon = Math.abs(partExtent(first).start - partExtent(article).start) <= SOON;
  const further = isSoon ? stepFrom(first, near, "week") : null;
  return [
    ...made(first, near < 0 ? "weekday-before" : "weekday-after", article, 5),
    ...made(further, near < 0 ? "last" : "next", article, 3),
  ];
}

/** A newspaper's "on Monday" is the last one, unless the verb says otherwise; said on a Monday it may be today. */
function beside(weekday: number, { tense }: Bases, article: DatePart): readonly Candidate[] {
  const before = weekdayFrom(article, weekday, -1);
  const after = weekdayFrom(article, weekday, 1);
  const today = weekdayOf(article) === weekday ? article : null;
  return [
    ...made(before, "weekday-before", article, (today ? 2.7 : 3) + (tense < 0 ? 1 : 0)),
    ...made(after, "weekday-after", article, tense > 0 ? 5 : 1),
    ...made(today, "weekday-same", article, 3 + Math.abs(tense)),
  ];
}
