import fc from "fast-check";
import { expect, test } from "vitest";
import { isTogether } from "./link.ts";
import { isByTopic, togetherIn, togetherLink } from "./together.ts";

test("the ids that go into an address come out of it, whatever is in them", () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 });
  fc.assert(
    fc.property(ids, fc.boolean(), (some, byTopic) => {
      const link = togetherLink(some, byTopic);
      expect(togetherIn(link)).toEqual(some);
      expect(isByTopic(link)).toBe(byTopic);
      expect(isTogether(togetherLink(["a", ...some], byTopic))).toBe(true);
    }),
  );
});

test.each([
  ["https://example.org/a.json", null],
  ["together:", null],
  ["together:a,,b", null],
  ["together:%", null],
  ["together:a,b,a", ["a", "b"]],
])("%s is read as %j", (data, ids) => {
  expect(togetherIn(data)).toEqual(ids);
});
