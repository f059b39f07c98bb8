/** Sheets of an XLSX workbook: each cell as the text it shows, each date as fine as it shows. */
import type { Archive } from "../../dataset/bytes/zip.ts";
import { serialPart } from "../dates/machine-date.ts";
import { partOf, partText } from "../dates/part-text.ts";
import { decode } from "./decode-text.ts";
import { type Shown, shownByCode, shownByNumber } from "./number-format.ts";
import { type StoredCell, scanCells, scanStrings, scanSurroundings } from "./sheet-cells.ts";
import { type Grid, type GridRow, MOST_COLUMNS, tooWide, Unreadable } from "./table.ts";
import { documentOf } from "./unread-document.ts";
import { childOf, childrenOf, parsePart, stringAt, type XmlNode } from "./xml-tree.ts";
import { damaged, openArchive } from "./zip.ts";

export interface Sheet extends Grid {
  readonly name: string;
  /** Whoever opens the workbook does not see it. */
  readonly isHidden?: boolean;
}

/** The most cells that a merged one may cover. */
const MOST_MERGED = 10_000;

/** @throws Unreadable where it is no workbook, is damaged, or would unpack to too much. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const archive = openArchive(bytes);
  const book = await part(archive, "xl/workbook.xml", ["sheet"]);
  if (book === null) throw noWorkbook(archive);
  const { targets, shared, formats } = await surroundings(archive);
  const workbook = childOf(book, "workbook");
  const is1904 = /^(?:1|true)$/.test(stringAt(first(workbook, "workbookPr"), "date1904"));
  const sheets: Sheet[] = [];
  for (const entry of childrenOf(first(workbook, "sheets"), "sheet")) {
    const target = targets.get(stringAt(entry, "id"));
    const xml = target === undefined ? null : wholePart(archive, target);
    if (xml === null) throw damaged();
    const reader = new SheetReader(shared, formats, is1904);
    const { merged, links } = scanSurroundings(xml);
    const rows = reader.rows(xml, merged, await addressesOf(archive, target ?? "", links));
    const isHidden = /^(?:veryH|h)idden$/.test(stringAt(entry, "state"));
    sheets.push({ name: stringAt(entry, "name"), rows, notes: [], isHidden });
  }
  return sheets;
}

function noWorkbook({ names, read }: Archive): Unreadable {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has("word/")) return new Unreadable(documentOf("a Word document"));
  const mime = names.includes("mimetype") ? read("mimetype") : null;
  if (mime && decode(mime, "utf-8").includes("opendocument.text"))
    return new Unreadable(documentOf("an OpenDocument text"));
  if (has("xl/") && !has("xl/workbook.bin")) return damaged();
  const [what, todo] = has("ppt/")
    ? ["a presentation", "Copy its table into a spreadsheet."]
    : names.includes("content.xml")
      ? ["an OpenDocument file", "Open it in its program and save it as XLSX or CSV."]
      : has("xl/")
        ? ["a binary workbook (XLSB)", "Open it in Excel and save it as XLSX or CSV."]
        : ["a ZIP archive", "Unpack it, and open the file that is in it."];
  return new Unreadable({ what, why: `This is ${what}, not a workbook (XLSX).`, todo });
}

function part(archive: Archive, name: string, lists: readonly string[]): Promise<XmlNode | null> {
  const xml = wholePart(archive, name);
  return xml === null ? Promise.resolve(null) : parsePart(xml, lists);
}

/** The text of a part, null where there is none. @throws Unreadable where its end is missing. */
function wholePart({ read }: Archive, name: string): string | null {
  const bytes = read(name);
  if (bytes === null) return null;
  const xml = decode(bytes, "utf-8");
  const root = /<([\w:]+)/.exec(xml)?.[1];
  if (!new RegExp(`</${root}\\s*>|<${root}[^>]*/>`).test(xml)) throw damaged();
  return xml;
}

async function surroundings(archive: Archive) {
  const rels = await part(archive, "xl/_rels/workbook.xml.rels", ["Relationship"]);
  const targets = new Map(
    childrenOf(first(rels ?? {}, "Relationships"), "Relationship").map((each) => {
      const target = stringAt(each, "Target");
      return [stringAt(each, "Id"), target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
  const strings = wholePart(archive, "xl/sharedStrings.xml");
  const shared = strings === null ? [] : scanStrings(strings);
  const styles = await part(archive, "xl/styles.xml", ["numFmt", "xf"]);
  return { targets, shared, formats: formatsOf(styles ?? {}) };
}

/** The address that a cell leads to, by its place. */
async function addressesOf(
  archive: Archive,
  target: string,
  links: readonly (readonly [ref: string, id: string])[],
) {
  if (links.length === 0) return new Map<string, string>();
  const name = target.replace(/([^/]+)$/, "_rels/$1.rels");
  const rels = await part(archive, name, ["Relationship"]);
  const targets = new Map(
    childrenOf(first(rels ?? {}, "Relationships"), "Relationship").map((each) => [
      stringAt(each, "Id"),
      stringAt(each, "Target"),
    ]),
  );
  return new Map(
    links.flatMap(([ref, id]) => {
      const url = targets.get(id);
      return url === undefined ? [] : [[ref, url] as const];
    }),
  );
}

/** Which format each style of a cell has: how much of a date it shows. */
function formatsOf(styles: XmlNode): readonly Shown[] {
  const sheet = first(styles, "styleSheet");
  const codes = new Map(
    childrenOf(first(sheet, "numFmts"), "numFmt").map((each) => [
      Number(stringAt(each, "numFmtId")),
      stringAt(each, "formatCode"),
    ]),
  );
  return childrenOf(first(sheet, "cellXfs"), "xf").map((style) => {
    const format = Number(stringAt(style, "numFmtId"));
    const code = codes.get(format);
    return code === undefined ? shownByNumber(format) : shownByCode(code);
  });
}

class SheetReader {
  readonly #shared: readonly string[];
  readonly #formats: readonly Shown[];
  readonly #is1904: boolean;

  constructor(shared: readonly string[], formats: readonly Shown[], is1904: boolean) {
    this.#shared = shared;
    this.#formats = formats;
    this.#is1904 = is1904;
  }

  /** @param addresses  by the place of the cell that leads to them. */
  rows(
    xml: string,
    merged: readonly string[],
    addresses: ReadonlyMap<string, string>,
  ): readonly GridRow[] {
    const rows = new Map<number, string[]>();
    scanCells(xml, (cell) => {
      const cells = rows.get(cell.row) ?? [];
      if (cells.length === 0) rows.set(cell.row, cells);
      const column = cell.place === "" ? cells.length : columnOf(cell.place);
      if (column >= MOST_COLUMNS) throw tooWide(cell.row, column + 1);
      while (cells.length <= column) cells.push("");
      cells[column] = linked(this.#text(cell), addresses.get(cell.place));
    });
    for (const ref of merged) fill(rows, ref);
    return [...rows]
      .map(([row, cells]) => ({ row, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
      .sort((a, b) => a.row - b.row);
  }

  #text({ type, value, formula, inline, style }: StoredCell): string {
    // Its words and its address are both in the formula; its value has only the words.
    if (/^\s*HYPERLINK\(/i.test(formula)) return `=${formula}`;
    switch (type) {
      case "s":
        return value === "" ? "" : known(this.#shared[Number(value)]);
      case "inlineStr":
        return inline;
      case "b":
        return value === "1" ? "TRUE" : "FALSE";
      case "str":
      case "e":
        return value;
      case "d":
        return value.replace(/T00:00:00(?:\.0+)?Z?$/, "");
      default:
        return this.#number(value, style);
    }
  }

  #number(value: string, style: number): string {
    const serial = Number(value);
    if (value === "" || !Number.isFinite(serial)) return value;
    // A program that writes no styles has none to point at.
    const shown = style === 0 ? (this.#formats[0] ?? null) : known(this.#formats[style]);
    if (shown === null) return value;
    const { year, month, day } = serialPart(serial, this.#is1904);
    if (shown === "year") return partText(partOf(year));
    return partText(shown === "month" ? partOf(year, month) : partOf(year, month, day));
  }
}

/** Gives what a cell points at: without it words would be lost, or days be others. @throws Unreadable where it is missing. */
function known<T>(found: T | undefined): T {
  if (found === undefined) throw damaged();
  return found;
}

/** Words that lead somewhere, as the formula that says so. */
const linked = (text: string, url: string | undefined): string =>
  url === undefined || text.trim() === url || text.startsWith("=") || url.includes('"')
    ? text
    : `=HYPERLINK("${url}","${text.replaceAll('"', '""')}")`;

/** A merged cell holds for all it covers. */
function fill(rows: Map<number, string[]>, ref: string): void {
  const [, from = "", top = "", to = "", bottom = ""] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  const [left, right] = [columnOf(from), columnOf(to)];
  const [start, end] = [Number(top), Number(bottom)];
  if (ref === "" || (right - left + 1) * (end - start + 1) > MOST_MERGED) return;
  const value = rows.get(start)?.[left] ?? "";
  for (let row = start; row <= end; row++) {
    const cells = rows.get(row);
    if (cells === undefined) continue;
    while (cells.length <= right) cells.push("");
    cells.fill(value, left, right + 1);
  }
}

/** A is 0, Z is 25, AA is 26. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.replace(/[^A-Z]/g, ""))
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function first(node: Parameters<typeof childrenOf>[0], name: string): XmlNode {
  return childrenOf(node, name)[0] ?? {};
}
