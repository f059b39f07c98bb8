import { expect, test } from "vitest";

import { RowReferences } from "./row-references.ts";

const missed: string[] = [];
const references = new RowReferences(
  ["topic", "tag", "country", "source", "link"],
  new Map([
    ["topics", [0, 1]],
    ["countries", [2]],
    ["source", [3]],
    ["url", [4]],
  ]),
  (name) => missed.push(name),
);

test("topics of two columns are one list, and a country that is none is missed by its column", () => {
  const { topics, countries } = references.of(
    ["Harbour", "Tides; Trade", "KR; Atlantis", "", ""],
    null,
  );
  expect([topics, countries]).toEqual([["Harbour", "Tides", "Trade"], ["KR"]]);
  expect(missed).toEqual(["country: Atlantis"]);
});

test("a title and the address beside it are one source; a second address is another", () => {
  const sources = (title: string, link: string, titleUrl: string | null = null) =>
    references.of(["", "", "", title, link], titleUrl).sources;
  expect(sources("A", "https://a.org")).toEqual([{ title: "A", url: "https://a.org" }]);
  expect(sources("https://b.org", "https://a.org")).toEqual([
    { url: "https://b.org" },
    { url: "https://a.org" },
  ]);
  expect(sources("", "", "https://c.org")).toEqual([{ url: "https://c.org" }]);
  expect(sources("", "no address")).toEqual([]);
});

test("where one column is all there is of sources, its addresses are the same as beside other columns", () => {
  const alone = new RowReferences(["link"], new Map([["url", [0]]]), () => undefined);
  const beside = new RowReferences(
    ["link", "source"],
    new Map([
      ["url", [0]],
      ["source", [1]],
    ]),
    () => undefined,
  );
  const cells = [
    "https://a.org",
    "",
    "no address",
    '=HYPERLINK("https://a.org","A")',
    [{ url: "https://a.org", title: "A" }, { title: "B" }, "https://b.org"],
    { title: "B" },
  ];
  for (const titleUrl of [null, "https://c.org"]) {
    for (const cell of cells) {
      expect(alone.of([cell], titleUrl)).toEqual(beside.of([cell, ""], titleUrl));
    }
  }
  expect(alone.of(["https://a.org"], null).sources).toEqual([{ url: "https://a.org" }]);
});
