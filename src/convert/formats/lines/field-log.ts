/** Reads logs that name their fields in a remark, as Zeek and Microsoft's servers write them. */
import type { TableRead } from "../read-types.ts";
import { firstLines, LineTable, linesOf } from "./line-table.ts";

const FIELDS = /^#fields:?[\t ]+(\S.*)$/i;

/** What the remarks above a line say of it. */
interface Said {
  readonly names: readonly string[];
  readonly isTabbed: boolean;
  /** What stands for nothing. */
  readonly nothing: string;
  /** The day, for lines that have the hour alone. */
  readonly day: string;
}

/** Null for a text that names no fields so. */
export function fieldLog(text: string): TableRead | null {
  if (!text.startsWith("#") || !firstLines(text).some((line) => FIELDS.test(line))) return null;
  let said: Said = { names: [], isTabbed: false, nothing: "-", day: "" };
  const isZeek = /^#separator\b|^#types\b/m.test(text.slice(0, 2_000));
  const table = new LineTable([]);
  for (const [at, line] of linesOf(text).entries()) {
    if (line.startsWith("#")) said = { ...said, ...remarkOf(line) };
    else if (line.trim() !== "") take(table, at + 1, line, said);
  }
  return table.read("log", { isMachine: isZeek });
}

function remarkOf(line: string): Partial<Said> {
  const [, fields] = FIELDS.exec(line) ?? [];
  if (fields !== undefined) {
    const isTabbed = fields.includes("\t");
    return { isTabbed, names: fields.split(isTabbed ? "\t" : / +/) };
  }
  const [, day] = /^#date:?\s+(\d{4}-\d\d-\d\d)/i.exec(line) ?? [];
  if (day !== undefined) return { day };
  const [, nothing] = /^#unset_field\s(.*)$/.exec(line) ?? [];
  return nothing === undefined ? {} : { nothing };
}

function take(table: LineTable, row: number, line: string, said: Said): void {
  const { names, isTabbed, nothing, day } = said;
  const cells = isTabbed ? line.split("\t") : spaced(line);
  if (cells.length !== names.length) {
    const why = `it has ${cells.length} fields where the remark above names ${names.length}`;
    table.leave(row, line, why, "as many fields as are named");
    return;
  }
  const isDated = names.some((name) => /^(?:date|ts)$/i.test(name));
  const fields = names.map((name, at) => {
    const cell = cells[at];
    return [name, cell === nothing || cell === "(empty)" ? "" : cell] as const;
  });
  table.add(row, { ...(!isDated && { date: day }), ...Object.fromEntries(fields) });
}

/** Fields parted by spaces, of which one may hold some between quotation marks. */
const spaced = (line: string): readonly string[] =>
  line.match(/"(?:[^"]|"")*"|\S+/g)?.map((cell) => cell.replace(/^"(.*)"$/, "$1")) ?? [];
