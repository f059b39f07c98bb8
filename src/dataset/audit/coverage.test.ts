import { expect, test } from "vitest";
import { datasetSchema } from "../format/schema.ts";
import { coverageOf } from "./coverage.ts";

const text = "The toll rose in 1998. It fell in May 2003. “2003” was a wet one. Nobody minded.";

const dataset = (claimed: string) =>
  datasetSchema.parse({
    format: "dateline/1",
    title: "Tolls",
    sources: [
      { id: "a", title: "A" },
      { id: "without-a-text", title: "B" },
    ],
    passages: [
      { id: "rose", source: "a", exact: "toll rose in 1998" },
      { id: "toll", source: "a", exact: "The toll" },
      { id: "wet", source: "a", exact: "2003", prefix: "“" },
    ],
    omissions: [{ source: "a", exact: "wet one", reason: "Weather." }],
    events: [{ id: "e", title: "E", date: "1998", claims: [{ passage: claimed }] }],
  });

const covered = (claimed: string) => coverageOf(dataset(claimed), new Map([["a", text]]));

test("a sentence whose date no event quotes and no omission names is missing", () => {
  const [source, ...others] = covered("rose");
  expect(others).toEqual([]);
  expect(source?.sentences.map(({ text, quoted, missing }) => ({ text, quoted, missing }))).toEqual(
    [
      { text: "The toll rose in 1998.", quoted: true, missing: [] },
      { text: "It fell in May 2003.", quoted: false, missing: ["May", "2003"] },
      { text: "“2003” was a wet one.", quoted: false, missing: ["2003"] },
    ],
  );
});

test("quoting other words of the sentence does not cover its date", () => {
  const [source] = covered("toll");
  expect(source?.sentences[0]).toMatchObject({ quoted: false, missing: ["1998"] });
});

test("a quotation counts only in its own place, by the words around it", () => {
  const [source] = covered("wet");
  expect(source?.sentences.map(({ missing }) => missing)).toEqual([["1998"], ["May", "2003"], []]);
});

test("the reason for leaving words out is told with their sentence", () => {
  const left = dataset("rose");
  left.omissions.push({ source: "a", exact: "“2003” was", reason: "A year in quotes." });
  const [source] = coverageOf(left, new Map([["a", text]]));
  expect(source?.sentences[2]).toMatchObject({ missing: [], reasons: ["A year in quotes."] });
});

test("the share quoted counts what events use, and words quoted twice once", () => {
  const twice = dataset("rose");
  twice.events[0]?.claims.push({ passage: "toll", role: "occurred", dating: { basis: "stated" } });
  const [source] = coverageOf(twice, new Map([["a", text]]));
  expect(source).toMatchObject({
    quotedLength: "The toll rose in 1998".length,
    length: text.length,
  });
});
