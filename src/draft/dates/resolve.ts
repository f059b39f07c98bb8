/** The dates that one phrase may mean, each with the rule that makes it and the date it is counted from. */
import type { Stretch } from "../../convert/dates/date-reading.ts";
import { partAfter, partBefore, point, span } from "../../convert/dates/part-text.ts";
import { partExtent, utcDay } from "../../dataset/time/calendar.ts";
import { type DatePart, isDatePart } from "../../dataset/time/date-part.ts";
import { type StepUnit, stepFrom, weekdayFrom, weekdayOf } from "../../dataset/time/date-steps.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import type { ReadingRule } from "../desk/desk-types.ts";
import { partOfStretch } from "./part-days.ts";
import type { Core, Phrase, Shift } from "./phrase.ts";
import type { Bases, Told } from "./story.ts";
import { extentOf, inYear, isDay, nearestYears } from "./year-part.ts";

/** How likely a reading is, beside the others of the same words: less than half a point is even. */
export interface Candidate {
  readonly stretch: Stretch;
  readonly rule: ReadingRule;
  readonly base: DatePart | null;
  readonly weight: number;
}

/** Every date that the phrase may mean, likeliest first. */
export function resolve(phrase: Phrase, bases: Bases): readonly Candidate[] {
  const plain = ofCore(phrase.core, phrase, bases).filter(isSound);
  const fitting = onWeekday(merged(plain), phrase.weekday);
  const parts = fitting.flatMap((each) => withPart(each, phrase));
  const bounded = parts.flatMap((each) => withBound(each, phrase));
  return bounded.sort((a, b) => b.weight - a.weight);
}

function ofCore(core: Core, phrase: Phrase, bases: Bases): readonly Candidate[] {
  switch (core.kind) {
    case "whole":
      return [{ stretch: core.stretch, rule: wholeRule(core.stretch), base: null, weight: 5 }];
    case "in-year":
      return yearPartDates(core, bases);
    case "in-month":
      return monthDays(core, bases);
    case "weekday":
      return weekdays(core, bases);
    case "shift":
      return shifts(core, bases);
    case "length":
      return lengths(core, bases);
    case "within":
      return deadlines(core, bases);
    case "duration":
      return durations(core, phrase, bases);
  }
}

function wholeRule({ from, to }: Stretch): ReadingRule {
  if (from !== to) return from === "open" ? "until" : to === "open" ? "since" : "range";
  return isDatePart(from) && /decade|century/.test(from.precision) ? "decade" : "as-written";
}

const IN_STORY: Readonly<Record<Told["near"], number>> = { sentence: 6, paragraph: 5, text: 4.6 };

type Of<K extends Core["kind"]> = Extract<Core, { kind: K }>;

function yearPartDates(
  { from, to, year, near }: Of<"in-year">,
  bases: Bases,
): readonly Candidate[] {
  const { article, tense } = bases;
  const made = (each: number, base: DatePart, rule: ReadingRule, weight: number) =>
    isDay(each, from) && isDay(each, to)
      ? [{ stretch: inYear(each, from, to), rule, base, weight }]
      : [];
  if (year) {
    return basesOf(year, bases).flatMap(({ base, weight }) =>
      made(base.year + year.count, base, yearRule(year.count), weight),
    );
  }
  if (near !== null) {
    if (article === null) return [];
    const [last, next] = nearestYears(article, from, to, true);
    const stretch = near < 0 ? last : next;
    if (stretch === null) return [];
    const [rule, other]: readonly ReadingRule[] =
      near < 0 ? ["last", "year-before"] : ["next", "year-after"];
    const further = yearOf(stretch) + near;
    return [
      { stretch, rule: rule ?? "last", base: article, weight: 5 },
      ...made(further, article, other ?? "last", 1),
    ];
  }
  const told = bases.year;
  // A year named in another paragraph may be the story's, or only what lies behind it.
  const isStory = told && (told.near !== "text" || told.part.precision !== "year");
  const isBeside = told?.isAside && told.near !== "sentence";
  const inStory = told
    ? made(told.part.year, told.part, "year-of-base", isStory ? (isBeside ? 2.5 : IN_STORY[told.near]) : 2)
    : [];
  if (article === null) return inStory;
  const [last, next] = nearestYears(article, from, to, false);
  const nearest = (stretch: Stretch | null, weight: number): readonly Candidate[] =>
    stretch
      ? [{ stretch, rule: yearRule(yearOf(stretch) - article.year), base: article, weight }]
      : [];
  return [...inStory, ...nearest(last, (tense < 0 ? 4 : 3) + (last && isNews(last, article) ? 1 : 0)), ...nearest(next, tense > 0 ? 5 : 1)];
}

/** A fortnight before the article: what it is likely to be about. */
const isNews = (stretch: Stretch, article: DatePart): boolean =>
  partExtent(article).start - extentOf(stretch).start <= 14 * DAY_MS;

const yearRule = (years: number): ReadingRule =>
  years === 0 ? "year-of-base" : years < 0 ? "year-before" : "year-after";

const yearOf = ({ from }: Stretch): number => (isDatePart(from) ? from.year : 0);

function monthDays({ from, to, month, near }: Of<"in-month">, bases: Bases): readonly Candidate[] {
  const { article, tense } = bases;
  const made = (
    year: number,
    inMonth: number,
    base: DatePart,
    rule: ReadingRule,
    weight: number,
  ) => {
    const at = new Date(utcDay(year, inMonth));
    const part = (day: number) => ({ month: at.getUTCMonth() + 1, day });
    const [first, last] = [part(from), part(to)];
    const inThat = at.getUTCFullYear();
    if (!isDay(inThat, first) || !isDay(inThat, last)) return [];
    return [{ stretch: inYear(inThat, first, from === to ? first : last), rule, base, weight }];
  };
  if (month) {
    return basesOf(month, bases).flatMap(({ base, weight }) =>
      base.month === undefined
        ? []
        : made(base.year, base.month + month.count, base, monthRule(month), weight),
    );
  }
  const told = bases.month;
  const weightInStory = told?.near === "sentence" ? 6 : told?.near === "paragraph" ? 3.5 : 2;
  const inStory =
    told?.part.month === undefined || near !== null
      ? []
      : made(told.part.year, told.part.month, told.part, "same-as-before", weightInStory);
  if (article?.month === undefined) return inStory;
  const today = article.day ?? 1;
  const back = from > today || (near === -1 && from === today) ? -1 : 0;
  const on = from > today ? 0 : 1;
  return [
    ...inStory,
    ...(near === 1
      ? []
      : made(
          article.year,
          article.month + back,
          article,
          back === 0 ? "this" : "last",
          tense < 0 ? 5 : 4,
        )),
    ...(near === -1
      ? []
      : made(
          article.year,
          article.month + on,
          article,
          on === 0 ? "this" : "next",
          tense > 0 ? 5 : 1,
        )),
  ];
}

const monthRule = ({ count, from }: Shift): ReadingRule =>
  count < 0 ? "last" : count > 0 ? "next" : from === "story" ? "same-as-before" : "this";

function weekdays({ weekday, week, near }: Of<"weekday">, bases: Bases): readonly Candidate[] {
  const { article, tense } = bases;
  if (article?.day === undefined) return [];
  const made = (part: DatePart | null, rule: ReadingRule, weight: number): readonly Candidate[] =>
    part ? [{ stretch: point(part), rule, base: article, weight }] : [];
  const before = weekdayFrom(article, weekday, -1);
  const after = weekdayFrom(article, weekday, 1);
  if (week) {
    // Weeks begin on Monday.
    const monday = stepFrom(article, -(((weekdayOf(article) ?? 0) + 6) % 7), "day");
    const day = monday && stepFrom(monday, week.count * 7 + ((weekday + 6) % 7), "day");
    const rule = week.count < 0 ? "last" : week.count > 0 ? "next" : "this";
    return made(day, rule, 5);
  }
  if (near !== null) {
    const first = near < 0 ? before : after;
    // "Next Friday" may be the one of next week, and "last Friday" that of last week.
    const further = first && stepFrom(first, near, "week");
    const isSoon =
      first && Math.abs(partExtent(first).start - partExtent(article).start) <= 4 * DAY_MS;
    return [
      ...made(first, near < 0 ? "weekday-before" : "weekday-after", 5),
      ...(isSoon ? made(further, near < 0 ? "last" : "next", 3) : []),
    ];
  }
  const isToday = weekdayOf(article) === weekday;
  return [
    ...made(before, "weekday-before", (isToday ? 2.7 : 3) + (tense < 0 ? 1 : 0)),
    ...made(after, "weekday-after", tense > 0 ? 5 : 1),
    ...(isToday ? made(article, "weekday-same", 3 + Math.abs(tense)) : []),
  ];
}

interface Weighed {
  readonly base: DatePart;
  readonly weight: number;
}

/** The dates that a shift may count from, with how likely each is. */
function basesOf(
  { unit, count, from }: Shift,
  { article, year, month, day, tense }: Bases,
): readonly Weighed[] {
  const told = unit === "year" ? year : unit === "month" ? month : day;
  const ofArticle = (weight: number) => (article ? [{ base: article, weight }] : []);
  const ofStory = (weight: number) => (told ? [{ base: told.part, weight }] : []);
  if (from === "article") return [...ofArticle(5), ...ofStory(told?.near === "text" ? 0.5 : 1)];
  // What is still to come is counted from today, more often than not.
  const toCome = count > 0 && tense > 0 ? 2.5 : 0;
  return [...ofStory(told?.near === "text" ? 4 : 5), ...ofArticle(2 + toCome)];
}

function shifts({ shift, counted }: Of<"shift">, bases: Bases): readonly Candidate[] {
  const round = counted && shift.unit === "year" && shift.count % 10 === 0;
  return basesOf(shift, bases).flatMap(({ base, weight }) => {
    const part = stepFrom(base, shift.count, shift.unit);
    if (part === null) return [];
    const stretch = shift.unit === "week" && !counted ? weekOf(part) : point(about(part, round));
    return [{ stretch, rule: shiftRule(shift, counted), base, weight }];
  });
}

function shiftRule({ count, from }: Shift, counted: boolean): ReadingRule {
  if (count === 0) return from === "story" ? "same-as-before" : "this";
  if (counted || from === "story") return count < 0 ? "counted-back" : "counted-on";
  return count < 0 ? "last" : "next";
}

/** Monday to Sunday. */
function weekOf(day: DatePart): Stretch {
  const monday = stepFrom(day, -(((weekdayOf(day) ?? 0) + 6) % 7), "day") ?? day;
  return span(monday, stepFrom(monday, 6, "day") ?? day);
}

const about = (part: DatePart, isAbout: boolean): DatePart =>
  isAbout ? { ...part, approximate: true } : part;

/** "The past 40 years" are the years up to the article's. */
function lengths({ unit, count }: Of<"length">, bases: Bases): readonly Candidate[] {
  const { article } = bases;
  if (article === null) return [];
  const other = stepFrom(article, count, unit);
  const here = coarse(article, unit);
  if (other === null || here === null) return [];
  const far = about(other, unit === "year" && count % 10 === 0);
  const toDay = count < 0 ? span(far, article) : span(article, far);
  return [
    {
      stretch: count < 0 ? span(far, here) : span(here, far),
      rule: "range",
      base: article,
      weight: 5,
    },
    { stretch: toDay, rule: "range", base: article, weight: 2 },
  ];
}

const coarse = (part: DatePart, unit: StepUnit): DatePart | null => stepFrom(part, 0, unit);

/** A deadline is its day, counted from what was told: the order that sets it, rather than the day of print. */
function deadlines({ unit, count }: Of<"within">, bases: Bases): readonly Candidate[] {
  const { article, day, tense } = bases;
  const told = day && day.near !== "text" ? day.part : null;
  const on = (base: DatePart | null, weight: number): readonly Candidate[] => {
    const end = base && stepFrom(base, count, unit);
    return end ? [{ stretch: point(end), rule: "counted-on", base, weight }] : [];
  };
  const start = article && stepFrom(article, -count, unit);
  return [
    ...on(told, 5),
    ...on(article, told ? 3 : 4),
    ...(start && article && tense <= 0
      ? ([
          {
            stretch: span(start, article),
            rule: "range",
            base: article,
            weight: tense < 0 ? 3.5 : 1,
          },
        ] as const)
      : []),
  ];
}

/** "For three weeks", "at least 10 years": nobody says from when, so it is asked. */
function durations(
  { unit, count }: Of<"duration">,
  { least }: Phrase,
  bases: Bases,
): readonly Candidate[] {
  const { article, tense } = bases;
  if (article === null) return [];
  const [back, on] = [stepFrom(article, -count, unit), stepFrom(article, count, unit)];
  const here = coarse(article, unit);
  if (back === null || on === null || here === null) return [];
  const isRound = unit === "year" && count % 10 === 0;
  const [from, to] = [about(back, isRound), about(on, isRound)];
  return [
    {
      stretch: least ? span("open", from) : span(from, here),
      rule: "counted-back",
      base: article,
      weight: tense > 0 ? 2 : 3,
    },
    {
      stretch: least ? span(to, "open") : span(here, to),
      rule: "counted-on",
      base: article,
      weight: tense > 0 ? 3 : 2.6,
    },
  ];
}

/** A date that does not exist, or lies beyond what a date can hold, is no reading. */
function isSound({ stretch }: Candidate): boolean {
  const { start, end } = extentOf(stretch);
  return Number.isFinite(start) && end > start && Math.abs(start) < 7e15;
}

/** Two ways to one date speak for it together. */
function merged(candidates: readonly Candidate[]): readonly Candidate[] {
  const byText = new Map<string, Candidate>();
  for (const each of candidates) {
    const { start, end } = extentOf(each.stretch);
    const key = `${start}/${end}/${each.stretch.from === "open"}/${each.stretch.to === "open"}`;
    const same = byText.get(key);
    if (!same) byText.set(key, each);
    else {
      const likelier = same.weight >= each.weight ? same : each;
      byText.set(key, { ...likelier, weight: Math.max(same.weight, each.weight) + 1 });
    }
  }
  return [...byText.values()];
}

/** Where the words name the weekday, only dates on it. */
function onWeekday(candidates: readonly Candidate[], weekday: number | null): readonly Candidate[] {
  if (weekday === null) return candidates;
  const fitting = candidates.filter(
    ({ stretch: { from } }) => isDatePart(from) && weekdayOf(from) === weekday,
  );
  // A text that names the wrong one is still a text about some day.
  return fitting.length > 0 ? fitting : candidates;
}

function withPart(
  candidate: Candidate,
  { part, about: isAbout, bound }: Phrase,
): readonly Candidate[] {
  const { stretch } = candidate;
  // "By the end of 2026" is by 2026.
  if (part === "end" && (bound === "until" || bound === "before")) return [candidate];
  if (part !== null)
    return [{ ...candidate, stretch: partOfStretch(stretch, part), rule: "part-of" }];
  if (!isAbout) return [candidate];
  const marked = (bound: Stretch["from"]) => (isDatePart(bound) ? about(bound, true) : bound);
  const from = marked(stretch.from);
  return [
    {
      ...candidate,
      stretch: { ...stretch, from, to: stretch.to === stretch.from ? from : marked(stretch.to) },
    },
  ];
}

/** The side of the date that the words mean, and the date itself, which they may be about. */
function withBound(candidate: Candidate, { bound, part }: Phrase): readonly Candidate[] {
  const { stretch, weight } = candidate;
  const { from, to } = stretch;
  if (bound === null || !isDatePart(from) || !isDatePart(to)) return [candidate];
  const itself = { ...candidate, weight: weight - 3 };
  switch (bound) {
    case "until":
      return [{ ...candidate, stretch: span("open", to), rule: "until" }, itself];
    case "before": {
      const end = part === "end" ? to : partBefore(from);
      return [{ ...candidate, stretch: span("open", end), rule: "until" }, itself];
    }
    case "since":
      return [{ ...candidate, stretch: span(from, "open"), rule: "since" }, itself];
    case "after":
      return [{ ...candidate, stretch: span(partAfter(to), "open"), rule: "since" }, itself];
  }
}
