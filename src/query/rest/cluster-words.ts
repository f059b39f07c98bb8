/** The words of a cluster: what most of it is about, how many more there are, and its dates. */

import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import { spanInYear, spanText } from "../../dataset/wording/date-text.ts";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import type { EventBrief } from "../columns/brief.ts";
import type { Label } from "../window/mark.ts";

export interface ClusterContent {
  readonly events: number;
  /** The title of the member that speaks best for all. */
  readonly lead: EventBrief;
  /** Titles of other members, best documented first, each shorter than the one before. */
  readonly shorter: readonly string[];
  /** The lead's title, cut after a word: it still says more than a count. */
  readonly cut: readonly string[];
  /** The episode that most of many members belong to, if any. */
  readonly episode: string | null;
  /** The hull of the members' extents. */
  readonly extent: Interval;
}

/** So many of a cluster's wordings, the last, do not say what it is about. */
export const WITHOUT_SUBJECT = 2;

/**
 * The wordings of a cluster, from the fullest to the shortest. Each says its dates: rather than that a title goes,
 * it is cut, and dates are told by their years. The last says nothing else.
 *
 * @param withYear  whether the axis does not say the year where the cluster stands.
 */
export function clusterWords(
  { events, lead, shorter, cut, episode, extent }: ClusterContent,
  lang: Language,
  withYear: boolean,
): readonly Label[] {
  const { more, counted } = WORDINGS[lang];
  const dates = withYear ? spanText(extent, lang) : spanInYear(extent, lang);
  const years = spanText(wholeYears(extent), lang);
  // Beside an axis that says the year, a single one says less than its days.
  const spans = years.length < dates.length && !isOneYear(extent) ? [dates, years] : [dates];
  const own = lead.title.text;
  const titled = [
    { title: own, note: `${more(events - 1)}\u2002${dates}` },
    ...[own, ...shorter, ...cut].flatMap((title) => spans.map((note) => ({ title, note }))),
    { title: counted, note: dates },
    { title: dates, note: "" },
  ];
  return episode === null
    ? titled
    : [...spans.map((note) => ({ title: episode, note })), ...titled];
}

/** A fold has no scale inside: what stands in it says when it was. */
export const foldWords = (extent: Interval, lang: Language): readonly Label[] => [
  { title: spanText(extent, lang), note: "" },
  { title: spanText(wholeYears(extent), lang), note: "" },
];

/** A folded date of a day is told by its year, which is what there is room for. */
function wholeYears(extent: Interval): Interval {
  const [first, last] = yearsOf(extent);
  const startOf = (year: number) => new Date(0).setUTCFullYear(year, 0, 1);
  return { start: startOf(first), end: startOf(last + 1) };
}

function isOneYear(extent: Interval): boolean {
  const [first, last] = yearsOf(extent);
  return first === last;
}

const yearsOf = ({ start, end }: Interval): readonly [first: number, last: number] => [
  new Date(start).getUTCFullYear(),
  new Date(Math.max(start, end - DAY_MS / 2)).getUTCFullYear(),
];
