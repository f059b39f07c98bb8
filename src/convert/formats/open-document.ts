/** Reads the sheets of OpenDocument, packed or as one text, as LibreOffice writes them: each cell as it shows. */
import { readDate } from "../dates/read-date.ts";
import { decode } from "../tables/decode-text.ts";
import type { GridRow } from "../tables/table.ts";
import type { Sheet } from "../tables/workbook.ts";
import { scanXml, withEntities } from "../tables/xml-scan.ts";
import { openArchive } from "../tables/zip.ts";

/** What is repeated beyond these is nobody's table. */
const MOST_REPEATED = { rows: 1_000, cells: 256, empty: 1_024 } as const;

/** Null for an archive that is none of them. */
export function packedSheets(bytes: Uint8Array): readonly Sheet[] | null {
  const { names, read } = openArchive(bytes);
  const content = names.includes("content.xml") ? read("content.xml") : null;
  const xml = content && decode(content, "utf-8");
  return xml && isSpreadsheet(xml) ? sheetsOf(xml) : null;
}

export const isSpreadsheet = (xml: string): boolean =>
  /<office:spreadsheet[\s>]/.test(xml.slice(0, 2_000_000));

export function sheetsOf(xml: string): readonly Sheet[] {
  const reader = new Reader();
  scanXml(xml, reader);
  return reader.sheets;
}

class Reader {
  readonly sheets: { name: string; rows: GridRow[]; notes: readonly [] }[] = [];
  #cells: string[] = [];
  #row = 0;
  #rowTimes = 1;
  #cell: { readonly date: string; readonly times: number; text: string; url: string } | null = null;
  /** What somebody remarked on a cell is none of its words. */
  #aside = 0;

  open(name: string, attributes: string): void {
    if (name === "table") this.#begin(attributeOf(attributes, "name"));
    else if (name === "table-row") {
      this.#cells = [];
      this.#rowTimes = timesOf(attributes, "number-rows-repeated");
    } else if (name === "table-cell" || name === "covered-table-cell") {
      const times = timesOf(attributes, "number-columns-repeated");
      this.#cell = { date: attributeOf(attributes, "date-value"), times, text: "", url: "" };
    } else if (name === "annotation") this.#aside++;
    else if (this.#cell && name === "p" && this.#cell.text !== "") this.#cell.text += "\n";
    else if (this.#cell && name === "a") this.#cell.url ||= attributeOf(attributes, "href");
    else if (this.#cell && name === "s") this.#cell.text += " ";
  }

  text(text: string): void {
    if (this.#cell && this.#aside === 0) this.#cell.text += text.replace(/\s+/g, " ");
  }

  close(name: string): void {
    if (name === "annotation") this.#aside--;
    else if (name === "table-row") this.#endRow();
    else if (this.#cell && (name === "table-cell" || name === "covered-table-cell")) {
      const { date, times, text, url } = this.#cell;
      this.#cell = null;
      const words = shown(text.trim(), date, url);
      const most = words === "" ? MOST_REPEATED.empty : MOST_REPEATED.cells;
      const copies = Math.min(times, most);
      for (let copy = 0; copy < copies; copy++) this.#cells.push(words);
    }
  }

  #begin(name: string): void {
    this.sheets.push({ name, rows: [], notes: [] });
    this.#row = 0;
  }

  #endRow(): void {
    while (this.#cells.at(-1) === "") this.#cells.pop();
    const copies = this.#cells.length === 0 ? 0 : Math.min(this.#rowTimes, MOST_REPEATED.rows);
    for (let copy = 1; copy <= copies; copy++)
      this.sheets.at(-1)?.rows.push({ row: this.#row + copy, cells: this.#cells });
    this.#row += this.#rowTimes;
  }
}

const attributeOf = (attributes: string, name: string): string =>
  withEntities(new RegExp(`[:\\s]${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");

const timesOf = (attributes: string, name: string): number =>
  Math.max(1, Number(attributeOf(attributes, name)) || 1);

/** A date is as fine as it shows: of a month the first day is filling. */
function shown(text: string, date: string, url: string): string {
  if (date !== "") {
    const read = readDate(text, { order: "dmy", thisYear: 2100 });
    const isVaguer = read.ok && read.edtf.length < 10 && date.startsWith(read.edtf);
    return isVaguer ? read.edtf : date;
  }
  if (!/^https?:\/\/[^\s"<>]+$/.test(url) || text === "") return text;
  return `=HYPERLINK("${url}","${text.replaceAll('"', '""')}")`;
}
