/**
 * The dataset as columns: one row an event, in order of time, so that a filter is one pass over
 * typed arrays. Built once when a dataset is opened and never changed.
 */

import { localText } from "../../dataset/format/localized.ts";
import type {
  Actor,
  Collection,
  Dataset,
  DatedEvent,
  Source,
} from "../../dataset/format/schema.ts";
import { type StatedDate, statedDate } from "../../dataset/time/stated-date.ts";
import type { Lists } from "../arrays/code-lists.ts";
import { certaintyOf } from "../criteria/evidence.ts";
import type { CollectionEntry, EventBrief, TopicEntry } from "./brief.ts";
import type { DatasetFrame } from "./column-types.ts";
import { Intake } from "./intake.ts";
import { inHand, Passages } from "./passage-shelf.ts";
import { indicesOf, type Rows, rowsOf } from "./rows.ts";
import { collectionHues, topicHues } from "./topic-hues.ts";

/** The rows of a dataset with all that is known of them together, and the way back to the events. */
export interface Columns extends Rows {
  readonly dataset: DatasetFrame;
  /** Slot of the palette by the event's collection, where there are several, else its first topic; -1 for none. */
  readonly hues: Int8Array;
  readonly topicEntries: readonly TopicEntry[];
  readonly collectionEntries: readonly CollectionEntry[];
  readonly passages: Passages;
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** The row of an event; undefined where there is none of that id. */
  rowOf(id: string): number | undefined;
  /** The id of the event in a row; empty out of range. */
  id(row: number): string;
  /** The whole event in a row, which may have to be read again. @throws RangeError out of range. */
  event(row: number): DatedEvent;
  /**
   * The brief of the event in a row, in the language where it can be.
   *
   * @throws RangeError out of range.
   */
  brief(row: number, lang: string): EventBrief;
}

/**
 * The columns of a whole dataset.
 *
 * @throws RangeError for a date that `parseDataset` would have refused.
 */
export function buildColumns({ events, passages, ...frame }: Dataset): Columns {
  const intake = new Intake();
  for (const event of events) intake.add(event);
  const quotable = Passages.of(passages, frame.sources, inHand(passages));
  return columnsOf(intake, frame, quotable, (index) => events[index]);
}

/**
 * The columns of all that an intake holds.
 *
 * @param eventAt  reads the event again, by its rank in the file.
 * @param first  as of `columnsWith`.
 */
export const columnsOf = (
  intake: Intake,
  dataset: DatasetFrame,
  passages: Passages,
  eventAt: EventAt,
  first?: ReadonlySet<string>,
): Columns => columnsWith(rowsOf(intake, dataset, passages), dataset, passages, eventAt, first);

/** Reads an event by its rank in the file. */
export type EventAt = (index: number) => DatedEvent | undefined;

/**
 * The columns of rows, with what follows from all of them together.
 *
 * @param first  the topics that are some event's first, where the rows are only a part of those there are.
 */
export function columnsWith(
  rows: Rows,
  dataset: DatasetFrame,
  passages: Passages,
  eventAt: EventAt,
  first = firstTopics(rows),
): Columns {
  const { count, facets, ownTopics } = rows;
  // Several datasets on one axis are told apart by colour: it cannot say the topic as well.
  const byCollection = dataset.collections.length > 1 && dataset.coloured !== "topic";
  const hueOf = byCollection
    ? collectionHues(dataset.collections)
    : topicHues(dataset.topics, first);
  const coloured = byCollection ? facets.collection : ownTopics;
  const hueByCode = coloured.values.map((id) => hueOf.get(id) ?? -1);
  const hues = new Int8Array(count);
  for (let row = 0; row < count; row++) hues[row] = hueByCode[firstCode(coloured, row) ?? -1] ?? -1;
  let sources: Columns["sources"] | null = null;

  return {
    ...rows,
    dataset,
    hues,
    topicEntries: dataset.topics.map((topic) => ({
      ...topic,
      hue: byCollection ? null : (hueOf.get(topic.id) ?? null),
    })),
    collectionEntries: dataset.collections.map((collection) => ({
      ...collection,
      hue: byCollection ? (hueOf.get(collection.id) ?? null) : null,
    })),
    passages,
    // Nobody asks for one before an event is opened, and a table may have one in every row.
    get sources() {
      sources ??= byId(dataset.sources);
      return sources;
    },
    ...reading(rows, dataset, eventAt, { hueOf, byCollection }),
  };
}

function firstTopics({ count, ownTopics }: Rows): ReadonlySet<string> {
  const leading = new Uint8Array(ownTopics.values.length);
  for (let row = 0; row < count; row++) {
    const code = firstCode(ownTopics, row);
    if (code !== undefined) leading[code] = 1;
  }
  return new Set(ownTopics.values.filter((_, code) => leading[code] === 1));
}

/** The colours of a dataset, by the ids of its collections or of its topics. */
interface Colours {
  readonly hueOf: ReadonlyMap<string, number>;
  readonly byCollection: boolean;
}

/** The ways from a row to its event and back. */
function reading(
  { ids, rowAt, count }: Rows,
  dataset: DatasetFrame,
  eventAt: EventAt,
  { hueOf, byCollection }: Colours,
): Pick<Columns, "rowOf" | "id" | "event" | "brief" | "actors"> {
  const order = indicesOf(rowAt);
  const several = dataset.collections.length > 1;
  const collections = several ? byId(dataset.collections) : new Map<string, Collection>();
  const actors = byId(dataset.actors);

  const event = (row: number): DatedEvent => {
    const found = row >= 0 && row < count ? eventAt(order[row] ?? 0) : undefined;
    if (!found) throw new RangeError(`no event in row ${row}`);
    return found;
  };

  return {
    actors,
    rowOf(id) {
      const index = ids.find(id);
      return index === undefined ? undefined : rowAt[index];
    },
    id: (row) => (row < count ? ids.at(order[row] ?? count) : ""),
    event,
    brief(row, lang) {
      const found = event(row);
      const date = statedDate(found.date);
      const by = actors.get(found.claims[0]?.by ?? "");
      return {
        id: found.id,
        title: localText(found.title, lang),
        date,
        kind: found.kind,
        status: found.status,
        certainty: certaintyOf(found, date),
        hue: hueOf.get((byCollection ? found.collections : found.topics)?.[0] ?? "") ?? null,
        collections: (found.collections ?? []).flatMap((id) => {
          const collection = collections.get(id);
          return collection ? [localText(collection.title, lang)] : [];
        }),
        countries: found.countries,
        topics: found.topics,
        lasted: lasted(found, date),
        by: by ? localText(by.name, lang) : null,
      };
    },
  };
}

const firstCode = ({ offsets, codes }: Lists, row: number): number | undefined =>
  (offsets[row] ?? 0) < (offsets[row + 1] ?? 0) ? codes[offsets[row] ?? 0] : undefined;

/**
 * True for an interval that lasted: the event says so or, where it says nothing, its source states
 * the interval and its ends. One that was worked out ("after the visit, before the vote"), or is only
 * about so, bounds a day nobody gave.
 */
const lasted = (event: DatedEvent, date: StatedDate): boolean =>
  date.shape === "span" &&
  (event.span === undefined
    ? !date.approximate &&
      !date.uncertain &&
      (event.claims[0]?.dating.basis ?? "stated") === "stated"
    : event.span === "lasted");

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));
