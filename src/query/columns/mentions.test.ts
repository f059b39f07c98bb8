import { expect, test } from "vitest";
import type { Dataset } from "../../dataset/format/schema.ts";
import { sharedEntries } from "../arrays/shared-entries.ts";
import { aClaim, aDataset, anEvent } from "./dataset.testing.ts";
import { changedIds, mentioning } from "./mentions.ts";

const link = (event: string) => ({ event, type: "precedes" as const, inferred: false });
const EVENTS = [
  anEvent("war", "1921", { topics: ["pact"], claims: [aClaim("annals/war")] }),
  anEvent("truce", "1922", { actors: ["firefly"], links: [link("war")], sources: ["annals"] }),
  anEvent("peace", "1923", { collections: ["log"], claims: [aClaim("gazette/peace")] }),
];
const BEFORE = aDataset(...EVENTS);

/** The events that are read again although they are the same. */
function readAgain(change: Partial<Dataset>): readonly string[] {
  const after = { ...BEFORE, ...change };
  const ids = changedIds(BEFORE, after, {
    events: sharedEntries(BEFORE.events, after.events),
    passages: sharedEntries(BEFORE.passages, after.passages),
  });
  const again = BEFORE.events.filter(ids === null ? () => false : mentioning(ids));
  return again.map(({ id }) => id);
}
const { topics, actors, sources, passages } = BEFORE;
const from = (source: string) => passages.map((each) => ({ ...each, source }));

test.each<[string, Partial<Dataset>, readonly string[]]>([
  ["a topic is gone", { topics: topics.slice(0, 2) }, ["war"]],
  ["a topic has another name", { topics: topics.map((each) => ({ ...each, label: "X" })) }, []],
  ["topics are in another order", { topics: topics.toReversed() }, []],
  ["an actor is gone", { actors: actors.slice(1) }, ["truce"]],
  ["a source is gone", { sources: sources.slice(0, 1) }, ["truce"]],
  ["a collection has come", { collections: [{ id: "log", title: "Log" }] }, ["peace"]],
  ["an event is gone", { events: EVENTS.slice(1) }, ["truce"]],
  ["an event was changed", { events: EVENTS.with(0, anEvent("war", "1920")) }, []],
  ["a passage is gone", { passages: passages.slice(1) }, ["peace"]],
  [
    "passages have other words",
    { passages: passages.map((each) => ({ ...each, exact: "X" })) },
    [],
  ],
  ["passages are from another source", { passages: from("annals") }, ["peace"]],
])("where %s, the events are read again that point at it", (_, change, again) => {
  expect(readAgain(change)).toEqual(again);
});
