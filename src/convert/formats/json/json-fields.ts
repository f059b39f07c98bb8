/** Gives the fields of an object of JSON as the cells of a row: what stands in a field of a field has a column of its own. */
import { roleByName } from "../../columns/roles.ts";
import { isWebAddress } from "../../tables/cell-words.ts";
import type { Json } from "../../tables/table.ts";
import { isObject, type JsonObject } from "../json-values.ts";

export type Field = readonly [name: string, cell: Json];

/** Deeper ones stay together in one cell. */
const DEEPEST = 3;

/** The field that says what an object is, where one does. */
const NAMING = "name label title rendered value text dateTime $date".split(" ");

export function fieldsOf(object: JsonObject, path = "", depth = 0): readonly Field[] {
  return Object.entries(object).flatMap(([key, given]) => {
    const name = path + key;
    const cell = valueIn(given);
    if (depth === 0 && isObject(cell) && ENVELOPE.test(key)) return unpacked(key, cell, object);
    if (!isObject(cell) || depth >= DEEPEST || isOneThing(key, cell)) return [[name, asCell(cell)]];
    // "author" is called by its name, and its address is another column.
    const role = key === "_source" ? null : roleByName(key)?.role;
    const found = role ? namingField(cell) : undefined;
    // What is at an address has a title and a day; its address is a field of its own.
    const naming =
      role === "url" && found !== undefined && !isAddress(cell[found]) ? undefined : found;
    if (naming === undefined) return fieldsOf(cell, `${name}.`, depth + 1);
    const { [naming]: words = "", ...rest } = cell;
    return [[name, asCell(words)] as const, ...fieldsOf(rest, `${name}.`, depth + 1)];
  });
}

/** Services keep what somebody wrote apart from what they say of it themselves. */
const ENVELOPE = /^(?:properties|fields|attributes)$/;

/** The fields in an envelope, as those of all others; one of a name that stands outside too keeps both. */
const unpacked = (key: string, inside: JsonObject, outside: JsonObject): readonly Field[] =>
  fieldsOf(inside).map(([name, cell]) => [
    Object.hasOwn(outside, name) ? `${key}.${name}` : name,
    cell,
  ]);

/** A value without what programs write around it: its kind, as MongoDB and Notion do, and the parts of a text with letters of several sorts. */
function valueIn(cell: Json): Json {
  if (Array.isArray(cell)) return textOfParts(cell as readonly Json[]) ?? onlyDated(cell) ?? cell;
  if (!isObject(cell)) return cell;
  const [only, ...more] = Object.entries(cell);
  if (only && more.length === 0 && /^(?:\$.*|style)$/.test(only[0])) return valueIn(only[1]);
  const { type } = cell;
  const isOfKind =
    typeof type === "string" &&
    Object.hasOwn(cell, type) &&
    Object.keys(cell).every((key) => key === "id" || key === "type" || key === type);
  return isOfKind ? valueIn(cell[type] ?? null) : cell;
}

/** A date in a list of one is a date. Null for any other list. */
function onlyDated(list: readonly Json[]): Json {
  const [only, ...more] = list;
  if (only === undefined || more.length > 0 || !isObject(only)) return null;
  const isDated = Object.keys(only).some((key) =>
    /^(?:date|end)$/.test(roleByName(key)?.role ?? (/timestamp$/i.test(key) ? "date" : "")),
  );
  return isDated ? only : null;
}

/** Null for a list of anything else. */
function textOfParts(parts: readonly Json[]): string | null {
  const words = parts.map((part) => {
    if (typeof part === "string" || !isObject(part)) return part;
    return part["plain_text"] ?? (typeof part["type"] === "string" ? part["text"] : null);
  });
  const isText = parts.some(isObject) && words.every((each) => typeof each === "string");
  return isText ? words.join("") : null;
}

/** The answer of a search engine has each record under that name; a source is read with all that it says of itself, and a place on a map is no words. */
const isOneThing = (key: string, cell: JsonObject): boolean =>
  (key !== "_source" && /^sources?$/.test(roleByName(key)?.role ?? "")) ||
  key === "geometry" ||
  "coordinates" in cell;

function namingField(object: JsonObject): string | undefined {
  const isWords = (key: string) => /^(?:string|number)$/.test(typeof object[key]);
  const isList = (value: Json | undefined) =>
    Array.isArray(value) && value.every((each: Json) => typeof each === "string");
  const keys = Object.keys(object);
  const isByLanguage = keys.every(
    (key) =>
      /^(?:[a-z]{2}(?:-[A-Za-z]+)?|none)$/.test(key) && (isWords(key) || isList(object[key])),
  );
  return isByLanguage ? keys[0] : NAMING.find((key) => Object.hasOwn(object, key) && isWords(key));
}

const isAddress = (value: Json | undefined): boolean =>
  typeof value === "string" && isWebAddress(value);

/** Numbers and truths are text, as a table has them; nothing is nothing. */
const asCell = (value: Json): Json => {
  if (value === null) return "";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
};
