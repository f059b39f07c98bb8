/** Reads XML that is a list of entries, as feeds, maps and programs hand out: each entry is a row. */
import { isDate } from "../../columns/column-contents.ts";
import { roleByName } from "../../columns/roles.ts";
import { cellText, type Json } from "../../tables/table.ts";
import { parseXml } from "../../tables/xml-tree.ts";
import { isObject } from "../json-values.ts";
import type { TableRead } from "../read-types.ts";
import { notesOnOthers } from "../unread-tables.ts";
import { fieldsOf } from "./json-fields.ts";
import { bareArray } from "./json-records.ts";

/** Names of entries, one of which alone is a list too. */
const ENTRIES =
  "item entry record row event task placemark Item Entry Record Row Event Task Placemark".split(
    " ",
  );

/** As deep as an entry may stand. */
const DEEPEST = 8;

/** Null where no list in it has dates. @throws Unreadable where it is not whole. */
export async function xmlRecords(text: string): Promise<TableRead | null> {
  const tree = (await parseXml(text, ENTRIES)) as Json;
  const lists = together(listsIn(tree)).filter((list) => list.slice(0, 50).some(hasDate));
  if (lists.length === 0) return null;
  // The points of a way are many, and none of them has a name.
  const named = lists.filter((list) => list.slice(0, 50).some(isTitled));
  const longest = (named.length > 0 ? named : lists).reduce((a, b) =>
    b.length > a.length ? b : a,
  );
  const others = lists.filter((list) => list !== longest && list.length > 1);
  const read = bareArray(longest.map(plain));
  const notes = notesOnOthers(
    others.map((list) => ({ name: "", rows: list.length })),
    "list",
  );
  return { ...read, table: { ...read.table, notes }, format: "xml" };
}

interface Named {
  readonly name: string;
  readonly list: readonly Json[];
}

/** The lists, of which those of several folders with entries of one name are one. */
function together(lists: readonly Named[]): readonly (readonly Json[])[] {
  const inFolders = ENTRIES.map((name) =>
    lists.flatMap((each) => (each.name === name ? each.list : [])),
  );
  const others = lists.filter(({ name }) => !ENTRIES.includes(name));
  return [...inFolders, ...others.map(({ list }) => list)];
}

function listsIn(node: Json, depth = 0): readonly Named[] {
  if (!isObject(node) || depth > DEEPEST) return [];
  return Object.entries(node).flatMap(([name, child]) =>
    // Things that are described each by the name of its kind, as books and letters in a library.
    name === "RDF" && isObject(child)
      ? [{ name, list: Object.values(child).flat().filter(isObject) }]
      : Array.isArray(child)
        ? [
            { name, list: child.filter(isObject) },
            ...child.flatMap((each: Json) => listsIn(each, depth + 1)),
          ]
        : listsIn(child, depth + 1),
  );
}

function hasDate(entry: Json): boolean {
  const fields = plain(entry);
  return isObject(fields) && fieldsOf(fields).some(([, cell]) => isDate(cellText(cell).trim()));
}

/** The fields that are written as pairs of a key and a value, as maps have them; null for anything else. */
function fieldsOfPairs(value: Json): readonly (readonly [string, Json])[] | null {
  const pairs = (Array.isArray(value) ? value : [value]).map((each: Json) => {
    if (!isObject(each)) return null;
    const { k, v, ...rest } = each;
    return typeof k === "string" && typeof v === "string" && Object.keys(rest).length === 0
      ? ([k, v] as const)
      : null;
  });
  return pairs.every((pair) => pair !== null) ? pairs : null;
}

const isTitled = (entry: Json): boolean =>
  isObject(entry) && Object.keys(entry).some((name) => roleByName(name)?.role === "title");

/** An element of nothing but text is its text; the space between elements is none. */
function plain(node: Json): Json {
  if (typeof node === "string") return node.trim();
  if (Array.isArray(node)) return node.map(plain);
  if (!isObject(node)) return node;
  const { "#text": own = "", ...rest } = node;
  const text = /[\p{L}\d]/u.test(cellText(own)) ? cellText(own).trim() : "";
  if (Object.keys(rest).length === 0) return text;
  const fields = Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => fieldsOfPairs(value) ?? [[name, plain(value)]]),
  );
  return text === "" ? fields : { ...fields, text };
}
