/** Reads several files and puts their datasets together, with the pairs of events that may be one. */

import type { Dataset, Localized } from "../dataset/format/schema.ts";
import {
  type LikelyPair,
  likelySame,
  likenessOf,
  type Reasons,
} from "../dataset/merging/likely-same.ts";
import { mergeDatasets, titleOf } from "../dataset/merging/merge.ts";
import { type PairSide, pairSide } from "../dataset/merging/pair-sides.ts";
import type { EventRef, Joining, Part } from "../dataset/merging/part.ts";
import type { Load } from "../query/local-store.ts";

/** A dataset as a library keeps it. */
export interface PartFile {
  /** Its address, where it has one. */
  readonly id: string;
  /** The name that its reader gave it; null for its title. */
  readonly name: string | null;
  /** Null where there is no copy: it is asked for at its address. */
  readonly file: Blob | null;
}

/** An event of a dataset that a library keeps. */
export interface FileEvent {
  readonly dataset: string;
  readonly event: string;
}

/** A decision about two events: they are one, which has the title and date of the first, or they are two. */
export interface Decision {
  readonly as: "one" | "apart";
  readonly events: readonly [lead: FileEvent, other: FileEvent];
}

export interface ShownSide extends PairSide {
  readonly ref: FileEvent;
  /** The id of the event among all, and of the collection that its dataset is there. */
  readonly id: string;
  readonly collection: string;
}

/** Two events that may be one, or of which that was decided. */
export interface ShownPair {
  readonly sides: readonly [ShownSide, ShownSide];
  readonly reasons: Reasons;
  /** True where both are one event in the file. */
  readonly isOne: boolean;
}

export interface MergedFiles {
  /** The merged dataset, as a file of it. */
  readonly file: Blob;
  /** Names of the datasets, in their order. */
  readonly names: readonly Localized[];
  readonly pairs: readonly ShownPair[];
  /** False where there may be more pairs than are told. */
  readonly isWhole: boolean;
  /** The number of entries and parts of entries that each of them has lost, because something is wrong there. */
  readonly losses: readonly number[];
}

/** Bytes of all files together, unpacked: they are all in memory at once, twice. */
export const MOST_BYTES = 100_000_000;

/** A file that people may want to read is written in lines; a large one is not read. */
const READ_EVENTS = 10_000;

/** The merging of files, as a worker exposes it. */
export type Merge = (
  files: readonly PartFile[],
  decisions: readonly Decision[],
  byTopic: boolean,
) => Promise<MergedFiles | null>;

/** What the worker has already, so that this file, which comes late, does not bring it again. */
export interface Tools {
  /** Gets at a file, or at an address. */
  readonly load: Load;
  /** Reads a text as a dataset, and counts what is left out; null where it is none. */
  readText(text: string): Promise<{ readonly dataset: Dataset; readonly losses: number } | null>;
  readonly limits: { readonly idLength: number; readonly titleLength: number };
}

/**
 * @param byTopic  true where colours are to tell topics apart, and not the datasets.
 * @returns null where one of them cannot be read, or they are too large together.
 */
export async function mergeFiles(
  files: readonly PartFile[],
  decisions: readonly Decision[],
  byTopic: boolean,
  { load, readText, limits }: Tools,
): Promise<MergedFiles | null> {
  const parts: Part[] = [];
  const losses: number[] = [];
  let left = MOST_BYTES;
  for (const file of files) {
    const text = await textOf(file, left, load).catch(() => null);
    const read = text === null ? null : await readText(text);
    if (text === null || read === null) return null;
    left -= text.length;
    const { dataset } = read;
    parts.push({ name: file.name ?? dataset.title, dataset: withAddresses(dataset, file.id) });
    losses.push(read.losses);
  }
  const names = parts.map(({ name }) => name);
  const found = likelySame(parts);
  const decided = decisions.flatMap(({ as, events }) => {
    const [lead, other] = events.map((event) => refIn(files, event));
    return lead && other ? [{ as, joining: [lead, other] as const }] : [];
  });
  const pairs = [...found.pairs];
  // What was decided can be taken back, though it would not be offered again.
  for (const { joining } of decided) {
    const [first, second] = joining.toSorted((a, b) => a.part - b.part) as [EventRef, EventRef];
    const isTold = pairs.some(({ events }) => isSame(events, [first, second]));
    const pair = isTold ? null : likenessOf(parts, [first, second]);
    if (pair) pairs.push(pair);
  }
  const joinings = decided.flatMap(({ as, joining }): Joining[] => {
    const holds = pairs.some(
      ({ events }) => isSame(events, joining) || isSame(events, [joining[1], joining[0]]),
    );
    return as === "one" && holds ? [joining] : [];
  });
  const keptApart = decided.flatMap(({ as, joining }) => (as === "apart" ? [joining] : []));
  const whole = { title: titleOf(names, limits.titleLength), idLength: limits.idLength };
  const merged = mergeDatasets(parts, {
    ...whole,
    joinings: withoutContradiction(joinings, keptApart),
  });
  const apart = joinings.length === 0 ? merged : mergeDatasets(parts, whole);
  const dataset: Dataset = {
    ...merged.dataset,
    ...(byTopic && { coloured: "topic" as const }),
  };
  const json = JSON.stringify(dataset, null, dataset.events.length < READ_EVENTS ? 2 : 0);
  const collections = new Map(
    apart.dataset.events.map((event) => [event.id, event.collections?.[0] ?? ""]),
  );
  const shown = ({ events, reasons }: LikelyPair): readonly ShownPair[] => {
    const sides = events.flatMap((ref): readonly ShownSide[] => {
      const side = pairSide(parts, ref);
      const dataset = files[ref.part]?.id ?? "";
      const id = apart.idOf(ref);
      const collection = collections.get(id) ?? "";
      return side ? [{ ...side, ref: { dataset, event: ref.event }, id, collection }] : [];
    });
    const isOne = merged.idOf(events[0]) === merged.idOf(events[1]);
    return [{ sides: sides as unknown as ShownPair["sides"], reasons, isOne }];
  };
  return {
    file: new Blob([json], { type: "application/json" }),
    names,
    pairs: pairs.flatMap(shown),
    isWhole: found.isWhole,
    losses,
  };
}

/** The joinings that make no two events one that are kept apart, also not by way of others. */
function withoutContradiction(
  joinings: readonly Joining[],
  keptApart: readonly Joining[],
): readonly Joining[] {
  const keyOf = ({ part, event }: EventRef) => `${part} ${event}`;
  /** The events that are one with each of them; alone, it is not among them. */
  const groups = new Map<string, ReadonlySet<string>>();
  const groupOf = (ref: EventRef) => groups.get(keyOf(ref)) ?? new Set([keyOf(ref)]);
  return joinings.filter(([lead, other]) => {
    const group = new Set([...groupOf(lead), ...groupOf(other)]);
    if (keptApart.some((pair) => pair.every((ref) => group.has(keyOf(ref))))) return false;
    for (const key of group) groups.set(key, group);
    return true;
  });
}

const isSame = (some: readonly EventRef[], others: readonly EventRef[]): boolean =>
  some.every(({ part, event }, at) => others[at]?.part === part && others[at].event === event);

function refIn(files: readonly PartFile[], { dataset, event }: FileEvent): EventRef | null {
  const part = files.findIndex(({ id }) => id === dataset);
  return part < 0 ? null : { part, event };
}

async function textOf({ id, file }: PartFile, limit: number, load: Load): Promise<string | null> {
  if (file === null && !/^https?:/.test(id)) return null;
  const loaded = await load(file ? new File([file], id) : id, limit);
  if (!loaded.ok) return null;
  if (loaded.text !== null) return loaded.text;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of loaded.chunks) {
    bytes += chunk.byteLength;
    if (bytes > limit) return null;
    chunks.push(chunk);
  }
  return loaded.decode(chunks);
}

/** The dataset with the addresses of its texts in full: they are relative to its own. */
const withAddresses = (dataset: Dataset, id: string): Dataset => ({
  ...dataset,
  sources: dataset.sources.map((source) =>
    source.text !== undefined && URL.canParse(source.text, id)
      ? { ...source, text: new URL(source.text, id).href }
      : source,
  ),
});
