/** The tables in a text of Markdown, or as databases print one in a terminal, as lines with tabs. */

/** A table, and where it stands. */
export interface TextTable {
  /** All lines of the text, empty but for its own: rows keep the numbers that they have there. */
  readonly text: string;
  readonly row: number;
  readonly names: string;
  readonly rows: number;
}

/** Marks of bold and italic letters. */
const EMPHASIS = /\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)/g;

/** One way only to take each space, and none over the end of a line: a text of spaces would never end. */
const RULE_OF_TABLE =
  /^[ \t]*(?:[|+][ \t]*)?:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)+(?:[|+][ \t]*)?$/;
const ANY_RULE = new RegExp(RULE_OF_TABLE.source, "m");

/** Tables of the same names are one table, as where each year has its own. */
export function markdownTables(text: string): readonly TextTable[] {
  if (!ANY_RULE.test(text.slice(0, 50_000))) return [];
  const lines = text.split(/\r\n|\r|\n/);
  const tables = new Map<string, { row: number; rows: number; lines: string[] }>();
  for (let at = 1; at < lines.length; at++) {
    const isRule = RULE_OF_TABLE.test(lines[at] ?? "") && lines[at - 1]?.includes("|");
    if (!isRule) continue;
    const names = cellsOf(lines[at - 1] ?? "").join("\t");
    let table = tables.get(names);
    if (table === undefined) {
      // Talk above the first may be its title.
      const above = tables.size === 0 ? lines.slice(0, at - 1).map(() => "") : [];
      table = { row: at, rows: 0, lines: above };
      tables.set(names, table);
      table.lines[at - 1] = names;
    }
    while (lines[++at]?.includes("|")) {
      if (RULE_OF_TABLE.test(lines[at] ?? "")) continue;
      table.lines[at] = cellsOf(lines[at] ?? "").join("\t");
      table.rows++;
    }
  }
  return [...tables].map(([names, table]) => ({
    text: Array.from(table.lines, (line) => line ?? "").join("\n"),
    row: table.row,
    names: names.replaceAll("\t", " | "),
    rows: table.rows,
  }));
}

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    // The line between the words and the page of a link in a notebook parts no cells.
    .replace(/\[\[([^\]|]*?)\\?\|([^\]]*)\]\]/g, "$2")
    .split(/(?<!\\)\|/)
    .map(cellOf);

const LINK = /!?\[([^\]]*)\]\((?:<([^>]*)>|([^\s)]+))(?:\s+"[^"]*")?\)/g;

/** Words without the marks of Markdown; with the address of a link in them, as a formula that has both. */
function cellOf(cell: string): string {
  const [, , inBrackets, bare] = new RegExp(LINK.source).exec(cell) ?? [];
  const words = cell
    .replace(/\\\|/g, "|")
    .replace(/\[\[([^\]]*)\]\]/g, "$1")
    .replace(LINK, "$1")
    .replace(EMPHASIS, "")
    .replace(/\t/g, " ")
    .trim();
  const url = inBrackets ?? bare ?? "";
  if (!/^https?:\/\/[^\s"<>]+$/.test(url) || words === "") return words;
  return `"=HYPERLINK(""${url}"",""${words.replaceAll('"', '""""')}"")"`;
}
