import { expect, test } from "vitest";
import { LateList } from "./made.ts";

test("a list that is made late is read as a list, and has no end beyond its own", () => {
  const list = new LateList(3, (rank) => ({ rank }));
  expect(list.slice()).toEqual([{ rank: 0 }, { rank: 1 }, { rank: 2 }]);
  expect([list.slice(2, 9), list.slice(4)]).toEqual([[{ rank: 2 }], []]);
  expect(list.at(1)).toEqual({ rank: 1 });
});
