import fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "../value/check.ts";
import { acts, invented, shipped, written } from "../value/draft.testing.ts";
import { findEntry } from "../value/entry-keys.ts";
import { Pointers } from "../value/pointers.ts";
import { done } from "./edit.testing.ts";
import { mergeEvents, splitEvent } from "./join-split.ts";

const draft = invented({
  sources: [{ id: "s", title: "S" }],
  topics: ["a", "b"].map((id) => ({ id, label: id })),
  passages: [1, 2, 3].map((at) => ({ id: `s/${at}`, source: "s", exact: `Words ${at}` })),
  events: [
    {
      id: "x",
      title: "X",
      date: "1921-03",
      topics: ["a"],
      claims: [{ passage: "s/1" }],
      links: [{ type: "precedes", event: "y" }],
    },
    {
      id: "y",
      title: "Y",
      date: "1921-03-04",
      topics: ["b"],
      claims: [{ passage: "s/2" }, { passage: "s/3", date: "1921" }],
      links: [{ type: "responds-to", event: "z" }],
    },
    { id: "z", title: "Z", date: "1922", links: [{ type: "echoes", event: "y" }] },
  ],
  episodes: [{ id: "all", title: "All", zero: "y", events: ["x", "y", "z"] }],
});

test("the first keeps its title and date; what is the other's, or led to it, is now the first's", () => {
  const command = mergeEvents(draft, "x", "y");
  expect(command?.label).toMatchObject({ act: "merge", list: "events", name: "X", others: 3 });
  const { events, episodes } = done(draft, command).dataset;
  expect(events.map(({ id }) => id)).toEqual(["x", "z"]);
  expect(events[0]).toMatchObject({
    title: "X",
    date: "1921-03",
    topics: ["a", "b"],
    claims: [
      { passage: "s/1" },
      { passage: "s/2", date: "1921-03-04" },
      { passage: "s/3", date: "1921" },
    ],
    links: [{ type: "responds-to", event: "z" }],
  });
  expect(events[1]?.links).toMatchObject([{ type: "echoes", event: "x" }]);
  expect(episodes).toEqual([{ id: "all", title: "All", zero: "x", events: ["x", "z"] }]);
  expect(mergeEvents(draft, "x", "x")).toBeNull();
  expect(mergeEvents(draft, "x", "nowhere")).toBeNull();
});

test("any two events merge into a sound draft", () => {
  const some = shipped();
  const pointers = new Pointers(some);
  const { events } = some.dataset;
  for (const [at, { id }] of events.entries()) {
    const other = events[(at * 7 + 3) % events.length]?.id ?? "";
    const command = mergeEvents(some, id, other);
    if (id !== other) expect(command && check(some, pointers, command.changes)).toEqual([]);
  }
  fc.assert(
    fc.property(acts(), (all) => {
      const { draft: now } = written(invented({}), all);
      const [first, second] = now.dataset.events;
      if (!first || !second) return;
      const command = mergeEvents(now, first.id, second.id);
      expect(command && check(now, new Pointers(now), command.changes)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("the claims that go make the new event, with the date that its first one gives", () => {
  const command = splitEvent(draft, "y", { claims: [1], title: "The other thing" });
  expect(command?.label).toMatchObject({ act: "split", list: "events", name: "Y", others: 1 });
  const after = done(draft, command);
  expect(findEntry(after, "events", "1921-other-thing")?.entry).toMatchObject({
    date: "1921",
    topics: ["b"],
    claims: [{ passage: "s/3" }],
    links: [],
  });
  expect(findEntry(after, "events", "y")?.entry.claims).toHaveLength(1);
});

test("where the first claim goes, each of the two has the date of what it rests on", () => {
  const after = done(
    draft,
    splitEvent(draft, "y", { claims: [0], title: "Noon", date: "1921-04" }),
  );
  expect(findEntry(after, "events", "y")?.entry).toMatchObject({ date: "1921" });
  expect(findEntry(after, "events", "1921-04-noon")?.entry).toMatchObject({ date: "1921-04" });
});

test("an event without two claims is not split", () => {
  expect(splitEvent(draft, "y", { claims: [0, 1], title: "All" })).toBeNull();
  expect(splitEvent(draft, "y", { claims: [], title: "None" })).toBeNull();
  expect(splitEvent(draft, "nowhere", { claims: [0], title: "None" })).toBeNull();
});
