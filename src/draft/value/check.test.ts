import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownTime } from "../../dataset/own-time.testing.ts";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { apply } from "./apply.ts";
import type { Change } from "./change.ts";
import { check } from "./check.ts";
import { acts, changesOf, harbour, invented, large } from "./draft.testing.ts";
import type { Draft } from "./draft.ts";
import { Pointers } from "./pointers.ts";

const checked = (draft: Draft, ...changes: readonly Change[]) =>
  check(draft, new Pointers(draft), changes);

/** All that the reader of files has to say, but that nothing uses something, or that there is no event yet. */
const problemsOf = ({ dataset }: Draft) =>
  parseDataset(JSON.stringify(dataset)).problems.filter(
    ({ code, message }) => code !== "unused" && message !== "There is no event to show",
  );

/** A draft in which the ids that acts name point at each other already. */
const few = invented({
  collections: [{ id: "a", title: "A" }],
  sources: [
    { id: "b", title: "B" },
    { id: "c", title: "C", citedBy: { source: "b", passage: "b/1" } },
  ],
  passages: [
    { id: "a/1", source: "b", exact: "The toll" },
    { id: "b/1", source: "b", exact: "등대 점등" },
  ],
  topics: [
    { id: "a", label: "A" },
    { id: "b", label: "B", broader: "a" },
    { id: "c", label: "C", broader: "b" },
  ],
  actors: ["a", "b"].map((id) => ({ id, name: id })),
  events: [
    { id: "a", title: "A", date: "1921", topics: ["c"], claims: [{ passage: "a/1", by: "a" }] },
    { id: "b", title: "B", date: "1922", links: [{ type: "precedes", event: "a" }] },
  ],
  episodes: [{ id: "a", title: "A", zero: "a", events: ["a", "b"] }],
});

test("what is accepted is a file that reads without a problem, and nothing else is refused", () => {
  let [accepted, refused] = [0, 0];
  fc.assert(
    fc.property(acts(), fc.boolean(), (all, isEmpty) => {
      let draft = isEmpty ? invented({}) : few;
      const pointers = new Pointers(draft);
      for (const some of all) {
        const changes = changesOf(draft, some);
        const findings = check(draft, pointers, changes);
        const after = apply(draft, changes);
        if (after === null) throw new Error("does not fit");
        expect(findings.length === 0, JSON.stringify([findings, changes, draft])).toBe(
          problemsOf(after).length === 0,
        );
        if (findings.length > 0) refused++;
        else {
          accepted++;
          draft = after;
          pointers.follow(changes);
        }
      }
    }),
    { numRuns: 200 },
  );
  // Else the law would hold of nothing.
  expect(Math.min(accepted, refused)).toBeGreaterThan(300);
});

describe("refused, with the place and the words of a file's check:", () => {
  const draft = invented({
    sources: [{ id: "log", title: "Log" }],
    passages: [
      { id: "log/1", source: "log", exact: "At noon" },
      { id: "diary/1", source: "log", exact: "At one" },
    ],
    events: [
      { id: "a", title: "A", date: "1921", claims: [{ passage: "log/1" }] },
      { id: "b", title: "B", date: "1922", links: [{ type: "precedes", event: "a" }] },
    ],
    topics: [
      { id: "t", label: "T" },
      { id: "narrow", label: "Narrow", broader: "t" },
    ],
  });
  const [a] = draft.dataset.events;
  const [passage] = draft.dataset.passages;
  const [topic] = draft.dataset.topics;
  if (!a || !passage || !topic) throw new Error("no entry");

  test.each<[string, Change, string, readonly (string | number)[]]>([
    [
      "a date that is none",
      { list: "events", id: "a", at: 0, before: a, after: { ...a, date: "soon" } },
      "bad-date",
      ["events", 0, "date"],
    ],
    [
      "an event that another is linked to, taken out",
      { list: "events", id: "a", at: 0, before: a, after: null },
      "unknown-reference",
      ["events", 0, "links", 0, "event"],
    ],
    [
      "a passage that an event rests on, taken out",
      { list: "passages", id: "log/1", at: 0, before: passage, after: null },
      "unknown-reference",
      ["events", 0, "claims", 0, "passage"],
    ],
    [
      "an id that is there already",
      { list: "events", id: "a", at: 2, before: null, after: a },
      "duplicate-id",
      ["events", 2, "id"],
    ],
    [
      "a topic broader than itself",
      { list: "topics", id: "t", at: 0, before: topic, after: { ...topic, broader: "t" } },
      "bad-value",
      ["topics", 0, "broader"],
    ],
    [
      "a topic broader than itself by way of one that does not change",
      { list: "topics", id: "t", at: 0, before: topic, after: { ...topic, broader: "narrow" } },
      "bad-value",
      ["topics", 0, "broader"],
    ],
    [
      "a source as whose a passage of another begins its id",
      {
        list: "sources",
        id: "diary",
        at: 1,
        before: null,
        after: { id: "diary", title: "Diary", authors: [], kind: "book" },
      },
      "prefix-disagrees",
      ["passages", 1, "source"],
    ],
    [
      "half a character, which a file cannot keep",
      { list: "topics", id: "t", at: 0, before: topic, after: { ...topic, label: "a\ud83d" } },
      "bad-value",
      ["topics", 0],
    ],
    [
      "a document of no source",
      {
        list: "documents",
        id: "x",
        at: 0,
        before: null,
        after: { id: "x", text: "", name: null, notes: "", anchors: [], mayShip: false },
      },
      "unknown-reference",
      ["documents", 0, "id"],
    ],
  ])("%s", (_, change, code, path) => {
    expect(checked(draft, change)).toMatchObject([{ code, path }]);
  });

  test("a change of a draft that has changed meanwhile", () => {
    const before = { ...a, title: "Never so" };
    expect(checked(draft, { list: "events", id: "a", at: 0, before, after: a })).toMatchObject([
      { message: "The draft has changed meanwhile" },
    ]);
  });

  test("a passage that is not letter for letter in the text that there is", () => {
    const text = "At noon the bell. At noon again.";
    const document = { id: "log", text, name: null, notes: "", anchors: [], mayShip: false };
    const withText = { ...draft, documents: [document] };
    const put = (after: typeof passage) =>
      checked(withText, { list: "passages", id: after.id, at: 2, before: null, after });
    expect(put({ id: "log/2", source: "log", exact: "the  bell" })).toMatchObject([
      { code: "passage-not-found", path: ["passages", 2, "exact"] },
    ]);
    expect(put({ id: "log/2", source: "log", exact: "At noon" })).toMatchObject([
      { message: "The passage is in its source 2 times" },
    ]);
    expect(put({ id: "log/2", source: "log", exact: "the bell", prefix: "noon " })).toEqual([]);
    // Words that were lost when the text was changed stay as they are, and may be glossed.
    const lost = { ...passage, gloss: { ko: "정오에" } };
    const change = { list: "passages", id: "log/1", at: 0, before: passage, after: lost } as const;
    expect(checked(withText, change)).toEqual([]);
    const other = { ...document, text: "Quite another text" };
    expect(
      checked(withText, { list: "documents", id: "log", at: 0, before: document, after: other }),
    ).toEqual([]);
  });
});

test("what a change takes with it is accepted together, and refused alone", () => {
  const draft = harbour();
  const event = draft.dataset.events[0];
  if (!event) throw new Error("no event");
  const topic = { id: "new", label: "New", kind: "theme" } as const;
  const after = { ...event, topics: ["new"] };
  const put = { list: "events", id: event.id, at: 0, before: event, after } as const;
  expect(checked(draft, put)).toMatchObject([{ code: "unknown-reference" }]);
  expect(
    checked(draft, put, { list: "topics", id: "new", at: 0, before: null, after: topic }),
  ).toEqual([]);
});

test("one change among ten thousand events is checked in far less than a frame", () => {
  const draft = large(10_000);
  const pointers = new Pointers(draft);
  const before = draft.dataset.events[5_000];
  if (!before) throw new Error("no event");
  const after = { ...before, title: "Another" };
  const change = { list: "events", id: before.id, at: 5_000, before, after } as const;
  const times = Array.from({ length: 20 }, () => {
    const took = ownTime();
    expect(check(draft, pointers, [change])).toEqual([]);
    return took();
  });
  expect(Math.min(...times)).toBeLessThan(8);
});
