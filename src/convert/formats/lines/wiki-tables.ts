/** The tables in the source of a wiki's page, as Wikipedia has them, as lines with tabs. */
import { linesOf } from "./line-table.ts";
import type { TextTable } from "./markdown-table.ts";

interface WikiRow {
  /** The number of the line on which it begins. */
  readonly row: number;
  readonly cells: string[];
}

/** Tables of the same names are one, as where each year has its own; the year above them is a column. */
export function wikiTables(text: string): readonly TextTable[] {
  const found = new Map<string, { readonly names: readonly string[]; readonly rows: WikiRow[] }>();
  let year = "";
  let rows: WikiRow[] | null = null;
  for (const [index, line] of linesOf(text).entries()) {
    const trimmed = line.trim();
    if (rows === null) {
      year = /^=+\s*(\d{3,4})년?\s*=+$/.exec(trimmed)?.[1] ?? (/^==[^=]/.test(trimmed) ? "" : year);
      if (trimmed.startsWith("{|")) rows = [{ row: index + 1, cells: [] }];
    } else if (trimmed.startsWith("|}")) {
      keep(found, rows, year);
      rows = null;
    } else readLine(rows, trimmed, index + 1);
  }
  // The end of half a page is no reason to lose its table.
  if (rows !== null) keep(found, rows, year);
  return [...found.values()].map(asText);
}

function keep(
  found: Map<string, { readonly names: readonly string[]; readonly rows: WikiRow[] }>,
  given: readonly WikiRow[],
  year: string,
): void {
  const [names, ...rows] = spread(given.filter(({ cells }) => cells.length > 0));
  if (names === undefined || rows.length === 0) return;
  const isDated = year !== "";
  const columns = isDated ? ["Year", ...names.cells] : names.cells;
  const own = rows.map(({ row, cells }) => ({ row, cells: isDated ? [year, ...cells] : cells }));
  const key = columns.join("\t");
  const table = found.get(key);
  if (table) table.rows.push(...own);
  else found.set(key, { names: columns, rows: [{ row: names.row, cells: columns }, ...own] });
}

function readLine(rows: WikiRow[], line: string, row: number): void {
  const last = rows.at(-1);
  if (last === undefined || line.startsWith("|+")) return;
  if (line.startsWith("|-")) {
    rows.push({ row, cells: [] });
    return;
  }
  const mark = line[0];
  if (mark === "|" || mark === "!") {
    const cells = line.slice(1).split(mark === "!" ? /!!|\|\|/ : /\|\|/);
    if (last.cells.length === 0) rows[rows.length - 1] = { row, cells };
    else last.cells.push(...cells);
  } else if (last.cells.length > 0) {
    last.cells[last.cells.length - 1] += ` ${line}`;
  }
}

/** An attribute of how a cell looks, which stands before the line that parts it from its words. */
const LOOK = "[\\w-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s|\"']+)";
const LOOKS = new RegExp(`^\\s*${LOOK}(?:\\s+${LOOK})*\\s*\\|(?!\\|)`);

/** Cells in words; one that reaches over several rows stands in each of them. */
function spread(rows: readonly WikiRow[]): readonly WikiRow[] {
  const held = new Map<number, { rows: number; readonly words: string }>();
  return rows.map(({ row, cells }) => {
    const own = [...cells];
    const words: string[] = [];
    while (own.length > 0 || held.has(words.length)) {
      const above = held.get(words.length);
      if (above) {
        if (--above.rows === 0) held.delete(words.length);
        words.push(above.words);
        continue;
      }
      const cell = own.shift() ?? "";
      const [looks = ""] = LOOKS.exec(cell) ?? [];
      const said = wordsOf(cell.slice(looks.length));
      const over = Number(/rowspan\s*=\s*["']?(\d{1,3})/i.exec(looks)?.[1] ?? 1);
      if (over > 1) held.set(words.length, { rows: over - 1, words: said });
      words.push(said);
    }
    return { row, cells: words };
  });
}

/** A template that stands for a date has its parts; of any other the last is what is read. */
function ofTemplate(inside: string): string {
  const [, ...parts] = inside.split("|").map((part) => part.trim());
  const said = parts.filter((part) => !/^\w+\s*=/.test(part));
  const [first = ""] = said;
  if (!/^\d{3,4}$/.test(first)) return said.at(-1) ?? "";
  const isOfFigures = said.slice(0, 3).every((part) => /^\d{1,4}$/.test(part));
  if (!isOfFigures) return said.slice(0, 3).reverse().join(" ");
  return said
    .slice(0, 3)
    .map((part) => part.padStart(2, "0"))
    .join("-");
}

const wordsOf = (cell: string): string =>
  cell
    .replace(/<ref[^<>]*\/>|<ref[^<>]*>[^<]*<\/ref>/gi, "")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<[^<>]*>/g, "")
    .replace(/\{\{([^{}]*)\}\}/g, (_, inside: string) => ofTemplate(inside))
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, "$1")
    .replace(/\[https?:\/\/[^\s[\]]+ ([^[\]]*)\]/g, "$1")
    .replace(/'{2,}/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const asCell = (words: string): string =>
  words.includes('"') ? `"${words.replaceAll('"', '""')}"` : words;

function asText({
  names,
  rows,
}: {
  readonly names: readonly string[];
  readonly rows: readonly WikiRow[];
}): TextTable {
  const lines: string[] = [];
  for (const { row, cells } of rows) lines[row - 1] = cells.map(asCell).join("\t");
  return {
    text: Array.from(lines, (line) => line ?? "").join("\n"),
    row: rows[0]?.row ?? 1,
    names: names.join(" | "),
    rows: rows.length - 1,
  };
}
