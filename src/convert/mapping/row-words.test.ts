import { expect, test } from "vitest";

import {
  countriesOf,
  kindOf,
  listOf,
  placeOf,
  publishedOf,
  quoteOf,
  sourcesOf,
  statusOf,
  textOf,
  titleOf,
  weightOf,
} from "./row-words.ts";

test("a title is one line of words, and keeps the address of its formula", () => {
  expect(titleOf('=HYPERLINK("https://example.org";"The <b>dock</b>")')).toEqual({
    title: "The dock",
    url: "https://example.org",
  });
  expect(textOf("<p>One.</p><p>Two.</p>")).toBe("One.\nTwo.".replace("\n", "\n\n"));
});

test("several values of a cell are parted by semicolons, or are a list of JSON", () => {
  expect(listOf("Harbour; Tides;")).toEqual(["Harbour", "Tides"]);
  expect(listOf([{ name: "Harbour" }, "Tides"])).toEqual(["Harbour", "Tides"]);
});

test("what is no country is given back, not dropped", () => {
  expect(countriesOf("Korea; KR, Atlantis")).toEqual({
    codes: ["KR"],
    others: ["Korea", "Atlantis"],
  });
});

test("a source is a title or an address, or an object with both", () => {
  expect(sourcesOf("https://example.org")).toEqual([{ url: "https://example.org" }]);
  expect(sourcesOf("www.example.org/a")).toEqual([{ url: "http://www.example.org/a" }]);
  expect(sourcesOf([{ title: "A", url: "javascript:1", published: "3/4/01" }, ""])).toEqual([
    { title: "A" },
  ]);
  expect(publishedOf("7 March 2001")).toBe("2001-03-07");
});

test("the marks around a quotation are not its words, those within it are", () => {
  expect(quoteOf("“filled at noon”")).toBe("filled at noon");
  expect(quoteOf("“filled” and “emptied”")).toBe("“filled” and “emptied”");
});

test("a value of a closed list is taken by its word, and no other is guessed", () => {
  expect([kindOf(" Agreement"), statusOf("planned"), weightOf("Core")]).toEqual([
    "agreement",
    "planned",
    "core",
  ]);
  expect([kindOf("party"), statusOf("maybe"), weightOf("3")]).toEqual([null, null, null]);
});

test("a place is a name, not coordinates", () => {
  expect([placeOf("Pier  2"), placeOf({ name: "Pier 2" }), placeOf({ lat: 1 })]).toEqual([
    "Pier 2",
    "Pier 2",
    "",
  ]);
});
