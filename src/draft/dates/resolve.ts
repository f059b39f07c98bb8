/** The dates that one phrase may mean, each with the rule that makes it and the date it is counted from. */
import type { Stretch } from "../../convert/dates/date-reading.ts";
import { partAfter, partBefore, span } from "../../convert/dates/part-text.ts";
import { type DateBound, isDatePart } from "../../dataset/time/date-part.ts";
import { weekdayOf } from "../../dataset/time/date-steps.ts";
import type { Candidate } from "./candidate.ts";
import { deadlines, durations, lengths, shifts } from "./counted-dates.ts";
import { monthDays, weekdays } from "./day-dates.ts";
import type { ReadingRule } from "./found-date.ts";
import { partOfStretch } from "./part-days.ts";
import type { Phrase } from "./phrase.ts";
import type { Bases } from "./story.ts";
import { extentOf } from "./year-part.ts";
import { yearPartDates } from "./year-part-dates.ts";

/** Every date that the phrase may mean, likeliest first. */
export function resolve(phrase: Phrase, bases: Bases): readonly Candidate[] {
  const fitting = onWeekday(merged(ofCore(phrase, bases)), phrase.weekday);
  return fitting
    .map((each) => withPart(each, phrase))
    .flatMap((each) => withBound(each, phrase))
    .sort((a, b) => b.weight - a.weight);
}

function ofCore({ core, least }: Phrase, bases: Bases): readonly Candidate[] {
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
      return durations(core, least, bases);
  }
}

function wholeRule({ from, to }: Stretch): ReadingRule {
  if (from === "open") return "until";
  if (to === "open") return "since";
  if (from !== to) return "range";
  return isDatePart(from) && /decade|century/.test(from.precision) ? "decade" : "as-written";
}

/** Two ways to one date speak for it together. */
function merged(candidates: readonly Candidate[]): readonly Candidate[] {
  const byExtent = new Map<string, Candidate>();
  for (const each of candidates) {
    const { start, end } = extentOf(each.stretch);
    const key = `${start}/${end}/${each.stretch.from === "open"}/${each.stretch.to === "open"}`;
    const same = byExtent.get(key);
    const likelier = same && same.weight >= each.weight ? same : each;
    byExtent.set(key, same ? { ...likelier, weight: likelier.weight + 1 } : each);
  }
  return [...byExtent.values()];
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

function withPart(candidate: Candidate, { part, about, bound }: Phrase): Candidate {
  const { stretch } = candidate;
  // "By the end of 2026" is by 2026.
  if (
    /end|late/.test(part ?? "") &&
    (bound === "until" || bound === "before") &&
    (part === "end" || isYear(stretch.to))
  )
    return candidate;
  if (part !== null) {
    return { ...candidate, stretch: partOfStretch(stretch, part), rule: "part-of" };
  }
  return about ? { ...candidate, stretch: inexact(stretch) } : candidate;
}

const isYear = (bound: DateBound): boolean => isDatePart(bound) && bound.precision === "year";

function inexact({ from, to, notes }: Stretch): Stretch {
  const marked = (bound: DateBound): DateBound =>
    isDatePart(bound) ? { ...bound, approximate: true } : bound;
  const start = marked(from);
  return { from: start, to: to === from ? start : marked(to), notes };
}

/** The side of the date that the words mean, and the date itself, which they may be about. */
function withBound(candidate: Candidate, { bound, part }: Phrase): readonly Candidate[] {
  const { from, to } = candidate.stretch;
  if (bound === null || !isDatePart(from) || !isDatePart(to)) return [candidate];
  const itself = { ...candidate, weight: candidate.weight - 3 };
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
