import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../dataset/any-text.testing.ts";
import { buildColumns } from "../query/columns/columns.ts";
import { aDataset, anEvent } from "../query/columns/dataset.testing.ts";
import { createLocalStore } from "../query/local-store.ts";
import { citationFile } from "./citation-file.ts";

const summaryOf = (fields: object) =>
  createLocalStore().show(buildColumns({ ...aDataset(anEvent("war", "1921")), ...fields }));

test("a dataset is cited by its title, version, day and address", () => {
  const summary = summaryOf({
    title: { en: "Tolls", ko: "통행세" },
    version: "2.0.1",
    updated: "2026-11-26",
    license: "CC BY 4.0",
  });
  const lines = citationFile(summary, "https://example.org/").split("\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "cff-version: 1.2.0",
      'title: "Tolls"',
      'version: "2.0.1"',
      'date-released: "2026-11-26"',
      "license: CC-BY-4.0",
      'url: "https://example.org/"',
    ]),
  );
});

test("a licence in other words, and a date that is no day, are left out: the format has no room for them", () => {
  const file = citationFile(
    summaryOf({ license: "CC BY 4.0 (our sentences)", updated: "2026" }),
    null,
  );
  expect(file).not.toMatch(/^(license|date-released|url):/m);
});

test("no title begins another field", () => {
  fc.assert(
    fc.property(anyText({ minLength: 1 }), (title) => {
      const [, text = ""] = /^title: (.*)$/m.exec(citationFile(summaryOf({ title }), null)) ?? [];
      expect(JSON.parse(text)).toBe(title);
    }),
  );
});
