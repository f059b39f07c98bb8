/** Recognises a file by its content, and takes it apart: rows, columns, nothing decided yet. */

import { isDate } from "./columns/column-contents.ts";
import { type FoundTable, findHeader } from "./columns/find-header.ts";
import { gdeltNames } from "./columns/gdelt-names.ts";
import { roleByName } from "./columns/roles.ts";
import { alike, joined, type NamedSheet } from "./columns/sheets-together.ts";
import type { DatelineRead } from "./formats/dateline-file.ts";
import type { TextTable } from "./formats/lines/markdown-table.ts";
import type { FormatName, OfferRead, TableRead } from "./formats/read-types.ts";
import {
  BINARY,
  BODY_FILE,
  EMPTY,
  isBinary,
  isBodyFile,
  isSql,
  isToml,
  noTable,
  SQL,
  TOML,
  unknownBytes,
  unknownMarkup,
  unknownText,
} from "./formats/unknown-file.ts";
import { notesOnOthers } from "./formats/unread-tables.ts";
import type { NamedTable } from "./mapping/convert-table.ts";
import type { FoundSeparator, Separator } from "./tables/choices.ts";
import type { DecodedText } from "./tables/decode-text.ts";
import {
  cellText,
  type Grid,
  type Json,
  type LinesRead,
  MOST_BYTES,
  type RowNote,
  type Rows,
  type Unread,
  Unreadable,
} from "./tables/table.ts";
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
  /** The one sheet that is read. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** Those of the same columns, which are read together where no one sheet is read; none where there is one. */
  readonly alike: readonly string[];
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
  if (mayBeMail(bytes)) {
    const { isMail } = await import("./formats/mail/mailbox.ts");
    if (isMail(bytes)) return mailFile(bytes);
  }
  const unknown = unknownBytes(bytes);
  if (unknown) throw new Unreadable(unknown);
  const { decodeText } = await import("./tables/decode-text.ts");
  const decoded = await decodeText(bytes, options.encoding);
  return readText(decoded, options);
}

/** A line that begins as a field of mail does, or as a message in a mailbox; hardly another file has one. */
const mayBeMail = (bytes: Uint8Array): boolean =>
  /^[^\w\s]{0,3}(?:From .|\d+ *\r?\n|[A-Za-z-]+:[ \t])/.test(
    String.fromCharCode(...bytes.subarray(0, 80)),
  );

async function mailFile(bytes: Uint8Array): Promise<ReadFile> {
  const { mail } = await import("./formats/mail/mail.ts");
  return { ...NO_TABLE, encoding: null, encodingWhy: null, read: await mail(bytes) };
}

const tooLarge = (bytes: number): Unreadable =>
  new Unreadable({
    what: "a file that is too large to convert",
    why: `The file has ${Math.round(bytes / 1_000_000)} MB; at most ${MOST_BYTES / 1_000_000} MB are converted at once.`,
    todo: "Part it into several files.",
  });

async function readText(decoded: DecodedText, options: ReadOptions): Promise<ReadFile> {
  const { separator } = options;
  const text = decoded.text.startsWith("\uFEFF") ? decoded.text.slice(1) : decoded.text;
  const start = text.slice(0, 2_000).trimStart();
  if (start === "" && text.trim() === "") throw new Unreadable(EMPTY);
  const known = knownUnread(text, start);
  if (known !== null) throw new Unreadable(known);
  const whole: Evidence = { encoding: decoded.encoding, encodingWhy: decoded.why };
  const book = await openSheets(text, start);
  if (book !== null) return { ...bestSheet(book.sheets, book.format, options), ...whole };
  const { areYamlDocuments, isYaml } = await import("./formats/json/is-yaml.ts");
  const begin = text.slice(0, YAML_SEEN).trimStart();
  if (separator === undefined && (isYaml(begin) || areYamlDocuments(begin)))
    return { ...NO_TABLE, ...whole, read: await yaml((each) => each.yamlFile(text)) };
  if (separator === undefined && mayHaveWikiTables(text)) {
    const { wikiTables } = await import("./formats/lines/wiki-tables.ts");
    const pages = wikiTables(text);
    if (pages.length > 0) return readTables(pages, whole, decoded.notes);
  }
  const own = async () => (await linesOfTheirOwn(text, start)) ?? (await ownFormat(text, start));
  const read = separator === undefined ? await own() : null;
  if (read) return { ...NO_TABLE, ...whole, read };
  if (separator !== undefined) return readLinesOf(text, whole, decoded.notes, separator);
  const { markdownTables } = await import("./formats/lines/markdown-table.ts");
  const tables = markdownTables(text);
  if (tables.length > 0) return readTables(tables, whole, decoded.notes);
  const { queryTable } = await import("./formats/lines/query-table.ts");
  const answer = queryTable(text);
  if (answer !== null) return readLinesOf(answer, whole, decoded.notes, "\t");
  const { fixedWidth } = await import("./formats/lines/fixed-width.ts");
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

/** A quick look: most texts have no line that begins a table of a wiki. */
const mayHaveWikiTables = (text: string): boolean => text.startsWith("{|") || text.includes("\n{|");

/** A list that people type, notes, or else a table. */
async function readLists(
  text: string,
  whole: Evidence,
  notes: readonly RowNote[],
): Promise<ReadFile> {
  const { areDatedLines, datedLines, isDatedList, withDatesParted } = await import(
    "./formats/lines/dated-lines.ts"
  );
  const asLines = (of: string): ReadFile => ({ ...NO_TABLE, ...whole, read: datedLines(of) });
  if (isDatedList(text)) return asLines(text);
  const { areNotes } = await import("./formats/json/is-yaml.ts");
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
  read: (reader: typeof import("./formats/json/yaml-file.ts")) => Read,
): Promise<Read> => read(await import("./formats/json/yaml-file.ts"));

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
    const { isSpreadsheet, sheetsOf } = await import("./formats/open-document.ts");
    return isSpreadsheet(text) ? { format: "ods", sheets: sheetsOf(text) } : null;
  }
  const isPageOrBook = isPage(unknownMarkup(text)) || /<(?:\w+:)?Workbook[\s>]/.test(start);
  if (!isPageOrBook || !/<t[dh][\s>]|Cell[\s>]/i.test(text)) return null;
  const { markedTables } = await import("./formats/marked-tables.ts");
  const sheets = markedTables(text).filter((sheet) => datedRows(sheet) > 1);
  return sheets.length === 0 ? null : { format: "page", sheets };
}

interface OpenSheets {
  readonly format: FormatName;
  readonly sheets: readonly Sheet[];
}

/** Takes the table with the most dates, of several in one text; the others are named. */
async function readTables(
  tables: readonly TextTable[],
  whole: Evidence,
  notes: readonly RowNote[],
): Promise<ReadFile> {
  const files = await Promise.all(
    tables.map(({ text }) => readLinesOf(text, whole, notes, "\t").catch(() => null)),
  );
  const dates = files.map((file) =>
    file?.read.shape === "table" ? datedRows(file.read.table) : -1,
  );
  const best = dates.indexOf(Math.max(...dates));
  const file = files[best];
  if (file?.read.shape !== "table") throw new Unreadable(noTable());
  const others = tables.filter((_, at) => at !== best).map(anotherTable);
  const { table } = file.read;
  return {
    ...file,
    read: { ...file.read, table: { ...table, notes: [...table.notes, ...others] } },
  };
}

const anotherTable = ({ row, names, rows }: TextTable): RowNote => ({
  row,
  value: names,
  said: `Another table begins here, of ${rows} ${rows === 1 ? "row" : "rows"}: it is not read.`,
  accepted: "a file of its own",
});

type Evidence = Pick<ReadFile, "encoding" | "encodingWhy">;

const NO_TABLE = { separator: null, header: null, sheet: null, sheets: [], alike: [] } as const;

const isPage = ({ what }: Unread): boolean => what === "a web page";

/** A program of one value, as social networks hand out what one wrote: the value is read, and nothing is run. */
const ASSIGNED =
  /^(?:export\s+default\s+|(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.]*\s*=\s*|[A-Za-z_$][\w$.]*\(\s*)(?=(?:\{\s*"|\[\s*(?:\{\s*["}]|\[)))/;

/** Entries that stand in a program or a page with one; a quick look tells most texts that have none. */
async function writtenInProgram(text: string): Promise<readonly Json[] | null> {
  if (!/[=(:,t]\s*\[\s*[{/]/.test(text)) return null;
  return (await import("./formats/json/script-lists.ts")).scriptLists(text);
}

/** Logs and conversations: they may begin as JSON or a table does. */
async function linesOfTheirOwn(text: string, start: string): Promise<ReadFile["read"] | null> {
  // Nearly every other file begins otherwise, or has no hour in its first lines.
  if (
    !/^#|\d[:.]\d\d|CEF:|^commit [\da-f]{7}|^\S+ \d{14} |^CDX /.test(start) ||
    /^(?:\{|\[\s*[[{"]|<[?!a-z])/i.test(start)
  )
    return null;
  const { captureIndex } = await import("./formats/lines/capture-index.ts");
  const { fieldLog } = await import("./formats/lines/field-log.ts");
  const { gitLog } = await import("./formats/lines/git-log.ts");
  const { logLines } = await import("./formats/lines/log-lines.ts");
  const { chatLines } = await import("./formats/lines/chat-lines.ts");
  return captureIndex(text) ?? fieldLog(text) ?? gitLog(text) ?? chatLines(text) ?? logLines(text);
}

/** Formats that begin or look like nothing else; each is loaded only when a file asks for it. */
async function ownFormat(text: string, start: string): Promise<ReadFile["read"] | null> {
  // A list that people type may begin with a date in brackets.
  if (/^[{[]/.test(start) && !/^\[(?:[^\]"{}]*\]\s*[,;\t]|\d{1,4}[-./]\d{1,2}[-./])/.test(start)) {
    return (await import("./formats/json/json-file.ts")).jsonFile(text);
  }
  const assigned = ASSIGNED.exec(start);
  if (assigned !== null) {
    const json = text.trimStart().slice(assigned[0].length);
    return (await import("./formats/json/json-file.ts")).jsonFile(json.replace(/\)?\s*;?\s*$/, ""));
  }
  const entries = await writtenInProgram(text);
  if (entries !== null)
    return (await import("./formats/json/json-file.ts")).valueFile(entries, text);
  // Names of columns may stand in brackets: "<DATE>,<OPEN>".
  if (start.startsWith("<") && !/^<\w+>[,;\t]/.test(start)) return marked(text, start);
  if (/^0\s+HEAD\s*[\r\n]/.test(start))
    return (await import("./formats/gedcom/gedcom.ts")).gedcom(text);
  if (/^BEGIN:V(?:CALENDAR|EVENT|TODO|JOURNAL)\b/i.test(start))
    return (await import("./formats/calendar.ts")).calendar(text);
  const lines = await ownLines(text, start);
  if (lines !== null) return lines;
  const { isRis, ris } = await import("./formats/ris.ts");
  if (isRis(start)) return ris(text);
  if (isBibTex(text)) return (await import("./formats/bibtex.ts")).bibTex(text);
  const { isMarkwhen, markwhen } = await import("./formats/markwhen.ts");
  return isMarkwhen(text) ? markwhen(text) : null;
}

/** XML of a kind that is known, or that is a list of entries. */
async function marked(text: string, start: string): Promise<ReadFile["read"]> {
  if (/<(?:\w+:)?data[\s>]/.test(text.slice(0, 5_000)) && /<event[\s>]/.test(text))
    return (await import("./formats/simile.ts")).simileXml(text);
  if (/<PubmedArticleSet[\s>]/.test(start))
    return (await import("./formats/json/pubmed-xml.ts")).pubMedXml(text);
  const unknown = unknownMarkup(text);
  const read = isPage(unknown)
    ? null
    : await (await import("./formats/json/xml-records.ts")).xmlRecords(text);
  if (read === null) throw new Unreadable(unknown);
  return read;
}

/** A timeline as Mermaid draws it: alone, or in the block that a note begins with. */
const DRAWN =
  /^\s*(?:%%.*\s+)*timeline(?:[ \t]+(?:LR|TD))?[ \t]*[\r\n]|^(?:\s|#.*[\r\n])*```mermaid\s+timeline\b/;

/** Lines that say themselves what is in them: by names before their values, or by the word above them. */
async function ownLines(text: string, start: string): Promise<TableRead | null> {
  if (/^gantt\s/.test(start)) return (await import("./formats/lines/gantt.ts")).gantt(text);
  if (DRAWN.test(text))
    return (await import("./formats/lines/drawn-timeline.ts")).drawnTimeline(text);
  if (!/^[A-Za-z_][\w.-]*:[^\t\n]*\t/.test(start)) return null;
  return (await import("./formats/lines/labelled-lines.ts")).labelledLines(text);
}

/** An entry at the beginning of a line: at the beginning, comments aside, or below talk that is no other format. */
function isBibTex(text: string): boolean {
  const start = text.slice(0, 20_000);
  if (/^\s*(?:%.*\s*)*@/.test(text))
    return /^\s*@(?:string|preamble|comment|[a-z]+)\s*[{(]\s*[^\s,{}()]*\s*[,=]/im.test(start);
  const entry = /^[ \t]*@[a-z]+\s*[{(]\s*[^\s,{}()]+\s*,\s*[a-z][\w-]*\s*=\s*["{\w]/im.exec(start);
  // A page of notes may cite a work, and is no library for it.
  return entry !== null && entry.index < MOST_TALK && !/^\s*(?:```|#{1,6}\s|\|)/m.test(start);
}

/** Letters of talk above the first entry. */
const MOST_TALK = 2_000;

async function readLinesOf(
  given: string,
  whole: Evidence,
  notes: readonly RowNote[],
  told: Separator | undefined,
): Promise<ReadFile> {
  const { findSeparator, toldBySpreadsheet, withoutRemarks } = await import(
    "./tables/separator.ts"
  );
  const { readLines } = await import("./tables/csv.ts");
  const { text, separator: said } = toldBySpreadsheet(withoutRemarks(given));
  const separator = findSeparator(text, told ?? said);
  const lines = { ...whole, separator };
  const grid = gridOf(() => readLines(text, separator.separator), lines);
  const { table, header, title } = named(grid, notes);
  if (separator.cells < 2 && !isColumnOfDates(table)) throw new Unreadable(noTable(), { lines });
  const format: FormatName = separator.separator === "\t" ? "tsv" : "csv";
  const parted = { ...table, separator: separator.separator };
  const read: TableRead = { shape: "table", format, table: parted, ...(title !== "" && { title }) };
  return { ...NO_TABLE, ...whole, read, separator, header };
}

/** The grid that is read; what cannot be read may be read otherwise. */
function gridOf(read: () => Grid, lines: LinesRead): Grid {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof Unreadable ? new Unreadable(cause.unread, { cause, lines }) : cause;
  }
}

const named = (grid: Grid, notes: readonly RowNote[] = []) => tableOf(findHeader(grid), notes);

function tableOf(found: FoundTable, notes: readonly RowNote[]) {
  const { rows, header, above, notes: own } = found;
  const columns =
    (header === null && gdeltNames(rows.at(0)?.cells.map((cell) => cellText(cell)))) ||
    found.columns;
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

async function readSheets(bytes: Uint8Array, options: ReadOptions): Promise<ReadFile> {
  const { packedSheets } = await import("./formats/open-document.ts");
  const open = packedSheets(bytes);
  if (open !== null) return bestSheet(open, "ods", options);
  const { readWorkbook } = await import("./tables/workbook.ts");
  return bestSheet(await readWorkbook(bytes), "xlsx", options);
}

/**
 * The sheet that somebody wants, else the one with the most dates, which is hidden only where no other has any, and
 * with it those that have the same columns.
 */
function bestSheet(
  sheets: readonly Sheet[],
  format: FormatName,
  { sheet: wanted }: ReadOptions,
): ReadFile {
  const shown = sheets.filter((each) => !each.isHidden);
  const likely = shown.some((each) => datedRows(each) > 0) ? shown : sheets;
  const best = likely.reduce<Sheet | null>(
    (a, b) => (a === null || datedRows(b) > datedRows(a) ? b : a),
    null,
  );
  const one = sheets.find(({ name }) => name === wanted);
  if (best === null || (one ?? best).rows.length === 0) {
    throw new Unreadable({ ...EMPTY, what: "an empty workbook", why: "The workbook has no rows." });
  }
  const group = alike(likely.map(withNames), best.name);
  const read = one === undefined ? group : [withNames(one)];
  const others = one === undefined ? sheets.filter(({ name }) => !isAmong(group, name)) : [];
  const unread = others
    .map((each) => ({ name: each.name, rows: datedRows(each) }))
    .filter(({ rows }) => rows > 1);
  const notes = notesOnOthers(unread, format === "page" ? "table" : "sheet");
  const { table, header, title } = tableOf(joined(read), notes);
  const [only, another] = read;
  return {
    ...NO_TABLE,
    encoding: null,
    encodingWhy: null,
    read: { shape: "table", format, table, ...(title !== "" && { title }) },
    header,
    sheet: another === undefined ? (only?.name ?? null) : null,
    sheets: sheets.map(({ name }) => name),
    alike: group.length > 1 ? group.map(({ name }) => name) : [],
  };
}

const withNames = (sheet: Sheet): NamedSheet => ({ name: sheet.name, found: findHeader(sheet) });

const isAmong = (group: readonly NamedSheet[], name: string): boolean =>
  group.some((each) => each.name === name);

/** Enough rows to tell which sheet is the table. */
const LOOKED_AT = 2_000;

const datedRows = ({ rows }: { readonly rows: Rows }): number =>
  [...rows.slice(0, LOOKED_AT)].filter(({ cells }) => cells.some((cell) => isDate(cellText(cell))))
    .length;
