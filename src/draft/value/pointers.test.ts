import fc from "fast-check";
import { expect, test } from "vitest";
import { apply, inverse } from "./apply.ts";
import { acts, changesOf, harbour, invented } from "./draft.testing.ts";
import type { Draft } from "./draft.ts";
import { DRAFT_LISTS, entriesOf, keyOf } from "./entry-keys.ts";
import { Pointers, pointersOf } from "./pointers.ts";

/** All that is known of a draft's pointers, as text. */
function told(draft: Draft, pointers: Pointers): unknown {
  const entries = DRAFT_LISTS.flatMap((list) =>
    entriesOf(draft, list).map((entry) => ({ list, entry, id: keyOf(list, entry) })),
  );
  const targets = entries.flatMap(({ list, entry }) => [...pointersOf(list, entry)]);
  return [...entries, ...targets].map(({ list, id }) => [
    list,
    id,
    pointers.times(list, id),
    [...pointers.pointingAt(list, id)].map((from) => `${from.list} ${from.id}`).sort(),
  ]);
}

test("what has followed changes, and their inverse, knows what one of the draft itself knows", () => {
  fc.assert(
    fc.property(acts(true), (all) => {
      const draft = harbour();
      const pointers = new Pointers(draft);
      const changes = changesOf(draft, all.flat());
      const after = apply(draft, changes) ?? draft;
      pointers.follow(changes);
      expect(told(after, pointers)).toEqual(told(after, new Pointers(after)));
      pointers.follow(inverse(changes));
      expect(told(draft, pointers)).toEqual(told(draft, new Pointers(draft)));
    }),
    { numRuns: 50 },
  );
});

test("all that points at an event is told once: a link, an episode, its day zero", () => {
  const pointers = new Pointers(
    invented({
      events: [
        { id: "a", title: "A", date: "1921" },
        { id: "b", title: "B", date: "1922", links: [{ type: "precedes", event: "a" }] },
      ],
      episodes: [{ id: "all", title: "All", zero: "a", events: ["a", "b"] }],
    }),
  );
  expect([...pointers.pointingAt("events", "a")]).toEqual([
    { list: "events", id: "b" },
    { list: "episodes", id: "all" },
  ]);
  expect([...pointers.pointingAt("events", "nowhere")]).toEqual([]);
});
