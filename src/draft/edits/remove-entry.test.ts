import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply } from "../value/apply.ts";
import { check } from "../value/check.ts";
import { acts, harbour, invented, shipped, written } from "../value/draft.testing.ts";
import { DRAFT_LISTS, entriesOf, findEntry, keyOf } from "../value/entry-keys.ts";
import { Pointers } from "../value/pointers.ts";
import { done } from "./edit.testing.ts";
import { datedFrom, removeEntry, withFirstDate } from "./remove-entry.ts";

test("whatever is removed, the draft stays sound and nothing points at it", () => {
  fc.assert(
    fc.property(acts(true), fc.nat(), (all, seed) => {
      const { draft } = written(invented({}), all);
      const entries = DRAFT_LISTS.slice(1).flatMap((list) =>
        entriesOf(draft, list).map((entry) => ({ list, id: keyOf(list, entry) })),
      );
      const chosen = entries[seed % entries.length];
      if (chosen === undefined) return;
      const command = removeEntry(draft, chosen.list, chosen.id);
      if (command === null) throw new Error("nothing removed");
      expect(check(draft, new Pointers(draft), command.changes)).toEqual([]);
      const after = apply(draft, command.changes);
      expect(after && new Pointers(after).times(chosen.list, chosen.id)).toBe(
        new Pointers(draft).times(chosen.list, chosen.id) - 1,
      );
    }),
    { numRuns: 100 },
  );
});

test("every entry of the shipped dataset can be removed by itself", () => {
  const draft = shipped();
  const pointers = new Pointers(draft);
  for (const list of ["sources", "topics", "actors", "events", "episodes"] as const) {
    for (const entry of entriesOf(draft, list)) {
      const command = removeEntry(draft, list, keyOf(list, entry));
      expect(command && check(draft, pointers, command.changes)).toEqual([]);
    }
  }
});

describe("what goes with an entry:", () => {
  const draft = invented({
    sources: ["a", "b"].map((id) => ({ id, title: id })),
    passages: [
      { id: "a/1", source: "a", exact: "One" },
      { id: "a/2", source: "a", exact: "Two" },
      { id: "b/1", source: "b", exact: "One" },
    ],
    topics: [
      { id: "top", label: "Top" },
      { id: "middle", label: "Middle", broader: "top" },
      { id: "low", label: "Low", broader: "middle" },
    ],
    events: [
      { id: "x", title: "X", date: "1921", claims: [{ passage: "a/1" }, { passage: "a/2" }] },
      {
        id: "y",
        title: "Y",
        date: "1922",
        claims: [{ passage: "a/1" }, { passage: "b/1", date: "1923" }],
        links: [{ type: "precedes", event: "x" }],
      },
    ],
    episodes: [
      { id: "both", title: "Both", zero: "x", events: ["x", "y"] },
      { id: "one", title: "One", events: ["x"] },
    ],
    omissions: [{ source: "a", exact: "Soon", reason: "No date." }],
  });

  test("with a source its name in events, and no list is left with nothing in it", () => {
    const named = invented({
      sources: [{ id: "a", title: "A" }],
      events: [{ id: "x", title: "X", date: "1921", sources: ["a"] }],
    });
    const { dataset } = done(named, removeEntry(named, "sources", "a"));
    expect(dataset.events[0]).not.toHaveProperty("sources");
  });

  test("with an event its links, its places in episodes, and the passage only it rested on", () => {
    const command = removeEntry(draft, "events", "x");
    expect(command?.label).toMatchObject({ act: "remove", name: "X", others: 4 });
    const { dataset } = done(draft, command);
    expect(dataset.events).toMatchObject([{ id: "y", links: [] }]);
    expect(dataset.episodes).toEqual([{ id: "both", title: "Both", events: ["y"] }]);
    expect(dataset.passages.map(({ id }) => id)).toEqual(["a/1", "b/1"]);
  });

  test("with a source its passages and omissions; an event takes the date that is still stated", () => {
    const { dataset } = done(draft, removeEntry(draft, "sources", "a"));
    expect(dataset.passages.map(({ id }) => id)).toEqual(["b/1"]);
    expect(dataset.omissions).toEqual([]);
    const [x, y] = dataset.events;
    expect(x).toMatchObject({ id: "x", claims: [] });
    expect(y).toMatchObject({ id: "y", date: "1923" });
    expect(y?.claims).toEqual([{ passage: "b/1", role: "occurred", dating: { basis: "stated" } }]);
  });

  test("narrower topics are narrower than what the removed one was narrower than", () => {
    const after = done(draft, removeEntry(draft, "topics", "middle"));
    expect(findEntry(after, "topics", "low")?.entry.broader).toBe("top");
  });

  test("a header stays, and what is not there is not removed", () => {
    expect(removeEntry(harbour(), "header", "")).toBeNull();
    expect(removeEntry(harbour(), "events", "nowhere")).toBeNull();
  });
});

test("claims say their date where the event's becomes another, and only there", () => {
  const claim = { passage: "p", role: "occurred", dating: { basis: "stated" } } as const;
  expect(datedFrom([claim, { ...claim, date: "1922" }], "1921", "1922")).toEqual([
    { ...claim, date: "1921" },
    claim,
  ]);
  const [event] = invented({ events: [{ id: "x", title: "X", date: "1921" }] }).dataset.events;
  if (!event) throw new Error("no event");
  expect(withFirstDate({ ...event, claims: [{ ...claim, date: "1922" }, claim] })).toMatchObject({
    date: "1922",
    claims: [claim, { ...claim, date: "1921" }],
  });
  expect(withFirstDate(event)).toBe(event);
});
