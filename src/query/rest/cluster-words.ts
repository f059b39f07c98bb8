/** The words of a cluster: what most of it is about, how many more there are, and its dates. */

import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import { spanInYear, spanText } from "../../dataset/wording/date-text.ts";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import type { EventBrief } from "../columns/brief.ts";
import type { Says, Wording } from "./rest-unit.ts";

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

/**
 * The wordings of a cluster, from the fullest to the shortest. Rather than that a title is cut, dates are told by
 * their years, and then by the bar and its axis alone; the last says nothing but dates.
 *
 * @param withYear  whether the axis does not say the year where the cluster stands.
 */
export function clusterWords(
  { events, lead, shorter, cut, episode, extent }: ClusterContent,
  lang: Language,
  withYear: boolean,
): readonly Wording[] {
  const { more, counted } = WORDINGS[lang];
  const dates = withYear ? spanText(extent, lang) : spanInYear(extent, lang);
  const years = spanText(wholeYears(extent), lang);
  // Beside an axis that says the year, a single one says less than its days.
  const spans = years.length < dates.length && !isOneYear(extent) ? [dates, years] : [dates];
  const own = lead.title.text;
  const whole = [own, ...shorter];
  const said = (titles: readonly string[], notes: readonly string[], says: Says = "title") =>
    titles.flatMap((title) => notes.map((note) => ({ title, note, says })));
  const told = episode === null ? [] : [episode];
  return [
    ...said(told, spans),
    ...said([own], [`${more(events - 1)}\u2002${dates}`]),
    ...said(whole, spans),
    ...said([...told, ...whole], [""]),
    ...said(cut, [...spans, ""], "part"),
    ...said([counted], [dates], "when"),
    ...said([dates], [""], "when"),
  ];
}

/** A fold has no scale inside: what stands in it says when it was. */
export const foldWords = (extent: Interval, lang: Language): readonly Wording[] => [
  { title: spanText(extent, lang), note: "", says: "when" },
  { title: spanText(wholeYears(extent), lang), note: "", says: "when" },
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
