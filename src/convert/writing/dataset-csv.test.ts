import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { synthetic } from "../../../bench/synthetic.ts";
import type { Dataset } from "../../dataset/format/schema.ts";
import { ownTime } from "../../dataset/own-time.testing.ts";
import { soundDatasets } from "../../dataset/writing/sound-datasets.testing.ts";
import { linkedWords, plainWords } from "../tables/cell-words.ts";
import { datasetCsv, EVENT_COLUMNS } from "./dataset-csv.ts";
import { Evidence } from "./evidence.ts";
import { said, titleOf } from "./one-language.ts";
import { flat, labelsOf, namesOf, OPTIONS, readBack, restated } from "./round-trip.testing.ts";
import { write } from "./write.ts";

/** Names of a cell: a semicolon parts them, and capitals make no other one. */
const listed = (names: readonly string[]): readonly string[] => {
  const all = names.join("; ").split(";").map(words).filter(Boolean);
  return [...new Map(all.map((name) => [name.toLowerCase(), name])).keys()];
};

/** Tables of others hold HTML: what looks like it is taken off. */
const words = (text: string): string => flat(plainWords(text));

/** A quotation that stands in marks comes without them. */
const unmarked = (text: string): string => {
  const [, inside] = /^[“"]([^“”"]+)[”"]$/.exec(text) ?? [];
  return inside?.trim() ?? text;
};

/** All that a table has a place for: one source, one quotation. */
function held(dataset: Dataset) {
  const evidence = new Evidence(dataset);
  return dataset.events.map((event) => {
    const quotation = evidence.quotationOf(event);
    const source = quotation?.source ?? evidence.sourcesOf(event)[0];
    return {
      id: event.id,
      date: restated(event.date),
      title: words(said(event.title, "en")),
      text: plainWords(said(event.summary, "en")),
      kind: event.kind,
      status: event.status,
      weight: event.weight,
      place: words(said(event.place, "en")),
      countries: event.countries,
      topics: listed(labelsOf(dataset, event)),
      actors: listed(namesOf(dataset, event)),
      quote: unmarked(plainWords(quotation?.exact ?? "")),
      source: source && { title: words(titleOf(source, "en")), url: source.url ?? "" },
    };
  });
}

test("what a table has a place for comes back the same, whatever the words and dates", async () => {
  await fc.assert(
    fc.asyncProperty(soundDatasets, async (dataset) => {
      const { dataset: again, left, unused } = await readBack(datasetCsv(dataset, "en"));
      if (again === null) throw new Error("nothing came back");
      expect(held(again)).toEqual(held(dataset));
      expect({ left, unused }).toEqual({ left: [], unused: [] });
    }),
    { numRuns: 60 },
  );
});

test("another program reads the same cells, and no cell of words is a formula", () => {
  fc.assert(
    fc.property(soundDatasets, (dataset) => {
      const { data, errors } = Papa.parse<Record<string, string>>(
        [...datasetCsv(dataset, "en")].join(""),
        {
          header: true,
          skipEmptyLines: true,
        },
      );
      expect(errors).toEqual([]);
      expect(data.map(({ id }) => id)).toEqual(dataset.events.map(({ id }) => id));
      const dates = data.map(({ date = "" }) => linkedWords(date).words);
      expect(dates).toEqual(dataset.events.map(({ date }) => date));
      for (const row of data) {
        expect(Object.keys(row)).toEqual(EVENT_COLUMNS);
        for (const [name, cell] of Object.entries(row)) {
          const isDate = name === "date" || name === "published";
          expect(cell).not.toMatch(isDate ? /^-\d+[-/]/ : /^[=+\-@\t\r\n]/);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test("a spreadsheet is told that it is UTF-8: Korean comes up as Korean", () => {
  const bytes = new TextEncoder().encode(
    [...datasetCsv({ ...synthetic(1).header, events: [] }, "ko")].join(""),
  );
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test("ten thousand events are written in every format while nobody waits", {
  timeout: 60_000,
}, async () => {
  const { header, events } = synthetic(10_000);
  const dataset = { ...header, events: [...events()] };
  for (const format of [
    "json",
    "jsonl",
    "csv",
    "datapackage",
    "ics",
    "timelinejs",
    "bibtex",
    "webannotation",
  ] as const) {
    const took = ownTime();
    const { parts } = await write(format, dataset, OPTIONS);
    const [...all] = parts;
    expect(all.reduce((sum, part) => sum + part.length, 0)).toBeGreaterThan(10_000);
    expect(took()).toBeLessThan(10_000);
  }
});
