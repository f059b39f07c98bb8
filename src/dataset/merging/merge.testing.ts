/** Small invented datasets that have ids, actors and events in common, to be put together. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { type Dataset, datasetSchema } from "../format/schema.ts";
import type { Part } from "./part.ts";

const fixture = (name: string): Dataset =>
  datasetSchema.parse(
    JSON.parse(readFileSync(new URL(`../../../fixtures/${name}.json`, import.meta.url), "utf8")),
  );

export const harbour: Part = { name: "Harbour log", dataset: fixture("harbour") };
export const pilots: Part = { name: "Pilots’ diary", dataset: fixture("pilots") };

const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "a/b", "b/c"), { minLength: 1 });
const dates = fc.constantFrom("1921", "1921-03", "1921-03-04", "1922~", "1900/1950");
const words = fc.constantFrom("The toll", "A toll is paid", "Truce", "The lamp", "등대 점등");

/** A dataset whose ids are few, so that those of another often clash with them, and whose pointers hold. */
const datasets: fc.Arbitrary<Dataset> = fc
  .record({ sources: ids, topics: ids, actors: ids, passages: ids, events: ids })
  .chain((lists) => {
    const one = (of: readonly string[]) => fc.constantFrom(...of);
    const some = (of: readonly string[]) => fc.subarray([...of]);
    return fc
      .record({
        passages: fc.tuple(...lists.passages.map(() => fc.tuple(one(lists.sources), words))),
        topics: fc.tuple(...lists.topics.map(() => words)),
        events: fc.tuple(
          ...lists.events.map(() =>
            fc.record({
              title: words,
              date: dates,
              topics: some(lists.topics),
              actors: some(lists.actors),
              quoted: some(lists.passages),
              to: one(lists.events),
            }),
          ),
        ),
      })
      .map((made) =>
        datasetSchema.parse({
          format: "dateline/1",
          title: "Invented",
          sources: lists.sources.map((id) => ({ id, title: `Source ${id}` })),
          passages: lists.passages.map((id, at) => ({
            id,
            source: made.passages[at]?.[0],
            exact: made.passages[at]?.[1],
          })),
          topics: lists.topics.map((id, at) => ({ id, label: made.topics[at] })),
          actors: lists.actors.map((id) => ({ id, name: `Actor ${id}` })),
          events: lists.events.map((id, at) => {
            const { quoted = [], to, ...event } = made.events[at] ?? {};
            return {
              id,
              ...event,
              claims: quoted.map((passage) => ({ passage })),
              links: to === id ? [] : [{ type: "precedes", event: to }],
            };
          }),
          episodes: [{ id: "all", title: "All", events: lists.events }],
          omissions: [{ source: lists.sources[0], exact: "Nothing", reason: "No date." }],
        }),
      );
  });

export const severalParts: fc.Arbitrary<readonly Part[]> = fc
  .array(datasets, { minLength: 1, maxLength: 3 })
  .map((made) => made.map((dataset, at) => ({ name: `Part ${"abc"[at]}`, dataset })));
