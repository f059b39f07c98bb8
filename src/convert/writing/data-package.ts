/**
 * A dataset as a Frictionless Data Package: tables that point at each other, and a description of every column, in
 * one archive. For whoever works with tables; the events are those of the CSV, row for row.
 */
import { strToU8, zipSync } from "fflate";
import type { Dataset } from "../../dataset/format/schema.ts";
import { slug } from "../assembly/slug.ts";
import { datasetCsv, EVENT_COLUMNS } from "./dataset-csv.ts";
import { said } from "./one-language.ts";
import { claimsCsv, passagesCsv, sourcesCsv, TABLES } from "./package-tables.ts";
import type { WriteOptions } from "./writer.ts";

/** An archive of `datapackage.json` and four tables. */
export function dataPackage(dataset: Dataset, options: WriteOptions): Uint8Array {
  const { language, today } = options;
  const files: Readonly<Record<string, string>> = {
    "datapackage.json": `${JSON.stringify(descriptor(dataset, options), null, 2)}\n`,
    "events.csv": [...datasetCsv(dataset, language)].join(""),
    "claims.csv": claimsCsv(dataset, language),
    "sources.csv": sourcesCsv(dataset, language),
    "passages.csv": passagesCsv(dataset, language),
  };
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  // The clock of an archive is local; noon is the same day everywhere.
  return zipSync(Object.fromEntries(bytes), { mtime: `${today}T12:00:00` });
}

function descriptor(dataset: Dataset, { language, today, address }: WriteOptions) {
  const { license, version } = dataset;
  const description = said(dataset.description, language);
  return {
    profile: "tabular-data-package",
    name: slug(said(dataset.title, language)) || "dateline",
    title: said(dataset.title, language),
    ...(description !== "" && { description }),
    ...(version !== undefined && { version }),
    ...(address !== undefined && { homepage: address }),
    created: `${today}T00:00:00Z`,
    // A licence of the format has a name without spaces; any other is said all the same.
    ...(license !== undefined &&
      (/^[-\w.]+$/.test(license) ? { licenses: [{ name: license }] } : { license })),
    resources: [
      resource("events", EVENT_COLUMNS.map(eventField), "id", []),
      ...TABLES.map(({ name, fields, primaryKey, foreignKeys }) =>
        resource(name, fields, primaryKey, foreignKeys),
      ),
    ],
  };
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly constraints?: object;
}

function resource(
  name: string,
  fields: readonly Field[],
  primaryKey: string | null,
  foreignKeys: readonly object[],
) {
  return {
    profile: "tabular-data-resource",
    name,
    path: `${name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, lineTerminator: "\r\n" },
    schema: {
      fields,
      missingValues: [""],
      ...(primaryKey !== null && { primaryKey }),
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}

const MEANINGS: Readonly<Record<string, string>> = {
  date: "EDTF (ISO 8601-2), as precise as the source is.",
  countries: "ISO 3166-1 alpha-2, parted by semicolons.",
  topics: "Parted by semicolons.",
  actors: "Parted by semicolons.",
  source: "The title of the first source; claims.csv has all.",
  quote:
    "The words of the first passage. An apostrophe before = + - @ keeps a text from being a formula.",
};

const eventField = (name: string): Field => ({
  name,
  type: "string",
  ...(MEANINGS[name] !== undefined && { description: MEANINGS[name] }),
  ...((name === "id" || name === "date" || name === "title") && {
    constraints: { required: true, ...(name === "id" && { unique: true }) },
  }),
});
