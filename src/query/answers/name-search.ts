/** Finds what somebody names: events, and the entries of the dataset's own lists, in whatever language they are named. */
import { type LocalText, localText } from "../../dataset/format/localized.ts";
import type { Localized } from "../../dataset/format/schema.ts";
import type { EventBrief } from "../columns/brief.ts";
import type { Columns } from "../columns/columns.ts";
import { isRead } from "../criteria/evidence.ts";
import type { Matches } from "../matching/matching.ts";
import { type NameMatch, nameMatch } from "../text/name-match.ts";
import { readingOrder } from "./reading-order.ts";

/** Lists of a dataset whose entries have names. */
export const NAMED = ["topics", "actors", "sources", "episodes"] as const;
export type NamedList = (typeof NAMED)[number];

export interface NamedEntry {
  readonly list: NamedList;
  readonly id: string;
  readonly name: LocalText;
  /** The rank of its fit, 0 is best. */
  readonly rank: number;
}

export interface NamesFound {
  /** The words that were asked for. */
  readonly typed: string;
  /** The first entries of each list that fit, the best first. */
  readonly entries: readonly NamedEntry[];
  /** The first events in which the words are; those whose title has them come first. */
  readonly events: readonly {
    readonly event: EventBrief;
    /** The rank of its title; null where the words are elsewhere in it. */
    readonly rank: number | null;
  }[];
  /** Events that have the words. */
  readonly withWords: number;
}

/** Events whose titles are looked at: the words are in all of them, and to read a title may take reading the event. */
const TITLES_READ = 200;

/**
 * The first of what fits.
 *
 * @param matches  the events in which the words are.
 * @param most     of each list, and of events.
 */
export function nameSearch(
  columns: Columns,
  matches: Pick<Matches, "rows">,
  typed: string,
  lang: string,
  most: number,
): NamesFound {
  const fits = nameMatch(typed);
  const { topics, actors, sources, episodes } = columns.dataset;
  const lists: Readonly<Record<NamedList, readonly Named[]>> = {
    topics: topics.map(({ id, label, abbreviation }) => ({ id, names: [label, abbreviation] })),
    actors: actors.map(({ id, name, abbreviation }) => ({ id, names: [name, abbreviation] })),
    // Of a work that is only cited there is no event to find.
    sources: sources
      .filter(isRead)
      .map(({ id, title, authors }) => ({ id, names: [title, ...authors] })),
    episodes: episodes.map(({ id, title }) => ({ id, names: [title] })),
  };
  const rows = readingOrder(columns, matches.rows);
  return {
    typed,
    entries: NAMED.flatMap((list) => firstOf(list, lists[list], fits, lang, most)),
    events: titledFirst(columns, rows.subarray(0, TITLES_READ), fits, lang, most),
    withWords: rows.length,
  };
}

interface Named {
  readonly id: string;
  /** The first is the one that is shown. */
  readonly names: readonly (Localized | undefined)[];
}

function firstOf(
  list: NamedList,
  entries: readonly Named[],
  fits: NameMatch,
  lang: string,
  most: number,
): readonly NamedEntry[] {
  const found = entries.flatMap(({ id, names }) => {
    const rank = fits(names.flatMap(inAllLanguages));
    return rank === null ? [] : [{ id, names, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ id, names, rank }) => ({ list, id, rank, name: localText(names[0] ?? id, lang) }));
}

const inAllLanguages = (name: Localized | undefined): readonly string[] =>
  name === undefined ? [] : typeof name === "string" ? [name] : Object.values(name);

function titledFirst(
  columns: Columns,
  rows: Uint32Array,
  fits: NameMatch,
  lang: string,
  most: number,
): NamesFound["events"] {
  const ranked = Array.from(rows, (row) => ({
    row,
    rank: fits(inAllLanguages(columns.event(row).title)),
  }));
  return ranked
    .sort((a, b) => (a.rank ?? LAST) - (b.rank ?? LAST))
    .slice(0, most)
    .map(({ row, rank }) => ({ event: columns.brief(row, lang), rank }));
}

/** A place after every rank there is. */
const LAST = 99;
