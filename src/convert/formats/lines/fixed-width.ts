/** Reads tables whose columns are made with spaces, as databases, reports and old programs print them. */
import { isDate } from "../../columns/column-contents.ts";
import type { Grid, GridRow } from "../../tables/table.ts";
import { linesOf } from "./line-table.ts";

/** Lines that say where the columns are. */
const LOOKED_AT = 200;
const FEW = 5;
const RULE = /^\s*[-=]{2,}(?:\s+[-=]{2,})+\s*$/;
/** What a program says below its table. */
const FOOT = /^\s*\(?\d+\s+(?:rows?|개 행|행)\b.*\)?\s*$/i;

/** A letter of the east is as wide as two. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/** Lines as they stand in cells of a screen, where a wide letter has an empty place behind it. */
const laidOut = (line: string): string => line.replace(new RegExp(WIDE, "g"), "$&\0");
const plain = (cell: string): string => cell.replaceAll("\0", "").trim();

/** Null for a text whose lines have no columns of their own. */
export function fixedWidth(text: string): Grid | null {
  const start = text.slice(0, 2_000);
  if (start.includes("\t") || !/\S {2,}\S/.test(start)) return null;
  const given = linesOf(text);
  return gridOf(given, (line) => line) ?? (WIDE.test(start) ? gridOf(given, laidOut) : null);
}

function gridOf(given: readonly string[], lay: (line: string) => string): Grid | null {
  const first = given.slice(0, LOOKED_AT);
  const rule = first.slice(0, 12).findIndex((line) => RULE.test(line));
  const starts = rule > 0 ? startsOfRule(lay(first[rule] ?? "")) : startsOfGaps(first.map(lay));
  if (starts.length < 2) return null;
  const rows: GridRow[] = [];
  for (const [at, line] of given.entries()) {
    if (line.trim() === "" || RULE.test(line) || FOOT.test(line)) continue;
    const laid = lay(line);
    const cells = starts.map((from, column) => plain(laid.slice(from, starts[column + 1])));
    rows.push({ row: at + 1, cells });
  }
  return isTable(rows) ? { rows, notes: [] } : null;
}

/** The dashes of a rule are as long as its columns are wide. */
const startsOfRule = (rule: string): readonly number[] =>
  [...rule.matchAll(/[-=]+/g)].map(({ index }, at) => (at === 0 ? 0 : index));

/** Where something stands in the first line and nothing before it in any. */
function startsOfGaps(lines: readonly string[]): readonly number[] {
  const full = lines.filter((line) => line.trim() !== "" && !FOOT.test(line));
  const [head = ""] = full;
  if (full.length < 3) return [];
  const starts = [...head.matchAll(/(?<=\s)\S/g)]
    .map(({ index }) => index)
    .filter((at) => full.every((line) => (line[at - 1] ?? " ") === " "));
  const isWide = (at: number) => head.slice(at - 2, at) === "  ";
  if (!starts.some(isWide)) return [];
  // In a few rows a word may stand below one of two words of a name by accident.
  return [0, ...starts.filter((at) => full.length > FEW || isWide(at))];
}

/** Most rows have a date alone in one column, and no row is a line of cells parted otherwise. */
function isTable(rows: readonly GridRow[]): boolean {
  const looked = rows.slice(1, 100);
  const width = looked[0]?.cells.length ?? 0;
  const isParted = looked.filter(({ cells }) => /[,;|]$/.test(cells[0] ?? "")).length;
  if (looked.length === 0 || isParted > looked.length / 2) return false;
  return Array.from({ length: width }, (_, column) => column).some((column) => {
    const dates = looked.filter(({ cells }) => isDate(cells[column] ?? "")).length;
    return dates >= looked.length / 2;
  });
}
