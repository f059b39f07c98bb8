/** Finds the records in JSON that keeps a table in another way: by columns, by keys, as lists beside a list of names. */
import { isDate } from "../../columns/column-contents.ts";
import { roleByName } from "../../columns/roles.ts";
import type { Json } from "../../tables/table.ts";
import { fieldOf, isObject, type JsonObject, listAt, textAt } from "../json-values.ts";

type Records = readonly JsonObject[];

/** Lists of cells, of which the first has the names, as answers of spreadsheets have them. */
export function listsAsRecords(list: readonly Json[]): Records | null {
  const lists = list.filter((each) => Array.isArray(each));
  const [names, ...rows] = lists as readonly (readonly Json[])[];
  if (names === undefined || lists.length < list.length || !areNames(names)) return null;
  return rows.map((cells) => recordOf(names, cells));
}

/** The records of a file that is no list of them; null where it is something else. */
export function frameAsRecords(file: JsonObject): Records | null {
  return (
    besideNames(file) ??
    listsAsRecords(listAt(file, "values")) ??
    byColumns(file) ??
    byKeys(file) ??
    byDays(file)
  );
}

/** `{ "columns": ["date", …], "data": [["2001", …], …] }` */
function besideNames(file: JsonObject): Records | null {
  // Open data of cities tells of its columns in the middle of all else that it tells.
  const told = listAt(fieldOf(fieldOf(file, "meta"), "view"), "columns").map((each) =>
    textAt(each, "name"),
  );
  const names = [
    ...["columns", "fields", "header", "headers", "cols"].map((each) => listAt(file, each)),
    told,
  ];
  const rows = ["data", "rows", "values"].map((each) => listAt(file, each));
  const ofCells = rows.find((list) => list.length > 0 && list.every((each) => Array.isArray(each)));
  const width = (ofCells?.[0] as readonly Json[] | undefined)?.length;
  const areAsMany = (list: readonly Json[]) =>
    list.length > 1 && list.length === width && list.every((each) => typeof each === "string");
  const ofNames = names.find(areNames) ?? names.find(areAsMany);
  if (ofNames === undefined || ofCells === undefined) return null;
  return ofCells.map((cells) => recordOf(ofNames, cells as readonly Json[]));
}

/** `{ "date": { "0": "2001", "1": … }, "title": { "0": …` or with a list in the place of each object. */
function byColumns(file: JsonObject): Records | null {
  const columns = Object.entries(file).map(([name, cells]) => [name, cellsOf(cells)] as const);
  if (!columns.some(([name, cells]) => cells !== null && roleByName(name)?.role === "date"))
    return null;
  const length = columns[0]?.[1]?.length ?? 0;
  if (length === 0 || columns.some(([, cells]) => cells?.length !== length)) return null;
  return Array.from({ length }, (_, at) =>
    Object.fromEntries(columns.map(([name, cells]) => [name, cells?.[at] ?? null])),
  );
}

/** As deep as columns stand in what else a file tells. */
const DEEPEST = 3;

/** The records of a table that is kept by columns somewhere in a file; null where there is none. */
export function columnsWithin(file: JsonObject, depth = 0): Records | null {
  if (depth >= DEEPEST) return null;
  for (const inner of Object.values(file)) {
    if (!isObject(inner)) continue;
    const lists = Object.values(inner).filter((each) => Array.isArray(each));
    const found = lists.length > 1 ? byColumns(inner) : columnsWithin(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** Null where it is no column: of an object, whose keys are no numbers; of a list, whose cells are objects. */
function cellsOf(column: Json): readonly Json[] | null {
  if (Array.isArray(column)) return column.some(isObject) ? null : (column as readonly Json[]);
  if (!isObject(column) || !Object.keys(column).every((key) => /^\d+$/.test(key))) return null;
  return Object.values(column);
}

/** `{ "ev1": { "date": … }, "ev2": { … } }`: a key that is no number is the id of its record. */
function byKeys(file: JsonObject): Records | null {
  const entries = Object.entries(file);
  const isRecord = (each: Json) =>
    isObject(each) && Object.keys(each).some((name) => roleByName(name)?.role === "date");
  if (entries.length === 0 || !entries.every(([, each]) => isRecord(each))) return null;
  return entries.flatMap(([key, record]) => {
    if (!isObject(record)) return [];
    return [/^\d+$/.test(key) || "id" in record ? record : { id: key, ...record }];
  });
}

/** `{ "2001-02-27": "Mill opens", "2001-03-01": [{ "title": … }] }`, or that under one name. */
function byDays(file: JsonObject): Records | null {
  const days = Object.entries(file);
  const [only] = days;
  if (only && days.length === 1 && isObject(only[1])) return byDays(only[1]);
  if (days.length < 2 || !days.every(([day]) => isDate(day))) return null;
  return days.flatMap(([date, given]) =>
    (Array.isArray(given) ? (given as readonly Json[]) : [given]).map((each) =>
      isObject(each) ? { date, ...each } : { date, title: each },
    ),
  );
}

const areNames = (list: readonly Json[]): list is readonly string[] =>
  list.length > 1 &&
  list.every((each) => typeof each === "string") &&
  list.some((name) => name === "timestamp" || roleByName(name as string) !== null);

const recordOf = (names: readonly Json[], cells: readonly Json[]): JsonObject =>
  Object.fromEntries(names.map((name, at) => [String(name), cells[at] ?? null]));
