import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { localText } from "../format/localized.ts";
import { datasetSchema } from "../format/schema.ts";
import { readFile } from "../reading/formats.ts";
import { parseFile } from "../reading/parse-dataset.ts";
import { checkCoding } from "./check-coding.ts";
import { checkVerbatim } from "./check-quotes.ts";
import { checkVerified } from "./check-verified.ts";
import { checkWorkings } from "./redo-dating.ts";
import { sharedWords } from "./shared-words.ts";

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

test("nothing in it is coded against the rules that a machine can see", () => {
  expect(dataset && checkCoding(dataset, origin)).toEqual([]);
});

test("it was not changed after the check that it says it passed", () => {
  expect(dataset && checkVerified(dataset, origin)).toEqual([]);
});

test("its titles say what the passage says that is shown first", () => {
  const passages = new Map(dataset?.passages.map((passage) => [passage.id, passage]));
  const far = dataset?.events.filter(({ title, claims: [first] }) => {
    const passage = passages.get(first?.passage ?? "");
    const gloss = typeof passage?.gloss === "object" ? passage.gloss["en"] : undefined;
    return sharedWords(localText(title, "en").text, gloss ?? passage?.exact ?? "") < 2;
  });
  expect(far?.map(({ id }) => id)).toEqual([]);
});

test("a link of it that is not inferred is stated by a passage", () => {
  const links = dataset?.events.flatMap(({ id, links }) =>
    links.map((link) => ({ from: id, ...link })),
  );
  expect(links?.filter(({ inferred, passage }) => inferred === (passage !== undefined))).toEqual(
    [],
  );
});

test("every interval of it says whether the event filled it", () => {
  const bounded = dataset?.events.filter(({ date }) => /^[^.]+\/[^.]+$/.test(date));
  expect(bounded?.filter(({ span }) => span === undefined).map(({ id }) => id)).toEqual([]);
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
