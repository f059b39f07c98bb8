import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFile } from "../reading/formats.ts";
import { parseFile } from "../reading/parse-dataset.ts";
import type { Dataset } from "./schema.ts";
import { fingerprintOf, isChanged } from "./verified.ts";

const tolls = {
  format: "dateline/1",
  title: "Tolls",
  sources: [{ id: "paper", title: "The Paper", sha256: "0".repeat(64) }],
  passages: [
    { id: "rose", source: "paper", exact: "The toll rose." },
    { id: "fell", source: "paper", exact: "The toll fell." },
  ],
  events: [
    { id: "rise", title: "Rise", date: "1998", claims: [{ passage: "rose" }] },
    { id: "fall", title: "Fall", date: "1999", claims: [{ passage: "fell" }] },
  ],
};
const read = (changes: object = {}): Dataset => {
  const { dataset } = parseFile(readFile(JSON.stringify({ ...tolls, ...changes })));
  if (!dataset) throw new Error("refused");
  return dataset;
};
const before = fingerprintOf(read());

test.each([
  [
    "a word of a passage",
    { passages: [{ ...tolls.passages[0], exact: "The toll rose?" }, tolls.passages[1]] },
  ],
  ["a date", { events: [{ ...tolls.events[0], date: "1997" }, tolls.events[1]] }],
  ["an event left out", { events: [tolls.events[0]] }],
  [
    "an event twice as likely",
    { events: [tolls.events[0], { ...tolls.events[1], status: "alleged" }] },
  ],
  ["another text", { sources: [{ ...tolls.sources[0], sha256: "1".repeat(64) }] }],
])("%s is noticed", (_, changes) => {
  expect(fingerprintOf(read(changes))).not.toBe(before);
});

test.each([
  ["another order", { events: tolls.events.toReversed(), passages: tolls.passages.toReversed() }],
  ["another title of the dataset", { title: "Of tolls" }],
  [
    "what is said where it goes without saying",
    { events: tolls.events.map((each) => ({ ...each, status: "occurred", countries: [] })) },
  ],
  [
    "another order of fields",
    { passages: tolls.passages.map(({ id, source, exact }) => ({ exact, source, id })) },
  ],
])("%s is no change of what was checked", (_, changes) => {
  expect(fingerprintOf(read(changes))).toBe(before);
});

test("a fingerprint is sixteen digits, and any other words have another", () => {
  const of = (exact: string) =>
    fingerprintOf({
      sources: [],
      events: [],
      passages: [{ id: "p", source: "s", exact, prefix: "", suffix: "" }],
    });
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(of(a)).toMatch(/^[\da-f]{16}$/);
      expect(of(a) === of(b)).toBe(a === b);
    }),
  );
});

describe("a dataset was changed after its check", () => {
  const verified = { text: "All.", date: "2026-11-23", by: "validate" };
  test.each([
    [false, "without a check", {}, null],
    [false, "with the fingerprint of the check", { verified: { ...verified, of: before } }, before],
    [true, "with another one", { verified: { ...verified, of: "0".repeat(16) } }, before],
    [false, "that nobody worked out", { verified: { ...verified, of: before } }, null],
    [true, "whose last change is of a later day", { verified, updated: "2026-11-24" }, null],
    [false, "whose last change is of the same day", { verified, updated: "2026-11-23" }, null],
    [
      false,
      "whose last change is of the same month, for all that is known",
      { verified, updated: "2026-11" },
      null,
    ],
    [false, "that does not say when it was changed", { verified }, null],
  ])("%s: %s", (expected, _, said, fingerprint) => {
    expect(isChanged(said, fingerprint)).toBe(expected);
  });
});
