import { expect, test } from "vitest";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import type { DateReading } from "../dates/date-reading.ts";
import { bareOffer, type Offer } from "./offer.ts";
import { few, References } from "./references.ts";

const date = (edtf: string): DateReading => ({ ok: true, edtf, notes: [], otherwise: null });
const offer = (fields: Partial<Offer>): Offer => ({
  ...bareOffer(2, date("2001"), "2001"),
  ...fields,
});
const almanac = { title: "The Almanac", url: "https://example.org/almanac" };

test("a source is one entry, however many rows name it, and its passages are numbered", () => {
  const references = new References("Log");
  const first = references.of(offer({ sources: [almanac], quote: "filled at noon" }));
  const second = references.of(offer({ sources: [{ ...almanac }], quote: "emptied at dusk" }));
  expect([first.claims[0]?.passage, second.claims[0]?.passage]).toEqual([
    "the-almanac/1",
    "the-almanac/2",
  ]);
  expect(references.lists().sources).toHaveLength(1);
});

test("words without a source have one of their own, and a source without words is named", () => {
  const references = new References("Log");
  expect(references.of(offer({ quote: "filled at noon" })).claims).toHaveLength(1);
  expect(references.of(offer({ sources: [almanac] }))).toEqual({
    claims: [],
    sources: ["the-almanac"],
    quoted: null,
  });
  expect(references.lists().sources.map(({ title }) => title)).toEqual([
    "The words in “Log”",
    "The Almanac",
  ]);
});

test("of several sources the first has the words, the others are named after it", () => {
  const { claims, sources } = new References("Log").of(
    offer({ sources: [almanac, { title: "B" }, almanac, { title: "C" }], quote: "filled" }),
  );
  expect([claims[0]?.passage, sources]).toEqual(["the-almanac/1", ["b", "c"]]);
});

test("what is said of a date has its characters whole, though the cell has half a one", () => {
  const noteOf = (fields: Partial<Offer>) =>
    `${new References("Log").of(offer({ quote: "filled", ...fields })).claims[0]?.dating.note}`;
  for (const dateValue of ["2001\ud83d", `2001 ${"😀".repeat(10_000)}`]) {
    expect(noteOf({ dateValue }).isWellFormed()).toBe(true);
    expect(noteOf({ dateValue, page: "4" }).isWellFormed()).toBe(true);
  }
});

test("an address that is none of the web is no link", () => {
  const references = new References("Log");
  references.of(offer({ sources: [{ title: "A", url: "javascript:alert(1)" }] }));
  expect(references.lists().sources[0]).not.toHaveProperty("url");
});

test("a topic is the same whatever its capitals", () => {
  const references = new References("Log");
  expect(references.topics(["Harbour", "harbour", "Tides"])).toEqual(["harbour", "tides"]);
  expect(references.lists().topics.map(({ label }) => label)).toEqual(["Harbour", "Tides"]);
});

test("a list has each value once, and no more than a dataset takes", () => {
  expect(few(["a", "b", "a", "c"], 2)).toEqual(["a", "b"]);
});

test("names beyond the most that a dataset has are left out, and the rows that had them counted", () => {
  const references = new References("Log");
  const most = 100_000;
  for (let at = 0; at < most; at++) references.topics([`Topic ${at}`]);
  expect(references.beyond()).toEqual([]);
  expect(references.topics(["Topic 7", "One more"])).toEqual(["topic-7"]);
  expect(references.topics(["One more"])).toEqual([]);
  expect(references.topics(["Topic 7"])).toEqual(["topic-7"]);
  expect(references.beyond()).toEqual([{ of: "topics", most, rows: 2 }]);
  expect(references.lists().topics).toHaveLength(most);
});

test("words whose source has no place left are the file's own, and rows with several count once", () => {
  const references = new References("Log");
  const most = 99_999;
  for (let at = 0; at < most; at++)
    references.of(offer({ sources: [{ url: `http://e.org/${at}` }] }));
  const beyond = [{ url: "http://e.org/a" }, { title: "The Almanac" }];
  const { claims, sources } = references.of(offer({ sources: beyond, quote: "filled at noon" }));
  expect([claims[0]?.passage, sources]).toEqual(["the-words-in-log/1", []]);
  expect(references.of(offer({ sources: [{ url: "http://e.org/7" }] })).sources).toEqual([
    "e-org-7",
  ]);
  expect(references.beyond()).toEqual([{ of: "sources", most, rows: 1 }]);
  expect(references.lists().sources).toHaveLength(most + 1);
});

test("a name that is cut loses no half of a letter", () => {
  const references = new References("Log");
  const long = `${"x".repeat(LIMITS.titleLength - 1)}😀`;
  references.of(offer({ sources: [{ title: long, publisher: long, authors: [long] }] }));
  const [source] = references.lists().sources;
  const cut = "x".repeat(LIMITS.titleLength - 1);
  expect(source).toMatchObject({ title: cut, publisher: cut, authors: [cut] });
});
