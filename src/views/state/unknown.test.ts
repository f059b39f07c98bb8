import { expect, test } from "vitest";
import { EMPTY_QUERY } from "../../query/criteria/query.ts";
import { dropUnknown, mendSame, withReference } from "./unknown.ts";

const query = {
  ...EMPTY_QUERY,
  facets: { ...EMPTY_QUERY.facets, country: { values: ["KR", "XX"], all: true } },
  words: "treaty",
  event: "gone",
  around: 7,
  passage: "kept",
};

test("a link to things that no longer exist opens on what still does", () => {
  const cleaned = dropUnknown(query, [
    { key: "country", value: "XX", nearest: null, isSame: false },
    { key: "event", value: "gone", nearest: null, isSame: false },
  ]);
  expect(cleaned.facets.country).toEqual({ values: ["KR"], all: true });
  expect(cleaned.event).toBeNull();
  // Else the next event that is opened would lift the filters.
  expect(cleaned.around).toBeNull();
  expect(cleaned.passage).toBe("kept");
  expect(cleaned.words).toBe("treaty");
});

test("a sound link is left as it is", () => {
  expect(dropUnknown(query, [])).toBe(query);
});

test("a full stop behind a link loses nothing of it", () => {
  const stopped = {
    ...query,
    event: "kept.",
    facets: { ...query.facets, topic: { values: ["nmd."], all: false } },
  };
  const mended = mendSame(stopped, [
    { key: "event", value: "kept.", nearest: "kept", isSame: true },
    { key: "topic", value: "nmd.", nearest: "nmd", isSame: true },
  ]);
  expect(mended.event).toBe("kept");
  expect(mended.facets.topic.values).toEqual(["nmd"]);
});

test("what was meant instead is taken up as if it had been asked for", () => {
  expect(withReference(EMPTY_QUERY, { key: "topic", value: "thaad" }).facets.topic.values).toEqual([
    "thaad",
  ]);
  expect(withReference(EMPTY_QUERY, { key: "event", value: "peace" }).event).toBe("peace");
  expect(withReference(EMPTY_QUERY, { key: "passage", value: "a/b" }).passage).toBe("a/b");
  expect(withReference(EMPTY_QUERY, { key: "episode", value: "nmd" }).episode).toBe("nmd");
});
