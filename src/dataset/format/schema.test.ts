import { expect, test } from "vitest";
import { datasetSchema, entrySchemas, headerShape } from "./schema.ts";

const event = { id: "a", title: "A", date: "1921" };
const dataset = { format: "dateline/1", title: "T", events: [event] };

test("a file of three fields is a dataset, and what it leaves unsaid is filled in", () => {
  expect(datasetSchema.parse(dataset)).toEqual({
    ...dataset,
    collections: [],
    sources: [],
    passages: [],
    topics: [],
    actors: [],
    episodes: [],
    omissions: [],
    events: [
      {
        ...event,
        kind: "other",
        status: "occurred",
        countries: [],
        topics: [],
        actors: [],
        claims: [],
        links: [],
      },
    ],
  });
});

test("every list of the format can be checked entry by entry", () => {
  const lists = Object.keys(datasetSchema.shape).filter((name) => !(name in headerShape));
  expect(Object.keys(entrySchemas).sort()).toEqual(lists.sort());
});

test.each([
  ["a field of another program", { ...event, colour: "red" }],
  ["a day that never was", { ...event, date: "2014-02-30" }],
  ["an id that a link could not carry", { ...event, id: "a b" }],
  ["a country by its name", { ...event, countries: ["Korea"] }],
  ["no title in any language", { ...event, title: {} }],
  ["a status that no mark is drawn for", { ...event, status: "rumoured" }],
])("%s is refused, not guessed at", (_, value) => {
  expect(entrySchemas.events.safeParse(value).success).toBe(false);
});

test("an address that would run as a script is no link to a source", () => {
  const source = { id: "s", title: "S" };
  expect(entrySchemas.sources.safeParse({ ...source, url: "https://a.org" }).success).toBe(true);
  expect(entrySchemas.sources.safeParse({ ...source, url: "javascript:alert(1)" }).success).toBe(
    false,
  );
});
