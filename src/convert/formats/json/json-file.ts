/** Recognises what a JSON text holds, and has it read. */
import { type ParseError, parse } from "jsonc-parser";
import { syntaxProblems } from "../../../dataset/problems/json-location.ts";
import { jsonLines } from "../../../dataset/reading/json-lines.ts";
import { isDate } from "../../columns/column-contents.ts";
import { roleByName } from "../../columns/roles.ts";
import { cellText, type Json, type RowNote, Unreadable } from "../../tables/table.ts";
import { cslItems } from "../csl.ts";
import { type DatelineRead, datelineFile } from "../dateline-file.ts";
import { fieldOf, isObject, type JsonObject, listAt, textAt } from "../json-values.ts";
import type { OfferRead, TableRead } from "../read-types.ts";
import { simileJson } from "../simile.ts";
import { timelineJs2, timelineJs3 } from "../timelinejs.ts";
import { cutJson, noList } from "../unknown-file.ts";
import { notesOnOthers, type UnreadTable } from "../unread-tables.ts";
import { visItems } from "../vis-items.ts";
import { annotationsIn, webAnnotations } from "../web-annotations.ts";
import { joinedBytes } from "./escaped-bytes.ts";
import { fieldsOf } from "./json-fields.ts";
import { columnsWithin, frameAsRecords, listsAsRecords } from "./json-frames.ts";
import { unwrapped, withoutGroups } from "./json-groups.ts";
import {
  bareArray,
  calendarItems,
  eventsObject,
  geoJson,
  jsonLinesTable,
  mapElements,
  queryResult,
} from "./json-records.ts";
import { parseJson } from "./parse-json.ts";

type Read = OfferRead | TableRead | DatelineRead;

/** @param text  begins with { or [. @throws Unreadable where it holds no events. */
export function jsonFile(text: string): Read {
  const joined = joinedBytes(text);
  if (joined === null) return jsonAsWritten(text);
  const read = jsonAsWritten(joined.json);
  if (read.shape !== "table") return read;
  const { table } = read;
  return { ...read, table: { ...table, notes: [...table.notes, ofBytes(joined.example)] } };
}

const ofBytes = (example: string): RowNote => ({
  row: 1,
  value: example,
  said: `The bytes of letters were escaped one by one, as Facebook does; they are read as the letters they make, such as “${example}”.`,
  accepted: "a letter as itself, or as one escape",
});

function jsonAsWritten(text: string): Read {
  if (jsonLines.recognise(text) && hasFormat(text)) return datelineFile(text, true);
  const value = parseJson(text) ?? byHand(text);
  if (value === undefined) {
    if (isLines(text)) return jsonLinesTable(text);
    const [problem] = syntaxProblems(text);
    throw new Unreadable(cutJson(problem?.line ?? null, problem?.message ?? "it ends too soon"));
  }
  return valueFile(value, text);
}

/**
 * Reads what a text of JSON, or of another form of the same, holds.
 *
 * @param text  the same as JSON. @throws Unreadable where it holds no events.
 */
export function valueFile(value: Json, text: string): Read {
  const annotations = annotationsIn(value);
  if (annotations) return webAnnotations(annotations, titleOf(value));
  if (Array.isArray(value)) return ofArray(value as readonly Json[]);
  if (isObject(value)) return ofObject(value, text);
  throw new Unreadable(noList());
}

/** The name of a collection of annotations, in itself or in a page of it. */
const titleOf = (file: Json): string => textAt(file, "label") || textAt(file, "partOf", "label");

/** JSON Lines of any other kind may begin with an object too. */
const hasFormat = (text: string): boolean =>
  /^dateline\//.test(textAt(parseJson(text.trimStart().split(/[\r\n]/, 1)[0] ?? ""), "format"));

/** JSON that somebody has edited: a comma behind the last of a list, a remark. Undefined where more is wrong. */
function byHand(text: string): Json | undefined {
  // Nobody edits a file of many megabytes, and lists in lists without end are nobody's work.
  if (text.length > MOST_BY_HAND || !/,\s*[\]}]|\/[/*]/.test(text) || DEEP.test(text))
    return undefined;
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0 ? (value as Json) : undefined;
}

const MOST_BY_HAND = 5_000_000;
const DEEP = /[[{](?:\s*[[{]){100}/;

/** A first line that is an object of its own. */
function isLines(text: string): boolean {
  const [first = ""] = text.trimStart().split(/\r\n|\r|\n/, 1);
  return isObject(parseJson(first)) && text.trim() !== first.trim();
}

/** Shapes of vis-timeline: a letter has a type and a content too. */
const IS_SHAPE = /^(?:box|point|range|background)$/;

function ofArray(list: readonly Json[]): Read {
  const lines = listsAsRecords(list);
  if (lines) return bareArray(lines);
  const objects = list.filter(isObject);
  // A list of one timeline: its own list is the one that is meant.
  const [only] = objects;
  if (list.length === 1 && only && listAt(only, "events").some(isObject)) return ofObject(only, "");
  if (objects.length === 0) throw new Unreadable(noList());
  const some = (has: (item: JsonObject) => boolean) => objects.slice(0, 50).some(has);
  if (
    some((item) => isObject(item["issued"]) || (Array.isArray(item["author"]) && "type" in item))
  ) {
    return cslItems(list);
  }
  if (some((item) => "content" in item && ("start" in item || IS_SHAPE.test(textAt(item, "type")))))
    return visItems(list);
  return bareArray(withoutGroups(list));
}

function ofObject(file: JsonObject, text: string): Read {
  const named = listAt(file, "events");
  if (isDateline(file)) return datelineFile(text, false);
  if (Array.isArray(fieldOf(fieldOf(file, "timeline"), "date"))) return timelineJs2(file);
  if (named.some((each) => isObject(fieldOf(each, "start_date"))) || isEras(file))
    return timelineJs3(file);
  if (isSimile(file, named)) return simileJson(file);
  if (/^Feature(?:Collection)?$/.test(textAt(file, "type"))) return geoJson(file);
  if (Array.isArray(fieldOf(fieldOf(file, "results"), "bindings"))) return queryResult(file);
  if ("osm3s" in file) return mapElements(file);
  if (textAt(file, "kind") === "calendar#events") return calendarItems(file);
  const framed = frameAsRecords(file);
  if (framed) return bareArray(framed);
  const found = listOfObjects(file);
  const list = found && unwrapped(found);
  const columns = columnsWithin(file);
  if (columns !== null && columns.length > (list?.length ?? 0)) return bareArray(columns);
  if (list === null) {
    if ("date" in file || "start" in file) return bareArray([file]);
    throw new Unreadable(noList());
  }
  const read = ofArray(list);
  if (read.shape !== "table") return read;
  const events = eventsObject(file, withoutGroups(list));
  return {
    ...events,
    table: { ...events.table, notes: notesOnOthers(othersIn(file, list), "list") },
  };
}

/** Lists beside the one that is read, of which some objects have a date too. */
const othersIn = (file: JsonObject, read: readonly Json[]): readonly UnreadTable[] =>
  Object.keys(file).flatMap((name) => {
    const list = listAt(file, name);
    return list !== read && list.length > 1 && isDated(list) ? [{ name, rows: list.length }] : [];
  });

/** Its format says so, or lists that only Dateline has. */
const isDateline = (file: JsonObject): boolean =>
  /^dateline\//.test(textAt(file, "format")) ||
  (Array.isArray(file["events"]) &&
    (Array.isArray(file["passages"]) || Array.isArray(file["topics"])));

const isEras = (file: JsonObject): boolean =>
  listAt(file, "eras").some((each) => isObject(fieldOf(each, "start_date")));

const isSimile = (file: JsonObject, events: readonly Json[]): boolean =>
  events.length > 0 &&
  (textAt(file, "dateTimeFormat") !== "" ||
    "wiki-url" in file ||
    "wikiURL" in file ||
    events.some((each) => isObject(each) && ("durationEvent" in each || "isDuration" in each)));

const LISTS = "events items records data results entries rows features timeline".split(" ");

/** True where some of its objects have a date and a title by their names. */
const isTitled = (list: readonly Json[]): boolean =>
  list.slice(0, 20).some((item) => {
    const roles = isObject(item) ? Object.keys(item).map((name) => roleByName(name)?.role) : [];
    return roles.includes("date") && roles.includes("title");
  });

/** True where some of its objects have a date, or a moment that is counted: those who take part in a talk have none. */
const isDated = (list: readonly Json[]): boolean =>
  list
    .slice(0, 20)
    .some(
      (item) =>
        isObject(item) &&
        fieldsOf(item).some(
          ([name, cell]) => /timestamp/i.test(name) || isDate(cellText(cell).trim()),
        ),
    );

/** As deep as answers of programs wrap their list: { "data": { "items": […] } }. */
const DEEPEST = 3;

/** The list of objects in a file, under the name it is likeliest to have; an outer one before an inner one. */
function listOfObjects(file: JsonObject, depth = 0): readonly Json[] | null {
  const names = [...LISTS, ...Object.keys(file)];
  const ofObjects = names.filter((each) => listAt(file, each).some(isObject));
  // What was done to the cards of a board is a list too; the cards have names.
  const name =
    ofObjects.find((each) => isTitled(listAt(file, each))) ??
    ofObjects.find((each) => isDated(listAt(file, each))) ??
    ofObjects[0];
  if (name !== undefined) return listAt(file, name);
  if (depth >= DEEPEST) return null;
  for (const inner of Object.values(file)) {
    const list = isObject(inner) ? listOfObjects(inner, depth + 1) : null;
    if (list !== null) return list;
  }
  return null;
}
