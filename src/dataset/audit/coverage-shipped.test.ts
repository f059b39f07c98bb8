import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseDataset } from "../reading/parse-dataset.ts";
import { coverageOf } from "./coverage.ts";

const file = readFileSync(new URL("../../../data/events.json", import.meta.url), "utf8");
const { dataset } = parseDataset(file);

/** The articles are other people's work and not in this repository: a folder may be named. */
const folder =
  process.env["DATELINE_SOURCES"] ??
  fileURLToPath(new URL("../../../../shared/sources", import.meta.url));

const there = existsSync(folder);
const unless = there
  ? ""
  : " (skipped: the texts are not there; name their folder in DATELINE_SOURCES)";

const sources = () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const texts = names.map(
    (name) => [basename(name, ".txt"), readFileSync(join(folder, name), "utf8")] as const,
  );
  return dataset ? coverageOf(dataset, new Map(texts)) : [];
};

test.skipIf(!there)(`every dated sentence of its sources is quoted or left out${unless}`, () => {
  const all = sources().flatMap(({ sentences }) => sentences);
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter(({ missing }) => missing.length > 0)).toEqual([]);
});

test.skipIf(!there)(`of no article is much more than two fifths quoted${unless}`, () => {
  // Clauses whole enough to be understood come a little above the two fifths. A short report has few words that are not facts, and is mostly taken up by them.
  const long = sources().filter(({ length }) => length > 5_000);
  expect(long.length).toBeGreaterThan(0);
  for (const { source, quotedLength, length } of long) {
    expect(quotedLength / length, source).toBeLessThanOrEqual(0.425);
  }
});
