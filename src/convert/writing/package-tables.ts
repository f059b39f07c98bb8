/** Tables of a data package beside that of its events, with what each column is. */
import type { Dataset } from "../../dataset/format/schema.ts";
import { BYTE_ORDER_MARK, dateCell, lineOf, textCell } from "./csv-cells.ts";
import { said } from "./one-language.ts";

interface Table {
  readonly name: string;
  readonly fields: readonly {
    readonly name: string;
    readonly type: string;
    readonly description?: string;
    readonly constraints?: object;
  }[];
  readonly primaryKey: string | null;
  readonly foreignKeys: readonly object[];
}

const REQUIRED = { required: true };
const field = (name: string, description?: string, constraints?: object) => ({
  name,
  type: "string",
  ...(description !== undefined && { description }),
  ...(constraints !== undefined && { constraints }),
});

const toTable = (name: string, resource: string) => ({
  fields: name,
  reference: { resource, fields: "id" },
});

const EDTF = "EDTF (ISO 8601-2).";

export const TABLES: readonly Table[] = [
  {
    name: "claims",
    fields: [
      field("event", "The event that the source speaks of.", REQUIRED),
      field("source", "The source that speaks of it.", REQUIRED),
      field("passage", "Its words; empty where there are none yet."),
      field("role", "What the words say of it."),
      field("date", `What this passage supports, where it differs from the event's. ${EDTF}`),
      field("basis", "How the date is known."),
      field("wording", "The words that date it."),
      field("base", `The date from which the words count. ${EDTF}`),
      field("note"),
      field("by", "Who says so, where it is second-hand."),
    ],
    primaryKey: null,
    foreignKeys: [
      toTable("event", "events"),
      toTable("source", "sources"),
      toTable("passage", "passages"),
    ],
  },
  {
    name: "sources",
    fields: [
      field("id", undefined, { ...REQUIRED, unique: true }),
      field("title", undefined, REQUIRED),
      field("authors", "Parted by semicolons."),
      field("publisher"),
      field("container", "The newspaper or journal it stands in."),
      field("series"),
      field("published", EDTF),
      field("language", "BCP 47."),
      field("kind"),
      field("url"),
      field("accessed", `The day on which the address was last read. ${EDTF}`),
      field("archived", "The address of a copy that an archive keeps."),
      field("cited_by", "The source through which alone it is known."),
      field("sha256", "Of the text that the passages were taken from."),
      field("note"),
    ],
    primaryKey: "id",
    foreignKeys: [toTable("cited_by", "sources")].map((key) => ({
      ...key,
      // The empty name is the table itself.
      reference: { resource: "", fields: "id" },
    })),
  },
  {
    name: "passages",
    fields: [
      field("id", undefined, { ...REQUIRED, unique: true }),
      field("source", undefined, REQUIRED),
      field("exact", "The words, letter for letter; before = + - @ an apostrophe.", REQUIRED),
      field("prefix", "The words before them."),
      field("suffix", "The words after them."),
      {
        name: "start",
        type: "integer",
        description: "Where they stand in the text, in UTF-16 code units.",
      },
      field("language", "BCP 47."),
      field("gloss", "Our translation."),
    ],
    primaryKey: "id",
    foreignKeys: [toTable("source", "sources")],
  },
];

const table = (name: string, rows: readonly (readonly string[])[]): string => {
  const fields = TABLES.find((each) => each.name === name)?.fields ?? [];
  return [BYTE_ORDER_MARK + lineOf(fields.map((each) => each.name)), ...rows.map(lineOf)].join("");
};

/** One row a claim; of a source that is only named a row without a passage. */
export function claimsCsv(dataset: Dataset, language: string): string {
  const sourceOf = new Map(dataset.passages.map(({ id, source }) => [id, source]));
  const rows = dataset.events.flatMap((event) => [
    ...event.claims.map(({ passage, role, date = "", dating, by = "" }) => [
      textCell(event.id),
      textCell(sourceOf.get(passage) ?? ""),
      textCell(passage),
      role,
      dateCell(date),
      dating.basis,
      textCell(dating.wording ?? ""),
      dateCell(dating.base ?? ""),
      textCell(said(dating.note, language)),
      textCell(by),
    ]),
    ...(event.sources ?? []).map((source) => [
      textCell(event.id),
      textCell(source),
      ...Array(8).fill(""),
    ]),
  ]);
  return table("claims", rows);
}

export const sourcesCsv = ({ sources }: Dataset, language: string): string =>
  table(
    "sources",
    sources.map((source) => [
      textCell(source.id),
      textCell(said(source.title, source.language ?? language)),
      textCell(source.authors.join("; ")),
      textCell(said(source.publisher, language)),
      textCell(said(source.container, language)),
      textCell(said(source.series, language)),
      dateCell(source.published ?? ""),
      source.language ?? "",
      source.kind,
      textCell(source.url ?? ""),
      dateCell(source.accessed ?? ""),
      textCell(source.archived?.url ?? ""),
      textCell(source.citedBy?.source ?? ""),
      source.sha256 ?? "",
      textCell(said(source.note, language)),
    ]),
  );

export const passagesCsv = ({ passages }: Dataset, language: string): string =>
  table(
    "passages",
    passages.map(
      ({ id, source, exact, prefix = "", suffix = "", start, language: own = "", gloss }) => [
        textCell(id),
        textCell(source),
        textCell(exact),
        textCell(prefix),
        textCell(suffix),
        start === undefined ? "" : String(start),
        own,
        textCell(said(gloss, language)),
      ],
    ),
  );
