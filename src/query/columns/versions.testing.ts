/** Versions of one dataset as somebody writes it: each shares with the one before what was not changed. */
import fc from "fast-check";
import type { Dataset, Passage } from "../../dataset/format/schema.ts";
import { aClaim, anEvent, datasets } from "./dataset.testing.ts";

type List = "events" | "passages" | "topics" | "actors" | "sources" | "collections" | "episodes";
type Edit = (dataset: Dataset) => Dataset;

export const IDS = {
  events: Array.from({ length: 14 }, (_, n) => `e${n}`),
  topics: ["border", "bridge", "pact", "ridge", "toll"],
  actors: ["firefly", "trentino", "teasdale"],
  sources: ["gazette", "annals", "ledger"],
  passages: ["gazette/peace", "gazette/war", "annals/war", "ledger/toll", "ledger/war"],
  collections: ["log", "diary"],
  episodes: ["siege", "truce"],
};
const of = (list: keyof typeof IDS) => fc.constantFrom(...IDS[list]);
const some = (list: keyof typeof IDS, maxLength = 2) =>
  fc.shuffledSubarray(IDS[list], { maxLength });
const words = fc.constantFrom("peace", "War and peace", "전쟁", "The toll — “paid”", "Zürich");

const event = fc
  .record({
    id: of("events"),
    date: fc.constantFrom(
      "1921",
      "1921-03",
      "1921-03-04",
      "1922~",
      "../1920",
      "1921/1922",
      "1923/..",
    ),
    title: words,
    summary: fc.oneof(words, fc.record({ en: words, ko: words })),
    status: fc.constantFrom("occurred", "planned", "alleged"),
    kind: fc.constantFrom("meeting", "conflict"),
    weight: fc.constantFrom("core", "detail"),
    countries: fc.subarray(["FR", "SY", "AL"]),
    topics: some("topics"),
    actors: some("actors"),
    sources: some("sources", 1),
    collections: some("collections"),
    claims: some("passages", 3).map((ids) => ids.map((id) => aClaim(id, { by: "firefly" }))),
    links: some("events", 2).map((ids) =>
      ids.map((to) => ({ event: to, type: "precedes" as const, inferred: false })),
    ),
  } as const)
  .map(({ id, date, ...rest }) => anEvent(id, date, rest));

const ENTRIES: { readonly [L in List]: fc.Arbitrary<Dataset[L][number]> } = {
  events: event,
  passages: fc
    .record({ id: of("passages"), source: of("sources"), exact: words, start: fc.nat(99) })
    .map((passage): Passage => passage),
  topics: fc.record(
    {
      id: of("topics"),
      label: words,
      kind: fc.constantFrom("theme", "system"),
      broader: of("topics"),
    },
    { requiredKeys: ["id", "label", "kind"] },
  ),
  actors: fc.record({ id: of("actors"), name: words, kind: fc.constant("person") }),
  sources: fc.record({
    id: of("sources"),
    title: words,
    authors: fc.subarray(["Ames", "Byrd"]),
    kind: fc.constant("news"),
  }),
  collections: fc.record({ id: of("collections"), title: words }),
  episodes: fc.record({ id: of("episodes"), title: words, events: some("events") }),
};

/** Puts an entry in, in the place of another or beside it, takes one out, or puts it elsewhere. */
const editOf = <L extends List>(list: L): fc.Arbitrary<Edit> =>
  fc
    .record({
      act: fc.constantFrom("put", "put", "remove", "move"),
      entry: ENTRIES[list],
      at: fc.nat(20),
      to: fc.nat(20),
    })
    .map(({ act, entry, at, to }) => (dataset) => {
      const entries: readonly Dataset[L][number][] = dataset[list];
      const place = at % (entries.length + 1);
      const moved = entries[place];
      const rest = entries.toSpliced(place, 1);
      const there = entries.findIndex(({ id }) => id === entry.id);
      const edited = {
        put: there < 0 ? entries.toSpliced(place, 0, entry) : entries.with(there, entry),
        remove: rest,
        move: moved ? rest.toSpliced(to % (rest.length + 1), 0, moved) : entries,
      }[act];
      return { ...dataset, [list]: edited };
    });

const headerEdit: fc.Arbitrary<Edit> = fc
  .record({
    title: words,
    coloured: fc.constantFrom("topic", undefined),
    omissions: fc.array(
      fc.record({ source: of("sources"), exact: words, reason: fc.constant("A misprint.") }),
      { maxLength: 1 },
    ),
    verified: fc.constantFrom(undefined, {
      text: "Read.",
      date: "2024",
      by: "A reader",
      of: "0123456789abcdef",
    }),
  } as const)
  .map(({ coloured, verified, ...rest }) => (dataset) => ({
    ...dataset,
    ...rest,
    ...(coloured && { coloured }),
    ...(verified && { verified }),
  }));

const edit = fc.oneof(
  { weight: 6, arbitrary: editOf("events") },
  { weight: 2, arbitrary: editOf("passages") },
  ...(["topics", "actors", "sources", "collections", "episodes"] as const).map(editOf),
  headerEdit,
);

/** A dataset and what becomes of it, by a few edits at a time. */
export const versions: fc.Arbitrary<readonly Dataset[]> = fc
  .tuple(
    fc.oneof(
      datasets,
      // Many from the first, so that not all of them are read again for a change of a few.
      fc
        .tuple(datasets, fc.uniqueArray(event, { selector: ({ id }) => id, minLength: 12 }))
        .map(([dataset, events]) => ({ ...dataset, events })),
    ),
    fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
  )
  .map(([first, steps]) => {
    const all: Dataset[] = [first];
    for (const step of steps) {
      all.push(step.reduce((dataset, change) => change(dataset), all.at(-1) ?? first));
    }
    return all;
  });
