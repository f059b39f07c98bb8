/** Recognises a file by its content, and takes it apart: rows, columns, nothing decided yet. */

import type { DatelineRead } from "./formats/dateline-file.ts";
import type { FormatName, OfferRead, TableRead } from "./formats/read-types.ts";
import {
  BINARY,
  EMPTY,
  isBinary,
  isSql,
  noTable,
  SQL,
  unknownBytes,
  unknownMarkup,
} from "./formats/unknown-file.ts";
import { isDate } from "./mapping/column-contents.ts";
import type { NamedTable } from "./mapping/convert-table.ts";
import { findHeader } from "./mapping/find-header.ts";
import { roleByName } from "./mapping/roles.ts";
import type { Separator } from "./tables/choices.ts";
import type { DecodedText } from "./tables/decode-text.ts";
import type { FoundSeparator } from "./tables/separator.ts";
import { cellText, type Grid, MOST_BYTES, type RowNote, Unreadable } from "./tables/table.ts";
import type { Sheet } from "./tables/workbook.ts";

/** What somebody may say of a file before it is read; what is left out is found out. */
export interface ReadOptions {
  readonly encoding?: string;
  readonly separator?: Separator;
  readonly sheet?: string;
}

/** A file that was taken apart, with the evidence for how it was read. */
export interface ReadFile {
  readonly read: OfferRead | TableRead | DatelineRead;
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly encodingWhy: string | null;
  readonly separator: FoundSeparator | null;
  /** The row of names; null where there is none, or where the format needs none. */
  readonly header: number | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
}

/** @throws Unreadable with what the file is, and the way out. */
export async function readFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES) throw tooLarge(bytes.length);
  if (bytes.length === 0) throw new Unreadable(EMPTY);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const { unpackGzip } = await import("./tables/zip.ts");
    return readFile(unpackGzip(bytes, MOST_BYTES), options);
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9)
    return readArchive(bytes, options);
  const unknown = unknownBytes(bytes);
  if (unknown) throw new Unreadable(unknown);
  const { decodeText } = await import("./tables/decode-text.ts");
  const decoded = await decodeText(bytes, options.encoding);
  return readText(decoded, options);
}

const tooLarge = (bytes: number): Unreadable =>
  new Unreadable({
    what: "a file that is too large to convert",
    why: `The file has ${Math.round(bytes / 1_000_000)} MB; at most ${MOST_BYTES / 1_000_000} MB are converted at once.`,
    todo: "Part it into several files.",
  });

async function readText(decoded: DecodedText, { separator }: ReadOptions): Promise<ReadFile> {
  const text = decoded.text.startsWith("\uFEFF") ? decoded.text.slice(1) : decoded.text;
  const start = text.slice(0, 2_000).trimStart();
  if (start === "" && text.trim() === "") throw new Unreadable(EMPTY);
  if (isBinary(text)) throw new Unreadable(BINARY);
  if (isSql(start)) throw new Unreadable(SQL);
  const whole: Evidence = { encoding: decoded.encoding, encodingWhy: decoded.why };
  const read = separator === undefined ? await ownFormat(text, start) : null;
  if (read) return { ...NO_TABLE, ...whole, read };
  const { markdownTable } = await import("./tables/markdown-table.ts");
  const table = separator === undefined ? markdownTable(text) : null;
  if (table !== null) return readLinesOf(table, whole, decoded.notes, "\t");
  try {
    return await readLinesOf(text, whole, decoded.notes, separator);
  } catch (error) {
    const { areDatedLines, datedLines } = await import("./formats/dated-lines.ts");
    if (separator !== undefined || !areDatedLines(text)) throw error;
    return { ...NO_TABLE, ...whole, read: datedLines(text) };
  }
}

type Evidence = Pick<ReadFile, "encoding" | "encodingWhy">;

const NO_TABLE = { separator: null, header: null, sheet: null, sheets: [] } as const;

/** Formats that begin or look like nothing else; each is loaded only when a file asks for it. */
async function ownFormat(text: string, start: string): Promise<ReadFile["read"] | null> {
  if (/^[{[]/.test(start) && !/^\[[^\]"{}]*\]\s*[,;\t]/.test(start)) {
    return (await import("./formats/json/json-file.ts")).jsonFile(text);
  }
  if (start.startsWith("<")) {
    if (!/<(?:\w+:)?data[\s>]/.test(text.slice(0, 5_000)) || !/<event[\s>]/.test(text)) {
      throw new Unreadable(unknownMarkup(text));
    }
    return (await import("./formats/simile.ts")).simileXml(text);
  }
  if (/^BEGIN:VCALENDAR/i.test(start))
    return (await import("./formats/calendar.ts")).calendar(text);
  const { isRis, ris } = await import("./formats/ris.ts");
  if (isRis(start)) return ris(text);
  if (isBibTex(text)) return (await import("./formats/bibtex.ts")).bibTex(text);
  const { isMarkwhen, markwhen } = await import("./formats/markwhen.ts");
  return isMarkwhen(text) ? markwhen(text) : null;
}

/** An entry at the beginning of a line, comments and other talk above it. */
const isBibTex = (text: string): boolean =>
  /^\s*@(?:string|preamble|comment|[a-z]+)\s*[{(]\s*[^\s,{}()]*\s*[,=]/im.test(
    text.slice(0, 20_000),
  ) && /^\s*(?:%.*\s*)*@/.test(text);

async function readLinesOf(
  given: string,
  whole: Evidence,
  notes: readonly RowNote[],
  told: Separator | undefined,
): Promise<ReadFile> {
  const { findSeparator, toldBySpreadsheet } = await import("./tables/separator.ts");
  const { readLines } = await import("./tables/csv.ts");
  const { text, separator: said } = toldBySpreadsheet(given);
  const found = { ...findSeparator(text), ...(said && { separator: said }) };
  const separator = told === undefined ? found : { ...found, separator: told };
  const grid = readLines(text, separator.separator);
  const { table, header, title } = named(grid, notes);
  if (separator.cells < 2 && !isColumnOfDates(table)) throw new Unreadable(noTable());
  const format: FormatName = separator.separator === "\t" ? "tsv" : "csv";
  const parted = { ...table, separator: separator.separator };
  const read: TableRead = { shape: "table", format, table: parted, ...(title !== "" && { title }) };
  return { ...NO_TABLE, ...whole, read, separator, header };
}

function named(grid: Grid, notes: readonly RowNote[] = []) {
  const { columns, rows, header, above, notes: own } = findHeader(grid);
  const table: NamedTable = { columns, rows, notes: [...notes, ...own], broken: [] };
  return { table, header, title: above[0] ?? "" };
}

/** One column may be a table all the same. */
const isColumnOfDates = ({ columns, rows }: NamedTable): boolean =>
  columns.some((name) => roleByName(name) !== null) ||
  [...rows.slice(0, 50)].some(({ cells }) => isDate(cellText(cells[0])));

/** A workbook, or the table of events in a data package. */
async function readArchive(bytes: Uint8Array, options: ReadOptions): Promise<ReadFile> {
  const { eventsOfPackage } = await import("./tables/data-package.ts");
  const found = eventsOfPackage(bytes);
  if (found === null) return readSheets(bytes, options);
  const { decodeText } = await import("./tables/decode-text.ts");
  const file = await readText(await decodeText(found.bytes, options.encoding), options);
  const { read } = file;
  if (read.shape !== "table" || found.title === "") return file;
  return { ...file, read: { ...read, title: found.title } };
}

async function readSheets(bytes: Uint8Array, { sheet: wanted }: ReadOptions): Promise<ReadFile> {
  const { readWorkbook } = await import("./tables/workbook.ts");
  const sheets = await readWorkbook(bytes);
  const best = sheets.reduce<Sheet | null>(
    (a, b) => (a === null || datedRows(b) > datedRows(a) ? b : a),
    null,
  );
  const sheet = sheets.find(({ name }) => name === wanted) ?? best;
  if (sheet === null || sheet.rows.length === 0) {
    throw new Unreadable({ ...EMPTY, what: "an empty workbook", why: "The workbook has no rows." });
  }
  const { table, header, title } = named(sheet);
  return {
    ...NO_TABLE,
    encoding: null,
    encodingWhy: null,
    read: { shape: "table", format: "xlsx", table, ...(title !== "" && { title }) },
    header,
    sheet: sheet.name,
    sheets: sheets.map(({ name }) => name),
  };
}

/** Enough rows to tell which sheet is the table. */
const LOOKED_AT = 2_000;

const datedRows = ({ rows }: Sheet): number =>
  [...rows.slice(0, LOOKED_AT)].filter(({ cells }) => cells.some(isDate)).length;
