/**
 * Takes events in one by one, and keeps of each what columns are made of: numbers, its id and the
 * words to search. A million events never have to be in memory at once.
 */

import type { DatedEvent, Localized } from "../../dataset/format/schema.ts";
import { DATING_BASES, EVENT_KINDS } from "../../dataset/format/vocabulary.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { plainDay } from "../../dataset/time/plain-day.ts";
import { type StatedDate, statedDate } from "../../dataset/time/stated-date.ts";
import { GrowingLists } from "../arrays/code-lists.ts";
import { GrowingCodes, GrowingNumbers } from "../arrays/growing-arrays.ts";
import { Ids } from "../arrays/id-table.ts";
import { Names } from "../arrays/name-codes.ts";
import { basisOfDate, PRECISIONS, precisionOf, VOICES, voiceOf } from "../criteria/evidence.ts";
import { CERTAINTIES, type Certainty } from "../criteria/query.ts";
import { TextLines } from "../text/text-index.ts";

/** Everything is by the index of the event, in the order they came in; codes are of `names`. */
export class Intake {
  readonly ids = new Ids();
  readonly starts = new GrowingNumbers();
  readonly ends = new GrowingNumbers();
  readonly weights = new GrowingCodes();
  readonly kinds = new GrowingLists();
  readonly certainties = new GrowingLists();
  readonly bases = new GrowingLists();
  readonly voices = new GrowingLists();
  readonly precisions = new GrowingLists();
  readonly countries = new GrowingLists();
  readonly topics = new GrowingLists();
  readonly actors = new GrowingLists();
  /** Those it quotes. */
  readonly passages = new GrowingLists();
  /** All that any event points at. */
  readonly names = {
    countries: new Names(),
    topics: new Names(),
    actors: new Names(),
    passages: new Names(),
  };
  /** Titles and summaries, in every language. */
  readonly lines = new TextLines();
  readonly links: { readonly from: number; readonly to: string }[] = [];
  claims = 0;

  get count(): number {
    return this.ids.count;
  }

  /**
   * @returns  whether no other event had its id before.
   * @throws RangeError for a date or an id that `parseDataset` would have refused.
   */
  add(event: DatedEvent): boolean {
    const index = this.ids.count;
    const isNew = this.ids.add(event.id);
    this.#date(event);
    const { claims, links } = event;
    this.claims += claims.length;
    this.weights.push(claims.length * 1_000 + links.length);
    for (const { event: to, passage } of links) {
      this.links.push({ from: index, to });
      if (passage !== undefined) this.names.passages.code(passage);
    }
    oneOf(this.kinds, KINDS, event.kind);
    oneOf(this.bases, BASES, basisOfDate(event));
    oneOf(this.voices, VOICE_CODES, voiceOf(event));
    this.#values("countries", event.countries);
    this.#values("topics", event.topics);
    this.#values("actors", event.actors);
    for (const { passage, by } of claims) {
      this.passages.push(this.names.passages.code(passage));
      if (by !== undefined) this.names.actors.code(by);
    }
    this.passages.endRow();
    this.#lines(index, event.title);
    if (event.summary !== undefined) this.#lines(index, event.summary);
    return isNew;
  }

  #date(event: DatedEvent): void {
    const day = plainDay(event.date);
    const date = Number.isNaN(day) ? statedDate(event.date) : null;
    this.starts.push(date ? date.extent.start : day);
    this.ends.push(date ? date.extent.end : day + DAY_MS);
    oneOf(this.precisions, PRECISION_CODES, date ? precisionOf(date) : "day");
    for (const certainty of certaintyOf(event, date)) {
      this.certainties.push(CERTAINTY_CODES.get(certainty) ?? 0);
    }
    this.certainties.endRow();
  }

  #values(list: "countries" | "topics" | "actors", values: readonly string[]): void {
    for (const value of values) this[list].push(this.names[list].code(value));
    this[list].endRow();
  }

  #lines(index: number, text: Localized): void {
    if (typeof text === "string") this.lines.add(index, text);
    else for (const language in text) this.lines.add(index, text[language] ?? "");
  }
}

/** What a reader may doubt of an event, in the order of `CERTAINTIES`. Null is a plain day. */
export function certaintyOf(event: DatedEvent, date: StatedDate | null): readonly Certainty[] {
  const has: Certainty[] = [event.status];
  if (event.claims[0]?.by !== undefined) has.push("second-hand");
  if (date?.approximate || date?.uncertain) has.push("approximate");
  return has;
}

const codesBy = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map(values.map((value, code) => [value, code]));

const KINDS = codesBy(EVENT_KINDS);
const BASES = codesBy(DATING_BASES);
const VOICE_CODES = codesBy(VOICES);
const PRECISION_CODES = codesBy(PRECISIONS);
const CERTAINTY_CODES = codesBy(CERTAINTIES);

function oneOf(lists: GrowingLists, codes: ReadonlyMap<string, number>, value: string | null) {
  const code = value === null ? undefined : codes.get(value);
  if (code !== undefined) lists.push(code);
  lists.endRow();
}
