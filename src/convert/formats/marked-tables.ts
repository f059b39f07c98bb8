/** Reads the tables of a web page, and of old workbooks in XML: many offices hand out such a page as a file of Excel. */
import { oneLine } from "../tables/cell-words.ts";
import type { GridRow } from "../tables/table.ts";
import type { Sheet } from "../tables/workbook.ts";
import { scanXml, withEntities } from "../tables/xml-scan.ts";

/** A cell that says that it is wider is nobody's. */
const WIDEST = 256;
/** Elements that are a row, a cell, a table. */
const ROW = /^(?:tr|row)$/i;
const CELL = /^(?:t[dh]|cell)$/i;
const TABLE = /^(?:table|worksheet)$/i;

export function markedTables(text: string): readonly Sheet[] {
  const reader = new Reader();
  scanXml(withoutScripts(text), reader);
  return reader.finished();
}

/** Words of a program or a style are none of a page. One that is not closed goes on to the end. */
function withoutScripts(text: string): string {
  const lower = text.toLowerCase();
  const kept: string[] = [];
  let at = 0;
  for (const { index, 1: name = "" } of lower.matchAll(/<(script|style)\b/g)) {
    if (index < at) continue;
    kept.push(text.slice(at, index));
    const close = lower.indexOf(`</${name}`, index);
    const end = close === -1 ? -1 : lower.indexOf(">", close);
    if (end === -1) return kept.join("");
    at = end + 1;
  }
  return kept.join("") + text.slice(at);
}

interface Open {
  readonly name: string;
  readonly rows: GridRow[];
  readonly notes: readonly [];
}

class Reader {
  readonly #sheets: Open[] = [];
  /** Tables that stand in one another: the innermost is read. */
  readonly #open: Open[] = [];
  #cells: string[] | null = null;
  #cell: { text: string; url: string; readonly width: number } | null = null;

  finished(): readonly Sheet[] {
    this.#endRow();
    const tables = this.#sheets.filter(({ rows }) => rows.length > 0);
    return tables.map((table, at) => ({ ...table, name: table.name || `${at + 1}` }));
  }

  open(name: string, attributes: string): void {
    if (TABLE.test(name)) this.#begin(attributeOf(attributes, "name"));
    else if (ROW.test(name)) {
      this.#endRow();
      this.#cells = [];
    } else if (CELL.test(name)) this.#beginCell(attributes);
    else if (this.#cell) {
      if (/^(?:br|p|div|li)$/i.test(name) && this.#cell.text !== "") this.#cell.text += "\n";
      if (/^a$/i.test(name)) this.#cell.url ||= attributeOf(attributes, "href");
    }
  }

  text(text: string): void {
    if (this.#cell) this.#cell.text += text;
  }

  close(name: string): void {
    if (CELL.test(name)) this.#endCell();
    else if (ROW.test(name)) this.#endRow();
    else if (TABLE.test(name)) {
      this.#endRow();
      this.#open.pop();
    }
  }

  #begin(name: string): void {
    this.#endRow();
    // The table of a sheet is that sheet.
    const last = this.#open.at(-1);
    const table: Open =
      last?.rows.length === 0 && last.name !== "" ? last : { name, rows: [], notes: [] };
    if (table !== last) this.#sheets.push(table);
    this.#open.push(table);
  }

  #beginCell(attributes: string): void {
    this.#endCell();
    this.#cells ??= [];
    // A workbook leaves empty cells out, and says at which place it goes on.
    const place = Math.min(Number(attributeOf(attributes, "index")) || 0, WIDEST);
    while (this.#cells.length < place - 1) this.#cells.push("");
    const more = Number(attributeOf(attributes, "mergeacross")) || 0;
    const width = Number(attributeOf(attributes, "colspan")) || 1 + more;
    const url = attributeOf(attributes, "href");
    this.#cell = { text: "", url, width: Math.min(Math.max(width, 1), WIDEST) };
  }

  #endCell(): void {
    if (this.#cell === null) return;
    const { text, url, width } = this.#cell;
    const words = oneLine(text.replaceAll("&nbsp;", " "));
    const isLink = /^https?:\/\/[^\s"<>]+$/.test(url) && words !== "";
    this.#cells?.push(isLink ? `=HYPERLINK("${url}","${words.replaceAll('"', '""')}")` : words);
    for (let at = 1; at < width; at++) this.#cells?.push("");
    this.#cell = null;
  }

  #endRow(): void {
    this.#endCell();
    const rows = this.#open.at(-1)?.rows;
    if (this.#cells && rows) rows.push({ row: rows.length + 1, cells: this.#cells });
    this.#cells = null;
  }
}

/** An attribute, however it is marked, and in capitals or not. */
const pattern = (name: string): RegExp =>
  new RegExp(`[:\\s]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i");

const ATTRIBUTES = {
  name: pattern("name"),
  href: pattern("href"),
  index: pattern("index"),
  mergeacross: pattern("mergeacross"),
  colspan: pattern("colspan"),
} as const;

function attributeOf(attributes: string, name: keyof typeof ATTRIBUTES): string {
  if (attributes === "") return "";
  const [, double, single, bare] = ATTRIBUTES[name].exec(attributes) ?? [];
  return withEntities(double ?? single ?? bare ?? "");
}
