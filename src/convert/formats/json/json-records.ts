/** Objects of JSON as the rows of a table whose columns are their fields. */
import type { NamedTable } from "../../mapping/convert-table.ts";
import type { BrokenRow, Json, Row } from "../../tables/table.ts";
import { brokenItem } from "../item-offers.ts";
import { fieldOf, isObject, type JsonObject, listAt, textAt } from "../json-values.ts";
import type { TableRead } from "../read-types.ts";
import { fieldsOf } from "./json-fields.ts";
import { parseJson } from "./parse-json.ts";

/** Fields beyond these are no table's: each row may name its own. */
const MOST_FIELDS = 2_000;

interface Numbered {
  readonly row: number;
  readonly value: Json;
}

/** Columns in the order in which the fields first come. */
function recordsTable(items: readonly Numbered[], broken: readonly BrokenRow[] = []): NamedTable {
  const columns = new Map<string, number>();
  const rows: Row[] = [];
  const wrong: BrokenRow[] = [...broken];
  for (const { row, value } of items) {
    if (!isObject(value)) {
      wrong.push(brokenItem(row, value));
      continue;
    }
    const cells: Json[] = [];
    for (const [name, cell] of fieldsOf(value)) {
      const at = columns.get(name) ?? columns.size;
      if (at >= MOST_FIELDS) continue;
      columns.set(name, at);
      while (cells.length < at) cells.push("");
      cells[at] = cell;
    }
    rows.push({ row, cells });
  }
  return { columns: [...columns.keys()], rows, notes: [], broken: wrong };
}

const numbered = (values: readonly Json[]): readonly Numbered[] =>
  values.map((value, index) => ({ row: index + 1, value }));

export const bareArray = (values: readonly Json[]): TableRead => ({
  shape: "table",
  format: "json-array",
  table: recordsTable(numbered(values)),
});

/** `{ "events": […] }` of plain objects, or of another name for the list. */
export function eventsObject(file: JsonObject, list: readonly Json[]): TableRead {
  const title = textAt(file, "title") || textAt(file, "name");
  return {
    shape: "table",
    format: "json-events",
    table: recordsTable(numbered(list)),
    ...(title !== "" && { title }),
  };
}

/** Features as rows of their properties; where they are is counted as not used. */
export function geoJson(file: JsonObject): TableRead {
  const features = file["type"] === "Feature" ? [file] : listAt(file, "features");
  const items = features.map((feature, index) => {
    const properties = fieldOf(feature, "properties");
    const geometry = fieldOf(feature, "geometry");
    const value = isObject(properties)
      ? { ...properties, ...stretchOf(feature), ...(isObject(geometry) && { geometry }) }
      : (properties ?? feature);
    return { row: index + 1, value: value ?? null };
  });
  const title = textAt(file, "name");
  return {
    shape: "table",
    format: "geojson",
    table: { ...recordsTable(items), isMachine: true },
    ...(title !== "" && { title }),
  };
}

/** The time of a place, as gazetteers write it beside its properties. */
function stretchOf(feature: Json): JsonObject {
  const when = fieldOf(feature, "when");
  const [span = when] = listAt(when, "timespans");
  const bound = (name: string, ...kinds: readonly string[]) =>
    [textAt(span, name, "in"), ...kinds.map((kind) => textAt(span, name, kind))].find(Boolean) ??
    (isObject(fieldOf(span, name)) ? "" : textAt(span, name));
  const [start, end] = [bound("start", "earliest", "latest"), bound("end", "latest", "earliest")];
  return start + end === "" ? {} : { "when.start": start || `/${end}`, "when.end": start && end };
}

/**
 * Reads what OpenStreetMap answers: a thing on the map is its tags, and one without is a corner of another. When
 * somebody drew it is no date of the thing.
 */
export function mapElements(file: JsonObject): TableRead {
  const things = listAt(file, "elements").flatMap((element) => {
    const tags = fieldOf(element, "tags");
    const id = `${textAt(element, "type")}/${textAt(element, "id")}`;
    return isObject(tags) ? [{ id, ...tags }] : [];
  });
  return { shape: "table", format: "json-events", table: recordsTable(numbered(things)) };
}

/** Reads Google's calendar: an end that is a day and no moment is the first day that is none of it. */
export function calendarItems(file: JsonObject): TableRead {
  const items = listAt(file, "items").map((item) => {
    const last = textAt(item, "end", "date");
    if (!isObject(item) || last === "") return item;
    return { ...item, end: `${last}T00:00:00`, "all day": true };
  });
  const title = textAt(file, "summary");
  return { ...eventsObject(file, items), ...(title !== "" && { title }) };
}

/** The bindings of a query: each variable with its value. */
export function queryResult(file: JsonObject): TableRead {
  const bindings = listAt(fieldOf(file, "results"), "bindings").map((binding) =>
    isObject(binding)
      ? Object.fromEntries(
          // Something that is there and not known has a name of the answer's own, which says nothing.
          Object.keys(binding).map((name) => [
            name,
            textAt(binding, name, "type") === "bnode" ? "" : textAt(binding, name, "value"),
          ]),
        )
      : binding,
  );
  return { shape: "table", format: "wikidata-json", table: recordsTable(numbered(bindings)) };
}

/** JSON Lines without a header: a line that is no JSON is left out, the others are read. */
export function jsonLinesTable(text: string): TableRead {
  const items: Numbered[] = [];
  const broken: BrokenRow[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === "") continue;
    const row = index + 1;
    const value = parseJson(line);
    if (value !== undefined) {
      items.push({ row, value });
      continue;
    }
    broken.push({
      row,
      value: line.slice(0, 300),
      why: "the line is not complete JSON",
      accepted: "one object a line, in { }",
    });
  }
  return { shape: "table", format: "jsonl", table: recordsTable(items, broken) };
}
