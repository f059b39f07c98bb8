/** Reads XML that is a list of entries, as feeds, maps and programs hand out: each entry is a row. */
import { isDate } from "../../columns/column-contents.ts";
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
  const lists = listsIn(tree).filter((list) => list.slice(0, 50).some(hasDate));
  if (lists.length === 0) return null;
  const longest = lists.reduce((a, b) => (b.length > a.length ? b : a));
  const others = lists.filter((list) => list !== longest && list.length > 1);
  const read = bareArray(longest.map(plain));
  const notes = notesOnOthers(
    others.map((list) => ({ name: "", rows: list.length })),
    "list",
  );
  return { ...read, table: { ...read.table, notes }, format: "xml" };
}

function listsIn(node: Json, depth = 0): readonly (readonly Json[])[] {
  if (!isObject(node) || depth > DEEPEST) return [];
  return Object.entries(node).flatMap(([name, child]) =>
    // Things that are described each by the name of its kind, as books and letters in a library.
    name === "RDF" && isObject(child)
      ? [Object.values(child).flat().filter(isObject)]
      : Array.isArray(child)
        ? [child.filter(isObject), ...child.flatMap((each: Json) => listsIn(each, depth + 1))]
        : listsIn(child, depth + 1),
  );
}

function hasDate(entry: Json): boolean {
  const fields = plain(entry);
  return isObject(fields) && fieldsOf(fields).some(([, cell]) => isDate(cellText(cell).trim()));
}

/** An element of nothing but text is its text; the space between elements is none. */
function plain(node: Json): Json {
  if (typeof node === "string") return node.trim();
  if (Array.isArray(node)) return node.map(plain);
  if (!isObject(node)) return node;
  const { "#text": own = "", ...rest } = node;
  const text = /[\p{L}\d]/u.test(cellText(own)) ? cellText(own).trim() : "";
  if (Object.keys(rest).length === 0) return text;
  const fields = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, plain(value)]),
  );
  return text === "" ? fields : { ...fields, text };
}
