/** Dates that are counted: "last month", "three days later", "the past 40 years", "within 60 days", "for a year". */
import type { Stretch } from "../../convert/dates/date-reading.ts";
import { partOf, point, span } from "../../convert/dates/part-text.ts";
import type { DatePart } from "../../dataset/time/date-part.ts";
import { type StepUnit, stepFrom } from "../../dataset/time/date-steps.ts";
import { basesOf, type Candidate, type CoreOf } from "./candidate.ts";
import { mondayOf } from "./day-dates.ts";
import type { ReadingRule } from "./found-date.ts";
import type { Shift } from "./phrase.ts";
import type { Bases } from "./story.ts";

export function shifts({ shift, counted }: CoreOf<"shift">, bases: Bases): readonly Candidate[] {
  return [...besideCoarser(shift, bases), ...shiftsFrom(shift, counted, bases)];
}

/** "Two days later", told after "last November" and no day, is about that month: no finer, and not the article's. */
function besideCoarser({ unit, count, from }: Shift, bases: Bases): readonly Candidate[] {
  if (from === "article" || unit === "year") return [];
  const isMonths = unit === "month";
  const coarser = isMonths ? bases.year : bases.month;
  const own = isMonths ? bases.month : bases.day;
  const isNearer = coarser !== null && coarser.near !== "text" && (!own || own.near === "text");
  const days = unit === "week" ? 7 : 1;
  if (!isNearer || Math.abs(count) * days > (isMonths ? 11 : 30)) return [];
  const { year, month } = coarser.part;
  const base = isMonths ? partOf(year) : partOf(year, month);
  const rule = count < 0 ? "counted-back" : count > 0 ? "counted-on" : "same-as-before";
  return [{ stretch: point({ ...base, approximate: true }), rule, base, weight: 5.5 }];
}

function shiftsFrom(shift: Shift, counted: boolean, bases: Bases): readonly Candidate[] {
  return basesOf(shift, bases, counted).flatMap(({ base, weight }) => {
    const part = stepFrom(base, shift.count, shift.unit);
    if (part === null) return [];
    const isWeek = shift.unit === "week" && !counted;
    const stretch = isWeek ? weekOf(part) : point(counted ? rounded(part, shift) : part);
    return [{ stretch, rule: shiftRule(shift, counted), base, weight }];
  });
}

function shiftRule({ count, from }: Shift, counted: boolean): ReadingRule {
  if (count === 0) return from === "story" ? "same-as-before" : "this";
  if (counted || from === "story") return count < 0 ? "counted-back" : "counted-on";
  return count < 0 ? "last" : "next";
}

function weekOf(day: DatePart): Stretch {
  const monday = mondayOf(day) ?? day;
  return span(monday, stepFrom(monday, 6, "day") ?? day);
}

interface Count {
  readonly unit: StepUnit;
  readonly count: number;
}

/** Ten years, forty years: a round number is not meant to the year. */
const rounded = (part: DatePart, { unit, count }: Count): DatePart =>
  unit === "year" && count % 10 === 0 ? { ...part, approximate: true } : part;

/** "The past 40 years" are the years up to the article's, or to its day. */
export function lengths(words: CoreOf<"length">, { article }: Bases): readonly Candidate[] {
  const ends = article && endsOf(words, words.count, article);
  if (!article || !ends) return [];
  const { far, here } = ends;
  const from = (now: DatePart) => (words.count < 0 ? span(far, now) : span(now, far));
  return [
    { stretch: from(here), rule: "range", base: article, weight: 5 },
    { stretch: from(article), rule: "range", base: article, weight: 2 },
  ];
}

/** The date so far away and the article's own, both as precise as the unit. */
function endsOf({ unit }: Count, count: number, article: DatePart) {
  const [far, here] = [stepFrom(article, count, unit), stepFrom(article, 0, unit)];
  return far && here && { far: rounded(far, { unit, count }), here };
}

/** A deadline is its day, counted from what was told: the order that sets it, rather than the day of print. */
export function deadlines({ unit, count }: CoreOf<"within">, bases: Bases): readonly Candidate[] {
  const { article, day, tense } = bases;
  const told = day && day.near !== "text" ? day.part : null;
  const on = (base: DatePart | null, weight: number): readonly Candidate[] => {
    const end = base && stepFrom(base, count, unit);
    return end ? [{ stretch: point(end), rule: "counted-on", base, weight }] : [];
  };
  return [
    ...on(told, 5),
    ...on(article, told ? 3 : 4),
    ...(tense > 0 ? [] : sinceThen({ unit, count }, article, tense < 0 ? 3.5 : 1)),
  ];
}

/** What "was done within a year" took the year before the article. */
function sinceThen(
  { unit, count }: Count,
  article: DatePart | null,
  weight: number,
): readonly Candidate[] {
  const start = article && stepFrom(article, -count, unit);
  return start ? [{ stretch: span(start, article), rule: "range", base: article, weight }] : [];
}

/** "For three weeks", "at least 10 years": nobody says from when, so that it is asked. */
export function durations(
  words: CoreOf<"duration">,
  isLeast: boolean,
  { article, tense }: Bases,
): readonly Candidate[] {
  const back = article && endsOf(words, -words.count, article);
  const on = article && endsOf(words, words.count, article);
  if (!back || !on) return [];
  return [
    {
      stretch: isLeast ? span("open", back.far) : span(back.far, back.here),
      rule: "counted-back",
      base: article,
      weight: tense > 0 ? 2 : 3,
    },
    {
      stretch: isLeast ? span(on.far, "open") : span(on.here, on.far),
      rule: "counted-on",
      base: article,
      weight: tense > 0 ? 3 : 2.6,
    },
  ];
}
