import { expect, test } from "vitest";
import { append, withId } from "./with-id.ts";

test("an entry is found in its own list, and nothing is found in another", () => {
  const [one, two] = [[{ id: "a", of: 1 }], [{ id: "a", of: 2 }]];
  expect([withId(one, "a")?.of, withId(two, "a")?.of, withId(one, "a")?.of]).toEqual([1, 2, 1]);
  expect([withId(one, "b"), withId([], "a"), withId(one, undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("what a list is given in parts is found in it, before and after somebody looked", () => {
  const list = [{ id: "a" }];
  append(list, [{ id: "b" }]);
  expect(withId(list, "a")).toBe(list[0]);
  append(list, [{ id: "c" }, { id: "d" }]);
  expect(list.map(({ id }) => withId(list, id))).toEqual(list);
  expect(list).toHaveLength(4);
});
