/**
 * Writes a dataset as a file: the same dataset always as the same bytes. Fields stand in the order of the format,
 * each on a line of its own: so a reviewer is shown which field of which event became another, and a file that
 * was written so before differs in nothing else.
 */
import * as z from "zod";
import { type Dataset, entrySchemas, headerShape } from "../format/schema.ts";
import { fingerprintOf, isChanged } from "../format/verified.ts";
import { type Entry, headerOf, LISTS, type ListName } from "../reading/entry-lists.ts";
import { jsonPieces, textPieces } from "./json-pieces.ts";

type Fields = Readonly<Record<string, unknown>>;

/** JSON that `parseDataset` reads as the same dataset. */
export const writeDataset = (dataset: Dataset): string => [...datasetPieces(dataset)].join("");

/** A file that people may want to read is written in lines; a large one is not read. */
const READ_EVENTS = 10_000;

/** The same in pieces, where it may be more than a text can hold. */
export const datasetPieces = (dataset: Dataset): Generator<string> =>
  jsonPieces(fieldsOf(dataset), dataset.events.length < READ_EVENTS, (list, entry) =>
    plainEntry(list as ListName, entry as Entry<ListName>),
  );

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** JSON Lines that are read as the same dataset: all but its events in the first, then one event a line. */
export function* datasetLines(dataset: Dataset): Generator<string> {
  const { events: _, ...lists } = plainDataset({ ...dataset, events: [] });
  yield lineOf({ ...lists, ...plainHeader(dataset) });
  yield* textPieces(dataset.events, (event) => lineOf(plainEntry("events", event)));
}

/**
 * A dataset as its file says it. Lists of which there is nothing are left out, but for authors, whom a source has
 * or has not.
 */
export const plainDataset = (dataset: Dataset): Fields =>
  Object.fromEntries(
    fieldsOf(dataset).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((entry) => plainEntry(name as ListName, entry as Entry<ListName>))
        : value,
    ]),
  );

/** The header's fields, and the lists that a file has, with their entries as they are. */
const fieldsOf = (dataset: Dataset): readonly (readonly [string, unknown])[] => [
  ...Object.entries(plainHeader(dataset)),
  ...LISTS.filter((list) => dataset[list].length > 0 || KEPT.has(list)).map(
    (list) => [list, dataset[list]] as const,
  ),
];

/**
 * All that a file says beside its lists. The word of a check that the dataset is no longer what it was at is left
 * out: it would be untrue.
 */
export function plainHeader(dataset: Dataset): Fields {
  const { verified, ...header } = headerOf(dataset);
  const stands = verified !== undefined && !isChanged(dataset, fingerprintOf(dataset));
  return WRITERS.header(stands ? { ...header, verified } : header) as Fields;
}

/** An entry as a file says it. */
export const plainEntry = <Name extends ListName>(list: Name, entry: Entry<Name>): Fields =>
  WRITERS[list](entry) as Fields;

/** Lists that are there also where they are empty. */
const KEPT: ReadonlySet<string> = new Set(["authors", "events"]);

/** Puts the fields of a value in order, and leaves out what says nothing. */
type Writer = (value: unknown) => unknown;

/** The writer of what a schema describes. It is made once: the schema is slow to ask. */
function writerOf(schema: unknown): Writer {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) {
    const each = writerOf(inner.element);
    return (value) => (Array.isArray(value) ? value.map(each) : value);
  }
  if (!(inner instanceof z.ZodObject)) return (value) => value;
  const writers = Object.entries(inner.shape).map(
    // An empty list that is not read into every entry is there because its file has it.
    ([name, of]) => [name, writerOf(of), of instanceof z.ZodDefault && !KEPT.has(name)] as const,
  );
  return (value) => {
    const written: Record<string, unknown> = {};
    for (const [name, write, mayGo] of writers) {
      const field = (value as Fields)[name];
      const isNothing = mayGo && Array.isArray(field) && field.length === 0;
      if (field !== undefined && !isNothing) written[name] = write(field);
    }
    return written;
  };
}

function unwrapped(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.def.innerType;
  return at;
}

const WRITERS = {
  header: writerOf(z.strictObject(headerShape)),
  collections: writerOf(entrySchemas.collections),
  sources: writerOf(entrySchemas.sources),
  passages: writerOf(entrySchemas.passages),
  topics: writerOf(entrySchemas.topics),
  actors: writerOf(entrySchemas.actors),
  events: writerOf(entrySchemas.events),
  episodes: writerOf(entrySchemas.episodes),
  omissions: writerOf(entrySchemas.omissions),
};
