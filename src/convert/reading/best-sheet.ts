/** Chooses the sheet of a workbook that is read, and those that are read with it. */
import { datedRows } from "../columns/dated-rows.ts";
import { findHeader } from "../columns/find-header.ts";
import { alike, joined, type NamedSheet } from "../columns/sheets-together.ts";
import type { FormatName } from "../formats/read-types.ts";
import { EMPTY } from "../formats/unknown-file.ts";
import { notesOnOthers } from "../formats/unread-tables.ts";
import { Unreadable } from "../tables/table.ts";
import type { Sheet } from "../tables/workbook.ts";
import { NO_TABLE, tableOf } from "./line-table.ts";
import type { ReadFile, ReadOptions } from "./taken-apart.ts";

/**
 * The sheet that somebody wants, else the one with the most dates, which is hidden only where no other has any, and
 * with it those that have the same columns.
 */
export function bestSheet(
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
