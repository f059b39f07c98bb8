import { expect, test } from "vitest";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import {
  FACET_RECORDS,
  FACETS,
  LANE_FACETS,
  LANES,
  OWN_FACETS,
  recordBy,
  refusal,
} from "./facets.ts";

test("the values of every facet are known in one way: a closed list, ids or a form", () => {
  for (const facet of FACETS) {
    const { closed, ids, pattern } = FACET_RECORDS[facet];
    expect([facet, [closed, ids, pattern].filter((each) => each !== undefined)]).toEqual([
      facet,
      [expect.anything()],
    ]);
  }
});

test("whatever passages decide is told apart from what an event says itself", () => {
  expect(FACETS.filter((facet) => !OWN_FACETS.some((own) => own === facet))).toEqual([
    "source",
    "support",
  ]);
});

test("lanes stand for the values of a facet, and systems for topics", () => {
  expect(LANE_FACETS.system).toBe("topic");
  expect(LANES.filter((lanes) => LANE_FACETS[lanes] === null)).toEqual(["none"]);
});

test("a value that cannot be is refused with the reason, one that no event has is not", () => {
  expect(refusal("country", "KR")).toBeNull();
  expect(refusal("country", "Korea")).toBe("malformed");
  expect(refusal("kind", "meeting")).toBeNull();
  expect(refusal("kind", "party")).toBe("unknown");
  expect(refusal("topic", "nobody-has-it")).toBeNull();
  expect(refusal("topic", "x".repeat(LIMITS.idLength))).toBeNull();
  expect(refusal("topic", "x".repeat(LIMITS.idLength + 1))).toBe("too-long");
});

test("a record by keys has every key, made from the key and its rank", () => {
  expect(recordBy(["a", "b"], (key, rank) => key + rank)).toEqual({ a: "a0", b: "b1" });
});
