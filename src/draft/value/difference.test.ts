import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "./apply.ts";
import { difference } from "./difference.ts";
import { acts, changesOf, harbour, invented } from "./draft.testing.ts";

test("the difference of any two drafts makes one of the other, in its order", () => {
  fc.assert(
    fc.property(acts(true), acts(true), (some, others) => {
      const draft = harbour();
      const from = apply(draft, changesOf(draft, some.flat())) ?? draft;
      const to = apply(draft, changesOf(draft, others.flat())) ?? draft;
      expect(JSON.stringify(apply(from, difference(from, to)))).toBe(JSON.stringify(to));
    }),
    { numRuns: 50 },
  );
});

test("no more is changed than differs: one entry put first leaves the others", () => {
  const topics = ["a", "b", "c"].map((id) => ({ id, label: id }));
  const from = invented({ topics });
  const to = invented({ topics: [{ id: "z", label: "z" }, ...topics] });
  expect(difference(from, to)).toMatchObject([{ list: "topics", id: "z", at: 0, before: null }]);
  expect(difference(to, from)).toMatchObject([{ list: "topics", id: "z", at: 0, after: null }]);
  expect(difference(from, invented({ topics }))).toEqual([]);
});

test("one entry that moves is taken out and put in, and no other", () => {
  const topics = ["a", "b", "c", "d"].map((id) => ({ id, label: id }));
  const [first, ...rest] = topics;
  const changes = difference(invented({ topics }), invented({ topics: [...rest, first] }));
  expect(changes.map(({ id, at }) => [id, at])).toEqual([
    ["a", 0],
    ["a", 3],
  ]);
});
