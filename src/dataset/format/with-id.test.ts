import { expect, test } from "vitest";
import { withId } from "./with-id.ts";

test("an entry is found in its own list, and nothing is found in another", () => {
  const [one, two] = [[{ id: "a", of: 1 }], [{ id: "a", of: 2 }]];
  expect([withId(one, "a")?.of, withId(two, "a")?.of, withId(one, "a")?.of]).toEqual([1, 2, 1]);
  expect([withId(one, "b"), withId([], "a"), withId(one, undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
