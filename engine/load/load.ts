/**
 * Loads a dataset of any size into the tables, so that it can be killed at any moment and started again: nothing is
 * lost, and nothing comes twice.
 *
 *     1 scan    the file once through: its lists, its passages, where everything stands     passages
 *     2 events  batches of so many each, told by their number; those that are there are skipped    arriving
 *     3 order   counted through in order of time                                            events, bodies
 *     4 known   what is true of all together, and last the line that makes it the dataset   datasets
 *
 * Until that last line is there, nobody asks about any of it; what a load before left behind of 3 is done anew.
 */

import type { Dataset, DatedEvent, Passage } from "../../src/dataset/format/schema.ts";
import type { Span } from "../../src/dataset/format/span.ts";
import { LIMITS } from "../../src/dataset/format/vocabulary.ts";
import { isDistinct } from "../../src/dataset/reading/check-references.ts";
import { Splitter } from "../../src/dataset/reading/entry-splitter.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";
import { type Lists, rowMaker } from "./event-rows.ts";
import type { ByteSource } from "./file-source.ts";
import { finishedFrom } from "./finish.ts";
import { type LoadProgress, type Scan, scanned } from "./scan.ts";
import { entryOf, Unsound } from "./unsound.ts";

/** Events of a batch. It decides the tokens of inserts: a load that goes on must cut as the one before did. */
const BATCH = 20_000;
/** Passages at hand: events of one place in a file quote what stands near. */
const KEPT = 20_000;

export interface LoadTerms {
  readonly told?: (progress: LoadProgress) => void;
  readonly stop?: { readonly aborted: boolean };
  /** Events of a batch, the same for all loads of a file. */
  readonly batch?: number;
}

/** @returns the key under which the dataset now is. */
export async function load(
  database: Database,
  tables: Tables,
  source: ByteSource,
  { told = () => undefined, stop, batch = BATCH }: LoadTerms = {},
): Promise<string> {
  const dataset = source.key;
  const [done] = await database.look({ sql: IS_LOADED, values: { dataset } });
  if (done?.[0] !== 0) {
    await tables.drop("arriving", dataset);
    return dataset;
  }
  const go = () => {
    if (stop?.aborted)
      throw new Error("the load was given up; it goes on where it was when it is started again");
  };
  const scan = await scanned(tables, source, told, go);
  await arrive(database, source, scan, { told, go, size: batch });
  told({ step: "order", bytes: source.bytes, total: source.bytes, events: scan.events });
  await finishedFrom(database, tables, dataset, { ...scan, passages: scan.passages.count });
  return dataset;
}

const IS_LOADED = "SELECT count() FROM datasets WHERE dataset = {dataset:String}";

/** Reads the events once more and puts in those that are not there yet. */
async function arrive(
  database: Database,
  source: ByteSource,
  scan: Scan,
  { told, go, size }: ArriveTerms,
): Promise<void> {
  const dataset = source.key;
  const found = await database.look({ sql: BATCHES, values: { dataset, size } });
  const there = new Map(found.map(([batch, events]) => [Number(batch), Number(events)]));
  const isThere = (place: number) => {
    const first = place - (place % size);
    return there.get(first / size) === Math.min(size, scan.events - first);
  };
  const makeRows = rowMaker(dataset, listsOf(scan));
  const check = pointerCheck(scan.frame, (id) => scan.passages.find(id) !== undefined);
  let place = 0;
  let batch: DatedEvent[] = [];
  let sending: Promise<void> = Promise.resolve();
  const send = async () => {
    const first = place - batch.length;
    const lines = makeRows(batch, first);
    batch = [];
    // One is on its way while the next is made.
    await sending;
    sending = database.insert("arriving", lines, `${dataset}:${size}:${first / size}`);
    sending.catch(() => undefined);
  };
  for await (const { events, bytes } of entriesOf(source)) {
    go();
    for (const entry of events) {
      if (!isThere(place)) {
        const event = entryOf("events", place, source, entry.span, entry.bytes);
        check(event);
        batch.push(event);
      }
      place += 1;
      if (batch.length === size) await send();
    }
    told({ step: "events", bytes, total: source.bytes, events: place });
  }
  if (batch.length > 0) await send();
  await sending;
}

interface ArriveTerms {
  readonly told: (progress: LoadProgress) => void;
  readonly go: () => void;
  readonly size: number;
}

/** The lists that events point at, with the passages quoted last at hand. */
function listsOf({ frame, passages, passage }: Scan): Lists {
  const kept = new Map<number, Passage>();
  return {
    sources: frame.sources,
    topics: frame.topics,
    passage(id) {
      const place = passages.find(id);
      if (place === undefined) return undefined;
      const found = kept.get(place) ?? passage(place);
      if (kept.size > KEPT) kept.clear();
      kept.set(place, found);
      return found;
    },
  };
}

interface Written {
  readonly span: Span;
  readonly bytes: Uint8Array;
}

/** The events of a file, each as its bytes, as they come. */
async function* entriesOf(
  source: ByteSource,
): AsyncGenerator<{ readonly events: readonly Written[]; readonly bytes: number }> {
  const splitter = new Splitter("events");
  let bytes = 0;
  for await (const chunk of source.chunks()) {
    const found: Span[] = [];
    splitter.push(chunk, (start, end) => found.push({ start, end }));
    bytes += chunk.length;
    if (found.some(({ start, end }) => end - start > LIMITS.entryBytes)) {
      throw new Unsound("one of its events is too large");
    }
    // Read once more, as the first may have begun in a chunk before: what lies between them may be much.
    const start = found[0]?.start ?? 0;
    const own = source.part(start, found.at(-1)?.end ?? start);
    yield {
      events: found.map((span) => ({
        span,
        bytes: own.subarray(span.start - start, span.end - start),
      })),
      bytes,
    };
  }
}

const BATCHES = `SELECT intDiv(place, {size:UInt32}) AS batch, count() FROM arriving
  WHERE dataset = {dataset:String} GROUP BY batch`;

/** Refuses an event that points at what is not there: a store of this size takes nothing off. */
function pointerCheck(
  { topics, actors, sources, collections }: Omit<Dataset, "events">,
  hasPassage: (id: string) => boolean,
): (event: DatedEvent) => void {
  const idsOf = (entries: readonly { readonly id: string }[]) =>
    new Set(entries.map(({ id }) => id));
  const known = {
    topics: idsOf(topics),
    actors: idsOf(actors),
    sources: idsOf(sources),
    collections: idsOf(collections),
  };
  return (event) => {
    const { id, date, countries, claims, links } = event;
    const { sources: named = [], collections: from = [] } = event;
    const missing =
      event.topics.find((each) => !known.topics.has(each)) ??
      event.actors.find((each) => !known.actors.has(each)) ??
      named.find((each) => !known.sources.has(each)) ??
      from.find((each) => !known.collections.has(each)) ??
      claims.find(({ passage }) => !hasPassage(passage))?.passage ??
      claims.flatMap(({ by = [] }) => by).find((each) => !known.actors.has(each)) ??
      links.flatMap(({ passage = [] }) => passage).find((each) => !hasPassage(each));
    if (missing !== undefined)
      throw new Unsound(`event ${id} points at ${missing}, which is not there`);
    const odd =
      (claims[0]?.date ?? date) !== date
        ? "has another date than its first claim"
        : ![countries, event.topics, event.actors, named, from].every(isDistinct)
          ? "has a country, topic, actor, source or collection twice"
          : links.some((link) => link.event === id)
            ? "is linked to itself"
            : null;
    if (odd !== null) throw new Unsound(`event ${id} ${odd}`);
  };
}
