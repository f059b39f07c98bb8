import fc from "fast-check";
import { expect, test } from "vitest";
import { Ids } from "./id-table.ts";

const id = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."ab/-"), minLength: 1, maxLength: 4 }),
  fc.nat(5_000).map((n) => `event-${n}`),
);
const taken = (ids: readonly string[]) => {
  const index = new Ids();
  const isNew = ids.map((each) => index.add(each));
  return { index, isNew };
};

test("an id is found where it was first put, and is read back as it was", () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 3_000, size: "max" }), id, (ids, other) => {
      const { index, isNew } = taken(ids);
      const first = new Map<string, number>();
      for (const [at, each] of ids.entries()) if (!first.has(each)) first.set(each, at);
      expect(isNew).toEqual(ids.map((each, at) => first.get(each) === at));
      expect(ids.map((_, at) => index.at(at))).toEqual(ids);
      const asked = [...ids, other];
      expect(asked.map((each) => index.find(each))).toEqual(asked.map((each) => first.get(each)));
    }),
    { numRuns: 30 },
  );
});

test("what is no id is refused", () => {
  expect(() => new Ids().add("전쟁")).toThrow(RangeError);
  expect(new Ids().at(0)).toBe("");
});
