import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { datasetSchema } from "../format/schema.ts";
import { readFile } from "../reading/formats.ts";
import { parseFile } from "../reading/parse-dataset.ts";
import { checkVerbatim } from "./check-quotes.ts";
import { checkWorkings } from "./redo-dating.ts";

const file = readFileSync(new URL("../../../data/events.json", import.meta.url), "utf8");
const read = readFile(file);
const { dataset, problems, ranks } = parseFile(read);
const origin = { file: read, ranks };

/** The articles are other people's work and not in this repository: a folder may be named. */
const texts =
  process.env["DATELINE_SOURCES"] ??
  fileURLToPath(new URL("../../../../shared/sources", import.meta.url));

test("the shipped dataset has no problem of any kind", () => {
  expect(problems).toEqual([]);
  expect(dataset).toEqual(datasetSchema.parse(JSON.parse(file)));
});

test("every date of it that was worked out is redone, or no rule can redo it", () => {
  expect(dataset && checkWorkings(dataset, origin)).toEqual([]);
});

test("every event of it rests on a passage", () => {
  const bare = dataset?.events.filter(({ claims }) => claims.length === 0);
  expect(bare).toEqual([]);
});

const there = existsSync(texts);
test.skipIf(!there)(
  `every passage of it is in its source word for word${there ? "" : " (skipped: the texts are not there; name their folder in DATELINE_SOURCES)"}`,
  () => {
    const names = readdirSync(texts).filter((name) => name.endsWith(".txt"));
    const sources = new Map(
      names.map((name) => {
        const bytes = readFileSync(join(texts, name));
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        return [basename(name, ".txt"), { text: bytes.toString("utf8"), sha256 }];
      }),
    );
    expect(dataset && checkVerbatim(dataset, sources, origin)).toEqual([]);
  },
);
