import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { expect, test } from "vitest";
import * as z from "zod";
import type { Dataset } from "../../dataset/format/schema.ts";
import { soundDatasets } from "../../dataset/writing/sound-datasets.testing.ts";
import { dataPackage } from "./data-package.ts";
import { OPTIONS, readBack } from "./round-trip.testing.ts";

/** Data Package (Frictionless), as far as tables of text need it. */
const foreignKey = z.strictObject({
  fields: z.string(),
  reference: z.strictObject({ resource: z.string(), fields: z.literal("id") }),
});
const descriptor = z.looseObject({
  profile: z.literal("tabular-data-package"),
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  created: z.iso.datetime(),
  licenses: z.array(z.strictObject({ name: z.string().regex(/^[-a-zA-Z0-9._]+$/) })).optional(),
  resources: z
    .array(
      z.strictObject({
        profile: z.literal("tabular-data-resource"),
        name: z.string().regex(/^[-a-z0-9._/]+$/),
        path: z.string(),
        format: z.literal("csv"),
        mediatype: z.literal("text/csv"),
        encoding: z.literal("utf-8"),
        dialect: z.object(),
        schema: z.strictObject({
          fields: z.array(z.looseObject({ name: z.string(), type: z.enum(["string", "integer"]) })),
          missingValues: z.array(z.string()),
          primaryKey: z.string().optional(),
          foreignKeys: z.array(foreignKey).optional(),
        }),
      }),
    )
    .min(1),
});

type Row = Readonly<Record<string, string>>;

function unpacked(dataset: Dataset) {
  const files = unzipSync(dataPackage(dataset, OPTIONS));
  const about = descriptor.parse(
    JSON.parse(strFromU8(files["datapackage.json"] ?? new Uint8Array())),
  );
  const tables = new Map(
    about.resources.map(({ name, path }) => {
      const text = strFromU8(files[path] ?? new Uint8Array());
      const { data, errors, meta } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
      expect(errors).toEqual([]);
      return [name, { data, fields: meta.fields }] as const;
    }),
  );
  return { about, tables };
}

test("what the package says of its tables is true: columns, ids, and where they point", () => {
  fc.assert(
    fc.property(soundDatasets, (dataset) => {
      const { about, tables } = unpacked(dataset);
      expect([...tables.keys()]).toEqual(["events", "claims", "sources", "passages"]);
      for (const { name, schema } of about.resources) {
        const { data, fields } = tables.get(name) ?? { data: [], fields: [] };
        expect(fields).toEqual(schema.fields.map((each) => each.name));
        const ids = data.map((row) => row["id"]);
        if (schema.primaryKey === "id") expect(new Set(ids).size).toBe(ids.length);
        for (const { fields: column, reference } of schema.foreignKeys ?? []) {
          const target = tables.get(reference.resource || name)?.data.map((row) => row["id"]);
          for (const row of data) if (row[column] !== "") expect(target).toContain(row[column]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

/** The apostrophe that keeps a text from being a formula is none of it. */
const text = (cell: string | undefined): string =>
  (cell ?? "").replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "");

test("every claim, passage and source stands in its table, word for word", () => {
  fc.assert(
    fc.property(soundDatasets, (dataset) => {
      const { tables } = unpacked(dataset);
      const rows = (name: string) => tables.get(name)?.data ?? [];
      expect(rows("passages").map(({ id, exact, source }) => [id, text(exact), source])).toEqual(
        dataset.passages.map(({ id, exact, source }) => [id, exact, source]),
      );
      expect(rows("sources").map(({ id, url, published }) => [id, url, text(published)])).toEqual(
        dataset.sources.map(({ id, url = "", published = "" }) => [id, url, published]),
      );
      expect(
        rows("claims")
          .filter(({ passage }) => passage !== "")
          .map((row) => [
            row["event"],
            row["passage"],
            row["role"],
            row["basis"],
            text(row["base"]),
            text(row["wording"]),
            row["by"],
          ]),
      ).toEqual(
        dataset.events.flatMap(({ id, claims }) =>
          claims.map(({ passage, role, dating, by = "" }) => [
            id,
            passage,
            role,
            dating.basis,
            dating.base ?? "",
            dating.wording ?? "",
            by,
          ]),
        ),
      );
    }),
    { numRuns: 40 },
  );
});

test("opened, it is the events of its table", async () => {
  await fc.assert(
    fc.asyncProperty(soundDatasets, async (dataset) => {
      const { dataset: again, left } = await readBack([dataPackage(dataset, OPTIONS)]);
      expect(again?.events.map(({ id }) => id)).toEqual(dataset.events.map(({ id }) => id));
      expect(left).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("the same dataset is the same archive, byte for byte", () => {
  const [dataset] = fc.sample(soundDatasets, 1);
  if (!dataset) throw new Error("no dataset");
  expect(dataPackage(dataset, OPTIONS)).toEqual(dataPackage(dataset, OPTIONS));
});
