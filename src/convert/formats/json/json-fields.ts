/** Gives the fields of an object of JSON as the cells of a row: what stands in a field of a field has a column of its own. */
import { roleByName } from "../../mapping/roles.ts";
import { isObject, type JsonObject } from "../../tables/json-values.ts";
import type { Json } from "../../tables/table.ts";

export type Field = readonly [name: string, cell: Json];

/** Deeper ones stay together in one cell. */
const DEEPEST = 3;

/** The field that says what an object is, where one does. */
const NAMING = "name label title rendered value text dateTime $date".split(" ");

export function fieldsOf(object: JsonObject, path = "", depth = 0): readonly Field[] {
  return Object.entries(object).flatMap(([key, given]) => {
    const name = path + key;
    const cell = valueIn(given);
    if (!isObject(cell) || depth >= DEEPEST || isOneThing(key, cell)) return [[name, asCell(cell)]];
    // "author" is called by its name, and its address is another column.
    const naming = key === "_source" || roleByName(key) === null ? undefined : namingField(cell);
    if (naming === undefined) return fieldsOf(cell, `${name}.`, depth + 1);
    const { [naming]: words = "", ...rest } = cell;
    return [[name, asCell(words)] as const, ...fieldsOf(rest, `${name}.`, depth + 1)];
  });
}

/** A value that MongoDB writes with its kind: { "$date": { "$numberLong": "…" } }. */
function valueIn(cell: Json): Json {
  const [only, ...more] = isObject(cell) ? Object.entries(cell) : [];
  return only?.[0].startsWith("$") && more.length === 0 ? valueIn(only[1]) : cell;
}

/** The answer of a search engine has each record under that name; a source is read with all that it says of itself, and a place on a map is no words. */
const isOneThing = (key: string, cell: JsonObject): boolean =>
  (key !== "_source" && /^sources?$/.test(roleByName(key)?.role ?? "")) ||
  key === "geometry" ||
  "coordinates" in cell;

function namingField(object: JsonObject): string | undefined {
  const isWords = (key: string) => /^(?:string|number)$/.test(typeof object[key]);
  const keys = Object.keys(object);
  const isByLanguage = keys.every((key) => /^[a-z]{2}(?:-[A-Za-z]+)?$/.test(key) && isWords(key));
  return isByLanguage ? keys[0] : NAMING.find((key) => Object.hasOwn(object, key) && isWords(key));
}

/** Numbers and truths are text, as a table has them; nothing is nothing. */
const asCell = (value: Json): Json => {
  if (value === null) return "";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
};
