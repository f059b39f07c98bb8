import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../format/schema.ts";
import { LIMITS } from "../format/vocabulary.ts";
import { parseDataset } from "../reading/parse-dataset.ts";
import { harbour, pilots, severalParts } from "./merge.testing.ts";
import { mergeDatasets, titleOf } from "./merge.ts";
import type { Part } from "./part.ts";

const merge = (parts: readonly Part[]) =>
  mergeDatasets(parts, { title: "Together", idLength: LIMITS.idLength }).dataset;

/** What is wrong with a dataset, besides what no event uses. */
const faults = (dataset: Dataset) =>
  parseDataset(JSON.stringify(dataset)).problems.filter(({ code }) => code !== "unused");

/** An event as a reader meets it: its words, and those of all that it points at. */
const told = (dataset: Dataset) => {
  const named = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map(list.map((entry) => [entry.id, entry]));
  const [sources, passages, topics, actors, events] = [
    named(dataset.sources),
    named(dataset.passages),
    named(dataset.topics),
    named(dataset.actors),
    named(dataset.events),
  ];
  return dataset.events.map(({ title, date, ...event }) =>
    JSON.stringify([
      title,
      date,
      event.topics.map((id) => topics.get(id)?.label),
      event.actors.map((id) => actors.get(id)?.name),
      event.claims.map(({ passage }) => {
        const found = passages.get(passage);
        return [found?.exact, sources.get(found?.source ?? "")?.title];
      }),
      event.links.map((link) => events.get(link.event)?.title),
    ]),
  );
};

test("the harbour and its pilots together are a dataset in which nothing is wrong", () => {
  const whole = merge([harbour, pilots]);
  expect(parseDataset(JSON.stringify(whole)).problems).toEqual([]);
  expect(whole.collections.map(({ id, title }) => [id, title])).toEqual([
    ["harbour-log", "Harbour log"],
    ["pilots-diary", "Pilots’ diary"],
  ]);
  expect(whole.events.map(({ id, collections }) => [id, ...(collections ?? [])])).toEqual([
    ["1920-keel", "harbour-log"],
    ["1921-toll", "harbour-log"],
    ["harbour-log/1921-truce", "harbour-log"],
    ["1931-bridge", "harbour-log"],
    ["pilots-diary/1921-truce", "pilots-diary"],
    ["toll-paid", "pilots-diary"],
    ["boat-lost", "pilots-diary"],
    ["lamp", "pilots-diary"],
  ]);
  // Two papers of one id stay two papers; an organisation of which both say the same is one.
  expect(whole.sources.map(({ id }) => id)).toContain("pilots-diary/gazette");
  expect(whole.actors.filter(({ name }) => name === "The Guild of Pilots")).toHaveLength(1);
  expect(whole.episodes.map(({ id }) => id)).toEqual([
    "harbour-log/dispute",
    "pilots-diary/dispute",
  ]);
});

test("nothing is lost: every event is there once, with the words it has in its own file", () => {
  fc.assert(
    fc.property(severalParts, (parts) => {
      const apart = parts.flatMap(({ dataset }) => told(dataset));
      expect(told(merge(parts)).sort()).toEqual(apart.sort());
    }),
  );
});

test("every passage, source, omission and episode is there, and what is there twice was the same", () => {
  fc.assert(
    fc.property(severalParts, (parts) => {
      const whole = merge(parts);
      const quoted = ({ passages, sources }: Dataset) =>
        passages.map(({ exact, source }) => {
          return JSON.stringify([exact, sources.find(({ id }) => id === source)?.title]);
        });
      expect(new Set(quoted(whole))).toEqual(
        new Set(parts.flatMap(({ dataset }) => quoted(dataset))),
      );
      const count = (list: "omissions" | "episodes") =>
        parts.reduce((sum, { dataset }) => sum + dataset[list].length, 0);
      expect(whole.omissions).toHaveLength(count("omissions"));
      expect(whole.episodes).toHaveLength(count("episodes"));
    }),
  );
});

test("ids are kept apart and every pointer holds, whatever the ids were", () => {
  fc.assert(
    fc.property(severalParts, (parts) => {
      const before = parts.flatMap(({ dataset }) => faults(dataset));
      expect(faults(merge(parts)).length).toBeLessThanOrEqual(before.length);
    }),
  );
});

test("one dataset alone is that dataset, whose events say where they are from", () => {
  fc.assert(
    fc.property(severalParts, ([part]) => {
      if (!part) return;
      const { collections, events, ...rest } = merge([part]);
      const { collections: _, events: own, ...same } = part.dataset;
      expect(rest).toEqual(same);
      expect(collections).toMatchObject([{ title: part.name }]);
      expect(events).toEqual(own.map((event) => ({ ...event, collections: [collections[0]?.id] })));
    }),
  );
});

test("in whichever order they are put together, the same is there", () => {
  const sets = (dataset: Dataset) =>
    (["collections", "sources", "passages", "topics", "actors", "events", "episodes"] as const).map(
      (list) => dataset[list].map((entry) => JSON.stringify(entry)).sort(),
    );
  fc.assert(
    fc.property(severalParts, (parts) => {
      expect(sets(merge(parts.toReversed()))).toEqual(sets(merge(parts)));
    }),
  );
});

test("what was put together is put together again without losing which is which", () => {
  const once = { name: "Both", dataset: merge([harbour, pilots]) };
  const twice = merge([once, { name: "Third", dataset: pilots.dataset }]);
  expect(faults(twice)).toEqual([]);
  expect(twice.collections.map(({ title }) => title)).toEqual([
    "Harbour log",
    "Pilots’ diary",
    "Third",
  ]);
  expect(twice.events.filter(({ collections }) => collections?.includes("third"))).toHaveLength(4);
});

test("a passage whose id begins with another file's source is not taken for that one's", () => {
  const [ours, theirs] = [harbour, pilots].map((part) => structuredClone(part) as Part);
  if (!ours || !theirs) return;
  const [strange] = ours.dataset.passages;
  const [event] = ours.dataset.events;
  if (!strange || !event) return;
  for (const claim of ours.dataset.events.flatMap(({ claims, links }) => [...claims, ...links])) {
    if (claim.passage === strange.id) claim.passage = "diary/strange";
  }
  strange.id = "diary/strange";
  expect(faults(merge([ours, theirs]))).toEqual([]);
});

test("an id that is as long as an id may be still gets its dataset's key", () => {
  const long = "x".repeat(128);
  const part = (name: string): Part => {
    const dataset = structuredClone(pilots.dataset);
    for (const [at, event] of dataset.events.entries()) {
      event.id = long.slice(0, 127) + at;
      event.links = [];
    }
    return { name, dataset: { ...dataset, episodes: [] } };
  };
  const whole = merge([part("One"), part("Two")]);
  expect(faults(whole)).toEqual([]);
  expect(whole.events).toHaveLength(8);
});

test("the title names them all, however many and long they are", () => {
  expect(titleOf(["A", { en: "B", ko: "나" }, "C"], 400)).toEqual({
    en: "A, B and C",
    ko: "A, 나 및 C",
  });
  const { en = "" } = titleOf(
    Array.from({ length: 20 }, () => "x".repeat(400)),
    400,
  ) as { en: string };
  expect(en.length).toBeLessThanOrEqual(400);
});
