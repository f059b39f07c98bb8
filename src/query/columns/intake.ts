/**
 * Takes events in one by one, and keeps of each what columns are made of: numbers, its id and the
 * words to search. A million events never have to be in memory at once.
 */

import type { DatedEvent, Localized } from "../../dataset/format/schema.ts";
import type { EventWeight } from "../../dataset/format/vocabulary.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { plainDay } from "../../dataset/time/plain-day.ts";
import { type StatedDate, statedDate } from "../../dataset/time/stated-date.ts";
import { GrowingLists } from "../arrays/code-lists.ts";
import { GrowingCodes, GrowingNumbers } from "../arrays/growing-arrays.ts";
import { Ids } from "../arrays/id-table.ts";
import { type Coding, Names } from "../arrays/name-codes.ts";
import { FACET_RECORDS, OWN_FACETS, recordBy, valuesOf } from "../criteria/facets.ts";
import { TextLines } from "../text/text-index.ts";

/** What an event's keepers say of it comes before what can be counted of it. */
const WEIGHTS: Readonly<Record<EventWeight | "none", number>> = {
  detail: 0,
  none: 1_000_000,
  core: 2_000_000,
};

/** Dates that are remembered: where all differ none comes again. */
const MOST_DATES = 20_000;

/** The events so far. Everything goes by an event's index, in the order in which they came. */
export class Intake {
  readonly ids = new Ids();
  readonly starts = new GrowingNumbers();
  readonly ends = new GrowingNumbers();
  readonly weights = new GrowingCodes();
  /**
   * The values of each event, by facet, as codes of `names`; in a closed list these are their
   * ranks.
   */
  readonly facets = recordBy(OWN_FACETS, (facet) => ({
    names: new Names(FACET_RECORDS[facet].closed),
    lists: new GrowingLists(),
  }));
  readonly #facets = OWN_FACETS.map((facet) => ({ of: valuesOf(facet), ...this.facets[facet] }));
  /** The passages each event quotes, as codes of `names.passages`. */
  readonly passages = new GrowingLists();
  /** The sources that each event names without their words, as codes of `names.sources`. */
  readonly sources = new GrowingLists();
  /** The ids that any event points at. */
  readonly names: Readonly<Record<"topics" | "actors" | "collections" | "sources", Names>> & {
    readonly passages: Coding;
  };
  /** Titles and summaries, in every language. */
  readonly lines = new TextLines();
  readonly links: { readonly from: number; readonly to: string }[] = [];
  claims = 0;
  readonly #dates = new Map<string, StatedDate>();

  /** @param passages  numbers for the passages, where their list is in hand. */
  constructor(passages: Coding = new Names()) {
    this.names = {
      topics: this.facets.topic.names,
      actors: this.facets.actor.names,
      collections: this.facets.collection.names,
      passages,
      sources: new Names(),
    };
  }

  get count(): number {
    return this.ids.count;
  }

  /**
   * Takes one event in.
   *
   * @returns  true where no other event had its id before.
   * @throws RangeError for a date or an id that `parseDataset` would have refused.
   */
  add(event: DatedEvent): boolean {
    const index = this.ids.count;
    const isNew = this.ids.add(event.id);
    const date = this.#date(event);
    for (const { of, names, lists } of this.#facets) take(names, lists, of(event, date));
    const { claims, links } = event;
    this.claims += claims.length;
    this.weights.push(WEIGHTS[event.weight ?? "none"] + claims.length * 1_000 + links.length);
    for (const { event: to, passage } of links) {
      this.links.push({ from: index, to });
      if (passage !== undefined) this.names.passages.code(passage);
    }
    if (event.sources !== undefined)
      for (const source of event.sources) this.sources.push(this.names.sources.code(source));
    this.sources.endRow();
    for (const { passage, by } of claims) {
      this.passages.push(this.names.passages.code(passage));
      if (by !== undefined) this.names.actors.code(by);
    }
    this.passages.endRow();
    this.#lines(index, event.title);
    if (event.summary !== undefined) this.#lines(index, event.summary);
    return isNew;
  }

  /** Takes the extent in. @returns  the date, or null where it is a plain day. */
  #date(event: DatedEvent): StatedDate | null {
    const day = plainDay(event.date);
    const date = Number.isNaN(day) ? this.#stated(event.date) : null;
    this.starts.push(date ? date.extent.start : day);
    this.ends.push(date ? date.extent.end : day + DAY_MS);
    return date;
  }

  /** Dates repeat, and each is parsed once. */
  #stated(date: string): StatedDate {
    const known = this.#dates.get(date);
    if (known !== undefined) return known;
    const stated = statedDate(date);
    if (this.#dates.size < MOST_DATES) this.#dates.set(date, stated);
    return stated;
  }

  #lines(index: number, text: Localized): void {
    if (typeof text === "string") this.lines.add(index, text);
    else for (const language in text) this.lines.add(index, text[language] ?? "");
  }
}

/** Adds a row with the codes of the values. */
export function take(
  names: Names,
  lists: GrowingLists,
  values: string | readonly string[] | null,
): void {
  if (typeof values === "string") lists.push(names.code(values));
  // By rank: an iterator makes an object for each value, and most of the values of a table are looked at here.
  else if (values)
    for (let at = 0; at < values.length; at++) lists.push(names.code(values[at] as string));
  lists.endRow();
}
