/** The words of a row: title, text, lists, sources and quotation, from its cells. */
import {
  EVENT_KINDS,
  EVENT_STATUSES,
  EVENT_WEIGHTS,
  type EventKind,
  type EventStatus,
  type EventWeight,
} from "../../dataset/format/vocabulary.ts";
import { countryCode } from "../assembly/countries.ts";
import type { OfferedSource } from "../assembly/offer.ts";
import { readDate } from "../dates/read-date.ts";
import {
  isPlainAddress,
  isWebAddress,
  linkedWords,
  oneLine,
  plainWords,
  wordsIn,
} from "../tables/cell-words.ts";
import { type Cell, cellText, type Json } from "../tables/table.ts";
import { isMissing } from "./missing.ts";

/** A title, and the address of the formula that held it. */
export function titleOf(cell: Cell | undefined): {
  readonly title: string;
  readonly url: string | null;
} {
  const { words, url } = linkedWords(cellText(cell));
  const title = oneLine(words);
  return { title: isMissing(title) ? "" : title, url };
}

export function textOf(cell: Cell | undefined): string {
  const text = plainWords(wordsIn(cellText(cell)));
  return isMissing(text) ? "" : text;
}

/** Several values of one cell: a list of JSON, or parted by semicolons or upright lines. */
export const listOf = (cell: Cell | undefined): readonly string[] =>
  valuesOf(cell).filter((each) => !isMissing(each));

function valuesOf(cell: Cell | undefined): readonly string[] {
  if (Array.isArray(cell)) return cell.map(nameOf).filter((name) => name !== "");
  const text = wordsIn(cellText(cell));
  if (text === "") return [];
  const mark = text.includes(";") ? ";" : "|";
  if (!text.includes(mark)) return [oneLine(text)].filter((each) => each !== "");
  return text
    .split(mark)
    .map(oneLine)
    .filter((each) => each !== "");
}

const nameOf = (value: Json): string => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return oneLine(cellText(value));
  const { label, name, title, text, value: inner } = value as Record<string, Json>;
  return oneLine(cellText(label ?? name ?? title ?? text ?? inner ?? ""));
};

/** Codes of the countries in a cell, and what in it is none. */
export function countriesOf(cell: Cell | undefined): {
  readonly codes: readonly string[];
  readonly others: readonly string[];
} {
  const codes: string[] = [];
  const others: string[] = [];
  // NA is a country, and only what is none can be nothing.
  for (const each of valuesOf(cell)) {
    const whole = countryCode(each);
    if (whole) codes.push(whole);
    else {
      for (const part of each.split(/[,、]/).map((name) => name.trim())) {
        const code = countryCode(part);
        if (code) codes.push(code);
        else if (part !== "" && !isMissing(part)) others.push(part);
      }
    }
  }
  return { codes, others };
}

/** The source of one cell: a title, an address, a formula of both, an object of JSON. */
function sourceOf(cell: Cell | undefined): OfferedSource | null {
  if (typeof cell === "string" && isPlainAddress(cell)) return { url: cell };
  if (typeof cell === "object" && cell !== null && !Array.isArray(cell))
    return sourceOfObject(cell as JsonObject);
  const { words, url } = linkedWords(cellText(cell));
  const text = oneLine(words);
  if (url) return { ...(text !== "" && { title: text }), url };
  if (text === "" || isMissing(text)) return null;
  if (WITHOUT_SCHEME.test(text)) return { url: `http://${text}` };
  if (DOI.test(text)) return { url: `https://doi.org/${text}` };
  return isWebAddress(text) ? { url: text } : { title: text };
}

/** An address as people write it by hand. */
const WITHOUT_SCHEME = /^www\.[^\s"<>]+\.[^\s"<>]+$/i;

/** The number that a work has for good. */
const DOI = /^10\.\d{4,9}\/[^\s"<>]+$/;

type JsonObject = { readonly [key: string]: Json };

/** Fields of a source in JSON that mean the same. */
export const SOURCE_FIELDS: ReadonlySet<string> = new Set([
  "title",
  "name",
  "label",
  "text",
  "url",
  "link",
  "href",
  "author",
  "authors",
  "publisher",
  "outlet",
  "publication",
  "date",
  "published",
]);

function sourceOfObject(object: JsonObject): OfferedSource | null {
  const text = (...names: readonly string[]) =>
    names.map((name) => oneLine(cellText(object[name]))).find((each) => each !== "") ?? "";
  const title = text("title", "name", "label", "text");
  const url = text("url", "link", "href");
  if (title === "" && !isWebAddress(url)) return null;
  const publisher = text("publisher", "outlet", "publication");
  const published = publishedOf(text("published", "date"));
  const authors = [...listOf(object["authors"]), ...listOf(object["author"])];
  return {
    ...(title !== "" && { title }),
    ...(isWebAddress(url) && { url }),
    ...(publisher !== "" && { publisher }),
    ...(published !== "" && { published }),
    ...(authors.length > 0 && { authors }),
  };
}

/** The day of a publication in EDTF; empty where it cannot be read for certain. */
export function publishedOf(text: string): string {
  if (text === "") return "";
  const reading = readDate(text, { order: "dmy", thisYear: 2100 });
  return reading.ok && reading.notes.length === 0 ? reading.edtf : "";
}

/** All sources of a cell, which in JSON may be a list of them. */
export function sourcesOf(cell: Cell | undefined): readonly OfferedSource[] {
  if (Array.isArray(cell)) return cell.flatMap((each: Cell) => sourceOf(each) ?? []);
  const source = sourceOf(cell);
  return source === null ? [] : [source];
}

/** A number is looked for sooner than a letter: most texts begin with none of them. */
const OPENING_MARKS: ReadonlySet<number> = new Set(
  Array.from('“"„«「『', (mark) => mark.charCodeAt(0)),
);

/** The words of a quotation, without the marks around it. */
export function quoteOf(cell: Cell | undefined): string {
  const text = textOf(cell);
  if (!OPENING_MARKS.has(text.charCodeAt(0))) return text;
  const [, inside] = /^[“"„«「『]([\s\S]+)[”"“»」』]$/.exec(text) ?? [];
  return inside !== undefined && !/[“”"„]/.test(inside) ? inside.trim() : text;
}

/** The name of a place: of an object of JSON the field that has it, and nothing where it is only coordinates. */
export function placeOf(cell: Cell | undefined): string {
  const isObject = typeof cell === "object" && cell !== null && !Array.isArray(cell);
  const place = isObject ? nameOf(cell) : oneLine(wordsIn(cellText(cell)));
  return isMissing(place) ? "" : place;
}

export const weightOf = (text: string): EventWeight | null =>
  EVENT_WEIGHTS.find((each) => each === text.trim().toLowerCase()) ?? null;

export const kindOf = (text: string): EventKind | null =>
  EVENT_KINDS.find((each) => each === text.trim().toLowerCase()) ?? null;

/** Words of people for the four. */
const STATUS_WORDS: readonly (readonly [EventStatus, RegExp])[] = [
  ["occurred", /^(?:happened|past|done|completed|발생|완료|실행|확정)$/],
  ["planned", /^(?:scheduled|upcoming|announced|tentative|예정|계획|예정됨)$/],
  ["projected", /^(?:expected|forecast|estimated|예상|전망|추정)$/],
  ["alleged", /^(?:claimed|disputed|unconfirmed|주장|미확인|의혹)$/],
];

export function statusOf(text: string): EventStatus | null {
  const word = text.trim().toLowerCase();
  const own = EVENT_STATUSES.find((each) => each === word);
  return own ?? STATUS_WORDS.find(([, words]) => words.test(word))?.[0] ?? null;
}
