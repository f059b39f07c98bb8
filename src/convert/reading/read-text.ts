/** Recognises a text by its beginning and by what stands in it, and takes it apart. */
import { datedRows, LOOKED_AT } from "../columns/dated-rows.ts";
import type { FormatName } from "../formats/read-types.ts";
import {
  BINARY,
  BODY_FILE,
  EMPTY,
  isBinary,
  isBodyFile,
  isPage,
  isSql,
  isToml,
  SQL,
  TOML,
  unknownMarkup,
  unknownText,
} from "../formats/unknown-file.ts";
import type { DecodedText } from "../tables/decode-text.ts";
import { type RowNote, type Unread, Unreadable } from "../tables/table.ts";
import type { Sheet } from "../tables/workbook.ts";
import { bestSheet } from "./best-sheet.ts";
import { NO_TABLE, named, readLinesOf, readTables } from "./line-table.ts";
import { linesOfTheirOwn, ownFormat } from "./own-format.ts";
import type { Evidence, ReadFile, ReadOptions } from "./taken-apart.ts";

/** Takes a text apart. @throws Unreadable with what it is, and the way out. */
export async function readText(decoded: DecodedText, options: ReadOptions): Promise<ReadFile> {
  const { separator } = options;
  const text = withoutRemains(decoded.text);
  const start = text.slice(0, 2_000).trimStart();
  if (start === "" && text.trim() === "") throw new Unreadable(EMPTY);
  const known = knownUnread(text, start);
  if (known !== null) throw new Unreadable(known);
  const whole: Evidence = { encoding: decoded.encoding, encodingWhy: decoded.why };
  const book = await openSheets(text, start);
  if (book !== null) return { ...bestSheet(book.sheets, book.format, options), ...whole };
  const { areYamlDocuments, isYaml } = await import("../formats/json/is-yaml.ts");
  const begin = text.slice(0, YAML_SEEN).trimStart();
  if (separator === undefined && (isYaml(begin) || areYamlDocuments(begin)))
    return { ...NO_TABLE, ...whole, read: await yaml((each) => each.yamlFile(text)) };
  if (separator === undefined && mayHaveWikiTables(text)) {
    const { wikiTables } = await import("../formats/lines/wiki-tables.ts");
    const pages = wikiTables(text);
    if (pages.length > 0) return readTables(pages, whole, decoded.notes);
  }
  const own = async () => (await linesOfTheirOwn(text, start)) ?? (await ownFormat(text, start));
  const read = separator === undefined ? await own() : null;
  if (read) return { ...NO_TABLE, ...whole, read };
  if (separator !== undefined) return readLinesOf(text, whole, decoded.notes, separator);
  const { markdownTables } = await import("../formats/lines/markdown-table.ts");
  const tables = markdownTables(text);
  if (tables.length > 0) return readTables(tables, whole, decoded.notes);
  const { queryTable } = await import("../formats/lines/query-table.ts");
  const answer = queryTable(text);
  if (answer !== null) return readLinesOf(answer, whole, decoded.notes, "\t");
  const { fixedWidth } = await import("../formats/lines/fixed-width.ts");
  const fixed = fixedWidth(text);
  if (fixed !== null) {
    const { table, header, title } = named(fixed, decoded.notes);
    return {
      ...NO_TABLE,
      ...whole,
      header,
      read: { shape: "table", format: "fixed-width", table, title },
    };
  }
  return readLists(text, whole, decoded.notes);
}

/** The text without its mark, and without what old programs leave at its end and tools of two systems between its lines. */
function withoutRemains(text: string): string {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  let end = text.length;
  while (end > start && REMAINS.has(text.charCodeAt(end - 1))) end--;
  const whole = text.slice(start, end);
  return whole.includes("\r\r\n") ? whole.replaceAll("\r\r\n", "\r\n") : whole;
}

/** Zeros with which a file is filled up, and the mark of its end in DOS. */
const REMAINS: ReadonlySet<number> = new Set([0, 0x1a]);

/** A quick look: most texts have no line that begins a table of a wiki. */
const mayHaveWikiTables = (text: string): boolean => text.startsWith("{|") || text.includes("\n{|");

/** A list that people type, notes, or else a table. */
async function readLists(
  text: string,
  whole: Evidence,
  notes: readonly RowNote[],
): Promise<ReadFile> {
  const { areDatedLines, datedLines, isDatedList, withDatesParted } = await import(
    "../formats/lines/dated-lines.ts"
  );
  const asLines = (of: string): ReadFile => ({ ...NO_TABLE, ...whole, read: datedLines(of) });
  if (isDatedList(text)) return asLines(text);
  const { areNotes } = await import("../formats/json/is-yaml.ts");
  if (areNotes(text.slice(0, YAML_SEEN).trimStart()))
    return { ...NO_TABLE, ...whole, read: await yaml((each) => each.notesFile(text)) };
  const isList = areDatedLines(text);
  const parted = isList ? null : withDatesParted(text);
  const file = await readLinesOf(text, whole, notes, undefined).catch((error: unknown) => {
    if (!isList && parted === null) throw error;
    return null;
  });
  // A column of dates and words by turns is a list too.
  if (parted !== null && (file === null || isOneColumn(file))) return asLines(parted);
  return file === null || (isList && !isMostlyDated(file)) ? asLines(text) : file;
}

/** Letters among which a list begins, whatever is said of it before. */
const YAML_SEEN = 20_000;

const yaml = async <Read>(
  read: (reader: typeof import("../formats/json/yaml-file.ts")) => Read,
): Promise<Read> => read(await import("../formats/json/yaml-file.ts"));

const isOneColumn = ({ read }: ReadFile): boolean =>
  read.shape === "table" && read.table.columns.length === 1;

/** A table whose rows have cells that are dates, and not words with a comma behind a date. */
function isMostlyDated(file: ReadFile | null): boolean {
  if (file?.read.shape !== "table") return false;
  const { table } = file.read;
  return datedRows(table) > Math.min(table.rows.length, LOOKED_AT) / 2;
}

/** A text that is known and not read. */
function knownUnread(text: string, start: string): Unread | null {
  if (isBinary(text)) return BINARY;
  if (isSql(start)) return SQL;
  if (isBodyFile(start)) return BODY_FILE;
  if (isToml(start)) return TOML;
  return unknownText(start);
}

/** A workbook that is one text, or the tables of a page, where one of them has dates. */
async function openSheets(text: string, start: string): Promise<OpenSheets | null> {
  if (!start.startsWith("<")) return null;
  if (start.includes("office:document")) {
    const { isSpreadsheet, sheetsOf } = await import("../formats/open-document.ts");
    return isSpreadsheet(text) ? { format: "ods", sheets: sheetsOf(text) } : null;
  }
  const isPageOrBook = isPage(unknownMarkup(text)) || /<(?:\w+:)?Workbook[\s>]/.test(start);
  if (!isPageOrBook || !/<t[dh][\s>]|Cell[\s>]/i.test(text)) return null;
  const { markedTables } = await import("../formats/marked-tables.ts");
  const sheets = markedTables(text).filter((sheet) => datedRows(sheet) > 1);
  return sheets.length === 0 ? null : { format: "page", sheets };
}

interface OpenSheets {
  readonly format: FormatName;
  readonly sheets: readonly Sheet[];
}
