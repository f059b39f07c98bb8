import { expect, test } from "vitest";
import { cacheOf, seenCache, servedTheirTime } from "./cache-names.ts";

const SCOPE = "https://example.org/a/";
const BESIDE = "https://example.org/a/b/";
const versions = ["1", "2", "3", "4"].map((each) => cacheOf(SCOPE, each));

test("a tab of the version before goes on loading its parts", () => {
  expect(servedTheirTime(versions, SCOPE, "4")).toEqual(versions.slice(0, 2));
  expect(servedTheirTime(versions.slice(3), SCOPE, "4")).toEqual([]);
});

test("what was seen, and what other pages of the host keep, stays", () => {
  const others = [seenCache(SCOPE), cacheOf(BESIDE, "1"), cacheOf(BESIDE, "2"), "somebody's"];
  expect(servedTheirTime([...others, ...versions], SCOPE, "4")).toEqual(versions.slice(0, 2));
});
