import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseDataset } from "../reading/parse-dataset.ts";
import type { Quotation } from "./copy-candidates.ts";
import { type Anchored, anchorPassages } from "./find-in-copy.ts";

/** The articles are other people's work and not in this repository: a folder may be named. */
const folder =
  process.env["DATELINE_SOURCES"] ??
  fileURLToPath(new URL("../../../../shared/sources", import.meta.url));

const file = readFileSync(new URL("../../../data/events.json", import.meta.url), "utf8");
const { dataset } = parseDataset(file);
/** A work known only through another source has no text to look in. */
const read = dataset?.sources.filter(({ citedBy }) => citedBy === undefined) ?? [];
const ids = read.map(({ id }) => id);
const there = ids.every((id) => existsSync(join(folder, `${id}.txt`)));
const articleOf = (id: string): string => readFileSync(join(folder, `${id}.txt`), "utf8");
const quotedFrom = (id: string): Quotation[] =>
  (dataset?.passages ?? [])
    .filter(({ source }) => source === id)
    .map(({ id, exact, prefix = "", suffix = "", start = null }) => ({
      id,
      exact,
      prefix,
      suffix,
      start,
    }));

function counts(found: readonly Anchored[]): Readonly<Record<string, number>> {
  const by: Record<string, number> = {};
  for (const { how } of found) by[how] = (by[how] ?? 0) + 1;
  return by;
}

describe.skipIf(!there)("the articles of the shipped dataset", () => {
  test.each(ids)("%s holds every passage word for word, at its place", (id) => {
    const quoted = quotedFrom(id);
    const found = anchorPassages(articleOf(id), quoted);
    expect(found).toMatchObject(
      quoted.map(({ start }) => ({ how: "exact", start, elsewhere: false })),
    );
  });

  test.each(ids)("%s set in short lines with curly quotes holds every passage", (id) => {
    const copy = articleOf(id)
      .replace(/(.{1,60})(\s|$)/g, "$1\n")
      .replace(/"([^"]*)"/g, "“$1”")
      .replaceAll("'", "’");
    const found = counts(anchorPassages(copy, quotedFrom(id)));
    expect(found).not.toHaveProperty("missing");
    expect(found).not.toHaveProperty("approximate");
  });

  test.each(ids)("%s with every twentieth word lost holds nearly every passage", (id) => {
    const kept = articleOf(id)
      .split(" ")
      .filter((_, i) => i % 20 !== 3);
    const quoted = quotedFrom(id);
    const found = counts(anchorPassages(kept.join(" "), quoted));
    expect(found["missing"] ?? 0).toBeLessThanOrEqual(quoted.length * 0.08);
  });

  test.each(ids.flatMap((id) => ids.filter((other) => other !== id).map((other) => [id, other])))(
    "no passage of %s is claimed to be in %s",
    (id, other) => {
      const quoted = quotedFrom(id ?? "");
      expect(counts(anchorPassages(articleOf(other ?? ""), quoted))).toEqual({
        missing: quoted.length,
      });
    },
  );
});
