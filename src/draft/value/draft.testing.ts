/** Small invented drafts, and acts on them: most may be done, and some may not. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { type Dataset, datasetSchema } from "../../dataset/format/schema.ts";
import { headerOf } from "../../dataset/reading/entry-lists.ts";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { apply } from "./apply.ts";
import type { Change, Command } from "./change.ts";
import { check } from "./check.ts";
import type { Draft, Entries, List } from "./draft.ts";
import { draftOf, entriesOf, keyOf } from "./entry-keys.ts";
import { Pointers } from "./pointers.ts";

const read = (path: string): Dataset => {
  const { dataset } = parseDataset(
    readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"),
  );
  if (dataset === null) throw new Error(`${path} is no dataset`);
  return dataset;
};

export const shipped = (): Draft => draftOf(read("data/events.json"));
export const harbour = (): Draft => draftOf(read("fixtures/harbour.json"));

/** A draft of this dataset, whose defaults are filled in. */
export const invented = (lists: object): Draft =>
  draftOf(datasetSchema.parse({ format: "dateline/1", title: "Invented", events: [], ...lists }));

/** Many events, each with a passage of its own. */
export function large(events: number): Draft {
  const ranks = Array.from({ length: events }, (_, at) => at);
  return invented({
    sources: [{ id: "s", title: "Source" }],
    topics: [{ id: "t", label: "Topic" }],
    passages: ranks.map((at) => ({ id: `s/${at}`, source: "s", exact: `Words ${at}` })),
    events: ranks.map((at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      date: "1921",
      topics: ["t"],
      claims: [{ passage: `s/${at}` }],
    })),
  });
}

/** Few ids, so that what is named is often there, and often not. */
const id = fc.constantFrom("a", "b", "c", "a/1", "b/1");
const words = fc.constantFrom("The toll", "A toll is paid", "등대 점등", "The lamp, lit");
const date = fc.constantFrom("1921", "1921-03", "1921-03-04", "1900/1950");
const ids = fc.uniqueArray(id, { maxLength: 2 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

const ENTRIES: { readonly [L in List]: fc.Arbitrary<object> } = {
  header: fc.record({ format: fc.constant("dateline/1"), title: words, version: maybe(words) }),
  collections: fc.record({ id, title: words }),
  sources: fc.record({
    id,
    title: words,
    authors: fc.constant([]),
    kind: fc.constant("news"),
    citedBy: maybe(fc.record({ source: id, passage: maybe(id) })),
  }),
  passages: fc.record({ id, source: id, exact: words }),
  topics: fc.record({ id, label: words, kind: fc.constant("theme"), broader: maybe(id) }),
  actors: fc.record({ id, name: words, kind: fc.constant("person") }),
  events: fc.record({
    id,
    title: words,
    kind: fc.constantFrom("other", "meeting"),
    status: fc.constant("occurred"),
    date: fc.oneof({ arbitrary: date, weight: 9 }, { arbitrary: fc.constant("soon"), weight: 1 }),
    countries: fc.constantFrom([], ["KR"], ["KR", "US"]),
    topics: ids,
    actors: ids,
    sources: maybe(ids),
    collections: maybe(fc.uniqueArray(id, { minLength: 1, maxLength: 2 })),
    claims: fc.array(
      fc.record({
        passage: id,
        role: fc.constant("occurred"),
        dating: fc.constant({ basis: "stated" }),
        by: maybe(id),
      }),
      { maxLength: 2 },
    ),
    links: fc.array(
      fc.record({
        type: fc.constant("precedes"),
        event: id,
        inferred: fc.boolean(),
        passage: maybe(id),
      }),
      { maxLength: 1 },
    ),
  }),
  episodes: fc.record({
    id,
    title: words,
    zero: maybe(id),
    events: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }),
  }),
  omissions: fc.record({ source: id, exact: words, reason: words }),
  documents: fc.record({
    id,
    text: words,
    name: fc.constant(null),
    notes: words,
    anchors: fc.constant([]),
    mayShip: fc.boolean(),
  }),
};

/** One thing done to a draft, before it is known which draft. */
interface Act {
  readonly list: List;
  readonly value: object;
  /** A fraction of the list's length. */
  readonly place: number;
  readonly isRemoval: boolean;
}

const actIn = (lists: readonly List[]): fc.Arbitrary<Act> =>
  fc.constantFrom(...lists).chain((list) =>
    fc.record({
      list: fc.constant(list),
      // A field that is not there is not `undefined` in a file either.
      value: ENTRIES[list].map((value) => JSON.parse(JSON.stringify(value)) as object),
      place: fc.double({ min: 0, max: 0.999, noNaN: true }),
      isRemoval: fc.boolean(),
    }),
  );

const IN_FILES: readonly List[] = [
  "header",
  "collections",
  "sources",
  "passages",
  "topics",
  "actors",
  "events",
  "episodes",
  "omissions",
];

/** Acts on what a file holds; with documents where they are asked for. */
export const acts = (withDocuments = false): fc.Arbitrary<readonly (readonly Act[])[]> =>
  fc.array(
    fc.array(actIn(withDocuments ? [...IN_FILES, "documents"] : IN_FILES), {
      minLength: 1,
      maxLength: 3,
    }),
    { maxLength: 30 },
  );

/** The changes that acts are to a draft, one after another; each fits. */
export function changesOf(draft: Draft, some: readonly Act[]): readonly Change[] {
  let now = draft;
  return some.flatMap((act) => {
    const change = changeOf(now, act);
    const after = change && apply(now, [change]);
    if (!change || !after) return [];
    now = after;
    return [change];
  });
}

function changeOf(draft: Draft, { list, value, place, isRemoval }: Act): Change | null {
  const entries = entriesOf(draft, list);
  const entry = value as Entries["events"];
  const made = (at: number, before: unknown, after: unknown) =>
    ({ list, id: keyOf<List>(list, (before ?? after) as never), at, before, after }) as Change;
  if (list === "header") return made(0, headerOf(draft.dataset), entry);
  const at = Math.floor(place * entries.length);
  if (isRemoval) return entries[at] === undefined ? null : made(at, entries[at], null);
  const known = entries.findIndex((each) => keyOf<List>(list, each) === keyOf<List>(list, entry));
  // A tenth comes again beside itself, which no check may accept.
  if (known >= 0 && place < 0.9) return made(known, entries[known], entry);
  return made(at, null, entry);
}

export const command = (changes: readonly Change[]): Command => ({
  label: { act: "change", list: "events", name: "An act", fields: [], others: 0 },
  changes,
});

/** A sound draft that acts have made, with those of them that were accepted. */
export function written(
  began: Draft,
  all: readonly (readonly Act[])[],
): { readonly draft: Draft; readonly commands: readonly Command[] } {
  const pointers = new Pointers(began);
  let draft = began;
  const commands: Command[] = [];
  for (const some of all) {
    const changes = changesOf(draft, some);
    if (check(draft, pointers, changes).length > 0) continue;
    draft = apply(draft, changes) ?? draft;
    pointers.follow(changes);
    commands.push(command(changes));
  }
  return { draft, commands };
}
