import { expect, test } from "vitest";
import { passage, permalink, view } from "./citable.testing.ts";
import { dateInWords, firstYear, named, notesOn, oneLine, plainDate, workOf } from "./reference.ts";

test("a passage is cited as its source, and a view as the dataset", () => {
  expect(workOf(passage)).toMatchObject({ title: "The end of the war", kind: "news" });
  expect(workOf(view)).toMatchObject({
    title: "Missiles and treaties",
    kind: "dataset",
    published: "2025-07-02",
    authors: [],
    url: permalink,
  });
});

test("a source without an address leads back to where it was quoted", () => {
  const source = { title: "T", authors: [], kind: "book" } as const;
  expect(workOf({ ...passage, source }).url).toBe(permalink);
  expect(workOf(passage).url).not.toBe(permalink);
});

test("the notes of a view do not say that it was quoted", () => {
  expect(notesOn(view)).toEqual(["Cited for: 23 of 119 events: Freedonia"]);
  expect(notesOn(passage)).toHaveLength(3);
});

test.each([
  [{ version: "1.2", updated: "2025" }, "T, version 1.2"],
  [{ updated: "2025" }, "T, updated 2025"],
  [{}, "T"],
])("a dataset is named with its version, else its last change: %j", (known, name) => {
  expect(named({ title: "T", ...known })).toBe(name);
});

test.each([
  ["1921", [1921]],
  ["1921-03", [1921, 3]],
  ["1921-12-05", [1921, 12, 5]],
  ["1921-13", null],
  ["1921-21", null],
  ["1921~", null],
  ["1921/1923", null],
  ["-0043", null],
])("of %s as many numbers are given as are stated", (edtf, parts) => {
  expect(plainDate(edtf)).toEqual(parts);
});

test.each([
  ["1921~", 1921],
  ["1921/1923", 1921],
  ["0001", 1],
  ["0000", null],
  ["../1923", null],
  ["in spring", null],
])("%s begins in the year %s", (edtf, year) => {
  expect(firstYear(edtf)).toBe(year);
});

test("what is no date stays as it was written", () => {
  expect(dateInWords("in spring")).toBe("in spring");
  expect(dateInWords("1921-03")).toBe("March 1921");
});

test("a line break in a title does not break its line", () => {
  expect(oneLine(" a\r\n\tb ")).toBe("a b");
});
