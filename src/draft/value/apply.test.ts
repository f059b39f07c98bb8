import fc from "fast-check";
import { expect, test } from "vitest";
import { ownTime } from "../../dataset/own-time.testing.ts";
import { apply, inverse } from "./apply.ts";
import type { Change } from "./change.ts";
import { acts, changesOf, harbour, large } from "./draft.testing.ts";

test("whatever is done and taken back leaves the draft as it was, byte for byte", () => {
  fc.assert(
    fc.property(acts(true), (all) => {
      const draft = harbour();
      const changes = changesOf(draft, all.flat());
      const after = apply(draft, changes);
      expect(after).not.toBeNull();
      const back = after && apply(after, inverse(changes));
      expect(JSON.stringify(back)).toBe(JSON.stringify(draft));
    }),
    { numRuns: 50 },
  );
});

test("entries that do not change are shared with the draft before", () => {
  const draft = harbour();
  const [before, second] = draft.dataset.events;
  if (!before) throw new Error("no event");
  const after = { ...before, title: "Another" };
  const next = apply(draft, [{ list: "events", id: before.id, at: 0, before, after }]);
  expect(next?.dataset.events[0]).toBe(after);
  expect(next?.dataset.events[1]).toBe(second);
  expect(next?.dataset.passages).toBe(draft.dataset.passages);
});

test("a change made of another draft does not fit, and does no damage", () => {
  const draft = harbour();
  const [before, second] = draft.dataset.events;
  if (!before || !second) throw new Error("no event");
  const change = { list: "events", id: before.id, at: 0, before, after: null } as const;
  const misfits: readonly Change[] = [
    { ...change, at: 1 },
    { ...change, at: -1 },
    { ...change, at: 1e9 },
    { ...change, before: { ...before, title: "Never so" } },
    { ...change, id: second.id },
    // An id stays what it is.
    { ...change, after: { ...before, id: "another" } },
    { ...change, before: null },
    { ...change, before: null, after: before, at: draft.dataset.events.length + 1 },
  ];
  for (const misfit of misfits) expect(apply(draft, [misfit])).toBeNull();
  const copy = structuredClone(change);
  expect(apply(draft, [copy])?.dataset.events[0]).toBe(second);
});

test("a change among ten thousand events takes far less than a frame", () => {
  const draft = large(10_000);
  const before = draft.dataset.events[5_000];
  if (!before) throw new Error("no event");
  const change = { list: "events", id: before.id, at: 5_000, before, after: null } as const;
  const times = Array.from({ length: 20 }, () => {
    const took = ownTime();
    apply(draft, [change]);
    return took();
  });
  expect(Math.min(...times)).toBeLessThan(4);
});
