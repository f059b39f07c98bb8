import { expect, test } from "vitest";
import { LateLines } from "./late-lines.ts";

test("whoever has a word is found by every search, once, and so is who comes after it", () => {
  const lines = new LateLines();
  const ownersOf = (term: string) => {
    const found: number[] = [];
    lines.find(term, (owner) => found.push(owner));
    return found;
  };
  lines.add(3, "The Bell");
  lines.add(4, "종");
  expect([ownersOf("bell"), ownersOf("bell"), ownersOf("종")]).toEqual([[3], [3], [4]]);
  lines.add(5, "A bell");
  expect(ownersOf("bell")).toEqual([3, 5]);
});
