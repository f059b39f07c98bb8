import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../../dataset/format/schema.ts";
import { datasetSchema } from "../../dataset/format/schema.ts";
import { soundDatasets } from "../../dataset/writing/sound-datasets.testing.ts";
import { plainWords } from "../tables/cell-words.ts";
import { referencesIn } from "./dataset-references.ts";
import { titleOf } from "./one-language.ts";
import { flat, OPTIONS, readBack, textOf } from "./round-trip.testing.ts";

/**
 * Works with a date that all three formats can say, a plain year, month or day; and of each title one, for those
 * of one title and address are one to whoever reads them.
 */
function plain(dataset: Dataset): Dataset {
  const dated = dataset.sources.filter(
    ({ published = "" }) =>
      /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(published) && published > "0999",
  );
  const byTitle = new Map(dated.map((source) => [words(titleOf(source, "en")), source]));
  return { ...dataset, sources: [...byTitle.values()] };
}

/** Readers take what looks like HTML off, as catalogues have it in titles. */
const words = (text: string): string => flat(plainWords(flat(text)));

const held = (dataset: Dataset) =>
  dataset.sources.map((source) => ({
    title: words(titleOf(source, "en")),
    published: source.published,
    authors: source.authors.map(words),
    // BibTeX counts braces, wherever they stand: in an address they are written otherwise.
    url: (source.url ?? "").replace(/[{}]/g, encodeURIComponent),
  }));

test.each(["bibtex", "ris", "csl-json"] as const)(
  "works come back from %s with title, authors, date and address, whatever the words",
  async (format) => {
    await fc.assert(
      fc.asyncProperty(soundDatasets, async (all) => {
        const dataset = plain(all);
        if (dataset.sources.length === 0) return;
        const { parts } = referencesIn(format)(dataset, OPTIONS);
        const { dataset: again, left } = await readBack(parts);
        if (again === null) throw new Error("nothing came back");
        expect(left).toEqual([]);
        expect(
          again.events.map(({ title, date, sources = [] }) => {
            const source = again.sources.find(({ id }) => id === sources[0]);
            return {
              title,
              published: date,
              authors: source?.authors.map(words),
              url: (source?.url ?? "").replace(/[{}]/g, encodeURIComponent),
            };
          }),
        ).toEqual(held(dataset));
      }),
      { numRuns: 60 },
    );
  },
);

const work = (published: string) =>
  datasetSchema.parse({
    format: "dateline/1",
    title: "Log",
    sources: [{ id: "s", title: "S", published }],
    events: [{ id: "a", title: "A", date: "1921" }],
  });

test.each(["1985~", "2001-21", "2013/2017", "198X", "-0043"])(
  "a work of %s comes back from CSL-JSON with its date",
  async (published) => {
    const { parts } = referencesIn("csl-json")(work(published), OPTIONS);
    const { dataset } = await readBack(parts);
    const [event] = dataset?.events ?? [];
    expect(event?.date).toBe(published === "198X" ? "1980/1989" : published);
  },
);

test("an address is said to be read on the day it was, else today; the dataset is named with its own address", () => {
  const [source] = work("1921").sources;
  if (!source) throw new Error("no source");
  const dataset = {
    ...work("1921"),
    sources: [
      { ...source, accessed: "2025-01-02" },
      { ...source, id: "t" },
    ],
  };
  const content = textOf(
    referencesIn("ris")(dataset, {
      ...OPTIONS,
      address: "https://example.org/?v=1",
    }),
  );
  expect(content).toContain("Y2  - 2025/01/02");
  expect(content).toContain("Y2  - 2026/11/26");
  expect(content).toContain("Quoted in: Log, https://example.org/?v=1");
});

test("events without a source are named", () => {
  expect(referencesIn("bibtex")(work("1921"), OPTIONS).left).toEqual([
    { id: "a", why: "no-source" },
  ]);
});
