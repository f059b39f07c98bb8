import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Hearer } from "../convert/assembly/made.ts";
import { convertRead } from "../convert/convert-read.ts";
import { readFile } from "../convert/read-file.ts";
import type { ReadFile } from "../convert/reading/taken-apart.ts";
import type { Columns } from "../query/columns/columns.ts";
import { VouchedIntake } from "../query/columns/vouched-columns.ts";
import { wholeDataset } from "../query/columns/whole-dataset.ts";

/** All that columns hold, as values that can be compared. */
function held({ ids, lines, passages, ...columns }: Columns) {
  const values = Object.entries(columns).filter(([, value]) => typeof value !== "function");
  return {
    ...Object.fromEntries(values),
    ids: Array.from({ length: columns.count }, (_, at) => ids.at(at)),
    lines: lines.blocks,
    passages: [...passages.all()],
    words: passages.lines.blocks,
    sourceOf: passages.sources,
    dataset: wholeDataset({ ids, lines, passages, ...columns }),
  };
}

let shortcuts = 0;

/** A file's columns, filled by its rows or by an event of each, with all that is said of the rows. */
function filled(file: ReadFile, byEvents: boolean) {
  const intake = new VouchedIntake();
  const hearer: Hearer = {
    passage: (passage, source) => intake.passage(passage, source),
    event: (event) => intake.event(event),
    ...(!byEvents && {
      quote: (...told) => intake.quote(...told),
      like(...told) {
        shortcuts++;
        intake.like(...told);
      },
    }),
  };
  const { made, ...said } = convertRead(file, { name: "x.csv", thisYear: 2026 }, hearer);
  const columns = made && intake.columns(made);
  return { said, columns: columns && held(columns) };
}

const NAMES = "id title date end countries topics actors url quote text".split(" ");

const often = (common: fc.Arbitrary<string>, ...odd: readonly string[]) =>
  fc.oneof({ weight: 12, arbitrary: common }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
const day = fc.constantFrom("2001-02-27", "2001-02-28", "2001-03-01", "0001-01-01", "1999-12-31");
const words = fc.oneof(
  fc.constantFrom(
    "Bell",
    "a & b",
    " spaced ",
    "<b>x</b>",
    "“said”",
    "NULL",
    "'kept",
    "half \ud800",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
/** Cells of each column as they mostly are, and as they may be. */
const CELLS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  id: often(
    fc.integer({ min: 1, max: 30 }).map((at) => `e${at}`),
    "",
    "e 1",
    "a@b",
    "NA",
  ),
  title: often(words, "", "-", '=HYPERLINK("https://e.org/x","Bell")', "x".repeat(600)),
  date: often(day, "2001", "3/4/2001", "soon", "", " 2001-02-27", "2001-02-29", "1972~"),
  end: often(fc.oneof(day, fc.constant("")), "present", "-", "2001-03", " 2001-03-01 ", "soon"),
  countries: often(fc.constantFrom("KR", "Russia; JP", "South Korea, US", ""), "Utopia", "NA", "|"),
  topics: often(fc.constantFrom("a", "b; a", "A", "c | d", ""), "NULL", "x".repeat(300), "; ;"),
  actors: often(fc.constantFrom("Kim", "Lee; Kim", ""), "kim", "&amp;"),
  url: often(
    fc.constantFrom("https://e.org/1", "https://e.org/2", "http://www.e.org/1/", ""),
    "https://e.org/?a=1&b=2",
    "https://e.org/?a=1&amp;b=2",
    "https://e.org/?a=1&amp;amp;b=2",
    "https://e.org/\u0001",
    "see https://e.org/1",
    "A book",
    " https://e.org/1",
  ),
  quote: often(words, "", "„so“", "x".repeat(6_000)),
  text: often(words, "", "x".repeat(6_000)),
};

const written = (cell: string) =>
  /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const tables = fc.shuffledSubarray(NAMES, { minLength: 3 }).chain((names) =>
  fc
    .array(fc.tuple(...names.map((name) => CELLS[name] ?? words)), {
      minLength: 4,
      maxLength: 20,
    })
    .map((rows) => [names, ...rows].map((row) => row.map(written).join(",")).join("\n")),
);

test("columns that rows fill hold what columns hold that an event of each row fills, and as much is said of them", async () => {
  let full = 0;
  await fc.assert(
    fc.asyncProperty(tables, async (text) => {
      const file = await readFile(new TextEncoder().encode(text)).catch(() => null);
      if (file === null) return;
      const byRows = filled(file, false);
      expect(byRows).toEqual(filled(file, true));
      if (byRows.columns) full++;
    }),
    { numRuns: 150 },
  );
  expect([full > 20, shortcuts > 200]).toEqual([true, true]);
});

const folder = new URL("../../fixtures/import/", import.meta.url);

test.each(readdirSync(folder))("columns of %s are the same by rows and by events", async (name) => {
  const file = await readFile(readFileSync(new URL(name, folder))).catch(() => null);
  if (file !== null) expect(filled(file, false)).toEqual(filled(file, true));
});
