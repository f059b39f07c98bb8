/**
 * Writes a dataset as a file: the same dataset always as the same bytes. Fields stand in the order of the format,
 * each on a line of its own: so a reviewer is shown which field of which event became another, and a file that
 * was written so before differs in nothing else.
 */
import * as z from "zod";
import { type Dataset, datasetSchema, entrySchemas } from "../../dataset/format/schema.ts";
import { fingerprintOf, isChanged } from "../../dataset/format/verified.ts";
import type { Entry, ListName } from "../../dataset/reading/entry-lists.ts";
import type { Draft } from "../value/draft.ts";

/** JSON that `parseDataset` reads as the same dataset. */
export const writeDataset = (dataset: Dataset): string =>
  `${JSON.stringify(plainDataset(dataset), null, 2)}\n`;

/**
 * A dataset as its file says it. Lists of which there is nothing are left out, but for authors, whom a source has
 * or has not. So is the word of a check that the dataset is no longer what it was at: it would be untrue.
 */
export function plainDataset(dataset: Dataset): Readonly<Record<string, unknown>> {
  const { verified, ...rest } = dataset;
  const stands = verified !== undefined && !isChanged(dataset, fingerprintOf(dataset));
  return ordered(datasetSchema, stands ? dataset : rest) as Readonly<Record<string, unknown>>;
}

/** An entry as a file says it. */
export const plainEntry = <Name extends ListName>(
  list: Name,
  entry: Entry<Name>,
): Readonly<Record<string, unknown>> =>
  ordered(entrySchemas[list], entry) as Readonly<Record<string, unknown>>;

/** A draft as it is handed on: its dataset, and beside it the texts of which the author says that they may be. */
export interface Handing {
  readonly dataset: string;
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

/** Sources whose text is handed on say where it is, next to the dataset. */
export function writeDraft({ dataset, documents }: Draft): Handing {
  const shipped = documents.filter(({ mayShip }) => mayShip);
  const paths = new Map(shipped.map(({ id }) => [id, pathOf(id)]));
  const sources = dataset.sources.map((source) => {
    const text = paths.get(source.id);
    return text === undefined ? source : { ...source, text };
  });
  return {
    dataset: writeDataset({ ...dataset, sources }),
    texts: shipped.map(({ id, text }) => ({ path: pathOf(id), text })),
  };
}

/** An id may have slashes and dots, which must not lead out of the folder. */
const pathOf = (id: string): string => `sources/${encodeURIComponent(id)}.txt`;

/** Lists that are there also where they are empty. */
const KEPT = new Set(["authors", "events"]);

function ordered(schema: unknown, value: unknown): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((each) => ordered(inner.element, each));
  }
  if (!(inner instanceof z.ZodObject) || typeof value !== "object" || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const written = Object.entries(inner.shape).flatMap(([name, of]) => {
    const field = fields[name];
    const isNothing = Array.isArray(field) && field.length === 0 && !KEPT.has(name);
    return field === undefined || isNothing ? [] : [[name, ordered(of, field)] as const];
  });
  return Object.fromEntries(written);
}

function unwrapped(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.def.innerType;
  return at;
}
