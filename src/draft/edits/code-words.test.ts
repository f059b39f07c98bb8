import { expect, test } from "vitest";
import { invented } from "../value/draft.testing.ts";
import { findEntry, omissionKey } from "../value/entry-keys.ts";
import { addClaim, type CodedEvent, newEvent, omitWords } from "./code-words.ts";
import { done } from "./edit.testing.ts";
import { removeEntry } from "./remove-entry.ts";

const began = invented({ sources: [{ id: "log", title: "Log" }] });
const words = { source: "log", exact: "the bell rang", start: 8 };
const statement = { role: "occurred", dating: { basis: "stated" } } as const;
const topic = { id: "bells", label: "Bells", kind: "theme" } as const;
const coded: CodedEvent = {
  event: {
    title: "The bell",
    kind: "other",
    status: "occurred",
    date: "1921-03-04",
    countries: [],
    topics: ["bells"],
    actors: [],
    links: [],
  },
  words,
  statement,
  fresh: [{ list: "topics", entry: topic }],
};

test("words become an event with its passage and its new topic, in one command", () => {
  const command = newEvent(began, coded);
  expect(command?.label).toMatchObject({ act: "add", list: "events", name: "The bell", others: 2 });
  const { dataset } = done(began, command);
  expect(dataset.events).toMatchObject([
    { id: "1921-03-04-bell", claims: [{ passage: "log/1", ...statement }] },
  ]);
  expect(dataset.passages).toEqual([{ id: "log/1", ...words }]);
  expect(dataset.topics).toEqual([topic]);
});

test("the same words are one passage; the same elsewhere in the text another", () => {
  const once = done(began, newEvent(began, coded));
  const twice = done(once, newEvent(once, coded));
  expect(twice.dataset.passages).toHaveLength(1);
  expect(twice.dataset.events.map(({ id }) => id)).toEqual([
    "1921-03-04-bell",
    "1921-03-04-bell-2",
  ]);
  const elsewhere = newEvent(twice, { ...coded, words: { ...words, start: 90 } });
  expect(done(twice, elsewhere).dataset.passages.map(({ id }) => id)).toEqual(["log/1", "log/2"]);
});

test("a further passage is a claim, once", () => {
  const once = done(began, newEvent(began, coded));
  const second = { source: "log", exact: "rang again", start: 40 };
  const command = addClaim(once, "1921-03-04-bell", second, { ...statement, date: "1921-03" });
  expect(command?.label).toMatchObject({ act: "claim", fields: ["claims"], others: 1 });
  const after = done(once, command);
  expect(after.dataset.events[0]?.claims.map(({ passage }) => passage)).toEqual(["log/1", "log/2"]);
  expect(addClaim(after, "1921-03-04-bell", second, statement)).toBeNull();
  expect(addClaim(after, "nowhere", second, statement)).toBeNull();
});

test("words that are no event are named with the reason, and it is taken back", () => {
  const omission = { source: "log", exact: "in those days", reason: "No date." };
  const after = done(began, omitWords(began, omission));
  expect(after.dataset.omissions).toEqual([omission]);
  expect(omitWords(after, omission)).toBeNull();
  const key = omissionKey("log", "in those days");
  const back = done(after, removeEntry(after, "omissions", key));
  expect(findEntry(back, "omissions", key)).toBeNull();
});
