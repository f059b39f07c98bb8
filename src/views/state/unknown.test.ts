import { expect, test } from "vitest";
import { EMPTY_QUERY } from "../../query/criteria/query.ts";
import { dropUnknown } from "./unknown.ts";

const query = {
  ...EMPTY_QUERY,
  facets: { ...EMPTY_QUERY.facets, country: { values: ["KR", "XX"], all: true } },
  words: "treaty",
  event: "gone",
  passage: "kept",
};

test("a link to things that no longer exist opens on what still does", () => {
  const cleaned = dropUnknown(query, [
    { key: "country", value: "XX" },
    { key: "event", value: "gone" },
  ]);
  expect(cleaned.facets.country).toEqual({ values: ["KR"], all: true });
  expect(cleaned.event).toBeNull();
  expect(cleaned.passage).toBe("kept");
  expect(cleaned.words).toBe("treaty");
});

test("a sound link is left as it is", () => {
  expect(dropUnknown(query, [])).toBe(query);
});
