/** Dates whose words give no year: "on March 2", "last August", 작년 8월, 그해 7월. */
import type { Stretch } from "../../convert/dates/date-reading.ts";
import { partOf } from "../../convert/dates/part-text.ts";
import { partExtent } from "../../dataset/time/calendar.ts";
import { type DatePart, isDatePart } from "../../dataset/time/date-part.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { basesOf, type Candidate, type CoreOf } from "./candidate.ts";
import type { ReadingRule } from "./found-date.ts";
import type { Bases, Told } from "./story.ts";
import { extentOf, inYear, isDay, nearestYears } from "./year-part.ts";

type Words = CoreOf<"in-year">;

export function yearPartDates(words: Words, bases: Bases): readonly Candidate[] {
  const { year, near } = words;
  if (year) {
    return basesOf(year, bases).flatMap(({ base, weight }) =>
      ofYear(words, base.year + year.count, {
        base: year.from === "story" ? partOf(base.year) : base,
        rule: yearRule(year.count),
        weight,
      }),
    );
  }
  return near === null
    ? [...inStory(words, bases), ...nearArticle(words, bases)]
    : nearest(
        words,
        near,
        words.nearTo === "story" ? (bases.year?.part ?? bases.article) : bases.article,
      );
}

function ofYear(
  { from, to }: Words,
  year: number,
  rest: Omit<Candidate, "stretch">,
): readonly Candidate[] {
  const exists = isDay(year, from) && isDay(year, to);
  return exists ? [{ stretch: inYear(year, from, to), ...rest }] : [];
}

/** "Last August" is the latest that is over; it may be said of last year's. */
function nearest(words: Words, near: -1 | 1, base: DatePart | null): readonly Candidate[] {
  if (base === null) return [];
  const [last, next] = nearestYears(base, words.from, words.to, true);
  const stretch = near < 0 ? last : next;
  if (stretch === null) return [];
  const further = { base, rule: yearRule(near), weight: 1 };
  return [
    { stretch, rule: near < 0 ? "last" : "next", base, weight: 5 },
    ...ofYear(words, yearOf(stretch) + near, further),
  ];
}

/** A year told in the same sentence is the year meant; further away it is less and less so. */
const IN_STORY: Readonly<Record<Told["near"], number>> = { sentence: 6, paragraph: 5, text: 4.6 };

function inStory(words: Words, { year: told }: Bases): readonly Candidate[] {
  if (told === null) return [];
  const { part, near, isAside } = told;
  // A bare year of another paragraph lies behind the story, and is not its own.
  const isBehind = near === "text" && part.precision === "year";
  const weight = isBehind ? 2 : isAside && near !== "sentence" ? 2.5 : IN_STORY[near];
  // The year alone is what it is counted from: December of a story told of March is that year's.
  return ofYear(words, part.year, { base: partOf(part.year), rule: "year-of-base", weight });
}

function nearArticle({ from, to }: Words, { article, tense }: Bases): readonly Candidate[] {
  if (article === null) return [];
  const [last, next] = nearestYears(article, from, to, false);
  const made = (stretch: Stretch | null, weight: number): readonly Candidate[] => {
    if (stretch === null) return [];
    return [{ stretch, rule: yearRule(yearOf(stretch) - article.year), base: article, weight }];
  };
  const news = last && isNews(last, article) ? 1 : 0;
  // With no verb to tell, a date that is soon is likelier than one most of a year ago.
  const soon = next && isSoon(next, article) ? 2.6 : 0;
  const ahead = tense > 0 ? 5 : tense < 0 ? 1 : 1 + soon;
  return [...made(last, (tense < 0 ? 4 : 3) + news), ...made(next, ahead)];
}

/** A fortnight before the article: what it is likely to be about. */
const isNews = (stretch: Stretch, article: DatePart): boolean =>
  partExtent(article).start - extentOf(stretch).start <= 14 * DAY_MS;

const isSoon = (stretch: Stretch, article: DatePart): boolean =>
  extentOf(stretch).start - partExtent(article).end <= 60 * DAY_MS;

const yearRule = (years: number): ReadingRule =>
  years === 0 ? "year-of-base" : years < 0 ? "year-before" : "year-after";

const yearOf = ({ from }: Stretch): number => (isDatePart(from) ? from.year : 0);
