import { expect, test } from "vitest";
import type { Dataset, DatedEvent } from "../../../dataset/format/schema.ts";
import { buildColumns } from "../../../query/columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../../../query/columns/dataset.testing.ts";
import { EVERYTHING } from "../../../query/criteria/query.ts";
import { createLocalStore } from "../../../query/local-store.ts";
import { type Edition, editionOf, letterOf } from "./edition.ts";
import { piecesOf, stretches } from "./pieces.ts";

async function edited(dataset: Dataset): Promise<Edition> {
  const store = createLocalStore();
  const { sources } = store.show(buildColumns(dataset));
  const all = { criteria: EVERYTHING, lang: "en", from: 0, to: dataset.events.length };
  return editionOf(await store.ask({ kind: "details", ...all }), sources);
}

const quoting = (id: string, date: string, ...passages: readonly string[]): DatedEvent =>
  anEvent(id, date, { claims: passages.map((passage) => aClaim(passage)) });

const numbers = ({ entries }: Edition) =>
  entries.map(({ event, quotations }) => [event.id, ...quotations.map(({ number }) => number)]);

test("a passage has one number, however often it is quoted, in the order of reading", async () => {
  const edition = await edited(
    aDataset(
      quoting("a", "1921", "gazette/war"),
      quoting("b", "1922", "gazette/peace", "gazette/war"),
    ),
  );
  expect(numbers(edition)).toEqual([
    ["a", "1"],
    ["b", "2", "1"],
  ]);
});

test("of several sources each counts for itself, under its letter", async () => {
  const edition = await edited(
    aDataset(
      quoting("a", "1921", "annals/war", "gazette/war"),
      quoting("b", "1922", "gazette/peace"),
    ),
  );
  expect(numbers(edition)).toEqual([
    ["a", "A1", "B1"],
    ["b", "B2"],
  ]);
  expect(
    edition.sources.map(({ letter, source, passages }) => [
      letter,
      source.id,
      ...passages.map(({ number, event }) => `${number} ${event.id}`),
    ]),
  ).toEqual([
    ["A", "annals", "A1 a"],
    ["B", "gazette", "B1 a", "B2 b"],
  ]);
});

test("a source that is named without its words is at the end all the same, and an event without any stays", async () => {
  const edition = await edited(
    aDataset(anEvent("a", "1921", { sources: ["annals"] }), anEvent("b", "1922")),
  );
  expect(edition.entries.map(({ named }) => named)).toEqual([["A"], []]);
  expect(edition.sources).toMatchObject([{ letter: "A", passages: [] }]);
  expect(piecesOf(edition).map(({ kind }) => kind)).toEqual(
    "title drawing entry entry sources source marks colophon".split(" "),
  );
});

test("letters go on behind Z", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
  ]);
});

test("lines of a paragraph that stand on one page are one stretch of it", () => {
  expect(
    stretches([
      { paragraph: 0, start: 80, end: 160 },
      { paragraph: 0, start: 160, end: 200 },
      { paragraph: 1, start: 0, end: 90 },
    ]),
  ).toEqual([
    { paragraph: 0, start: 80, end: 200 },
    { paragraph: 1, start: 0, end: 90 },
  ]);
});
