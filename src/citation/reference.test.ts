import { expect, test } from "vitest";
import { passage, permalink, view } from "./citable.testing.ts";
import { citeAll } from "./cite.ts";
import { plainText } from "./plain.ts";
import {
  dateInWords,
  named,
  notesOn,
  oneLine,
  plainDate,
  workOf,
  yearInWords,
} from "./reference.ts";

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

test("a source without an address is given none, and no page of ours in its stead", () => {
  const source = { title: "T", authors: [], kind: "book" } as const;
  expect(workOf({ ...passage, source }).url).toBeUndefined();
  expect(notesOn({ ...passage, source }).at(-1)).toContain(permalink);
});

test("the notes of a view do not say that it was quoted", () => {
  expect(notesOn(view)).toEqual(["Cited for: 23 of 119 events: Freedonia"]);
  expect(notesOn(passage)).toHaveLength(3);
});

test("a work that is cited by itself is cited for nothing, and a dataset that is nowhere has no address", () => {
  const { title: _, date: __, quotation: ___, permalink: ____, ...work } = passage;
  expect(notesOn(work)).toEqual(["Quoted in: Missiles and treaties, version 1.2"]);
  expect(plainText(work)).toBe(
    "Núria Čapek and 홍길동, “The end of the war,” The Freedonia Gazette, March 5, 1921, https://gazette.example/end_of_war?a=1&b=50%25. Quoted in Missiles and treaties, version 1.2, accessed November 23, 2026.",
  );
  expect(citeAll("ris", [passage, { ...work, id: passage.id }])).not.toContain("undefined");
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
  ["1921~", "1921"],
  ["1921/1923", "1921"],
  ["0001", "0001"],
  ["0000", "1 BC"],
  ["../1923", "1923"],
  ["in spring", null],
])("%s is of the year %s", (edtf, year) => {
  expect(yearInWords(edtf)).toBe(year);
});

test("what is no date stays as it was written", () => {
  expect(dateInWords("in spring")).toBe("in spring");
  expect(dateInWords("1921-03")).toBe("March 1921");
});

test("a line break in a title does not break its line", () => {
  expect(oneLine(" a\r\n\tb ")).toBe("a b");
});
