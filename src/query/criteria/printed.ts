/**
 * Writes and reads what the code of a printed page says of its events, as the key `printed` of a link:
 *
 *     20261126en.<event><event>…      each event as ten letters: four for its id, two each for its title, its
 *                                     date, and its passages with the dates that they give
 *     20261126en.all.134.<8 letters>  so many events, all of them in one sign
 *
 * The letters are those of base64 for addresses. A sign is shorter than what it is a sign of: two texts have
 * the same two letters once in 4,096 cases.
 */
import { LANGUAGES, type Language } from "../../dataset/wording/languages.ts";
import { MAX_PRINTED } from "./link.ts";

/** The parts that can differ between an event as it was printed and as it now is. */
export const PRINTED_PARTS = ["title", "date", "passages"] as const;
export type PrintedPart = (typeof PRINTED_PARTS)[number];

/** The signs of one printed event. */
export interface EventPrint extends Readonly<Record<PrintedPart, string>> {
  readonly id: string;
}

export interface Printed {
  /** The day of printing, as YYYY-MM-DD. */
  readonly day: string;
  /** The language that its words were printed in. */
  readonly lang: Language;
  /** The events of one page, or all of an edition, which are too many to be told apart. */
  readonly of: readonly EventPrint[] | { readonly events: number; readonly sign: string };
}

const ID = 4;
const PART = 2;
const EVENT = ID + PRINTED_PARTS.length * PART;
const WHOLE = 8;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Letters that one hash of 32 bits gives, 6 bits each. */
const LETTERS_OF_HASH = 4;

/** A sign of a text: so many letters, the same for the same text on every machine. */
export function signOf(text: string, letters: number): string {
  let sign = "";
  let bits = 0;
  for (let i = 0; i < letters; i++) {
    if (i % LETTERS_OF_HASH === 0) bits = hash(text, i);
    sign += LETTERS[bits & 63];
    bits >>>= 6;
  }
  return sign;
}

/** FNV-1a over UTF-16 code units, with its bits mixed, since so few of them are used. */
function hash(text: string, seed: number): number {
  let bits = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The signs of an event. @param said  every part as one text. */
export const eventPrint = (
  id: string,
  said: Readonly<Record<PrintedPart, string>>,
): EventPrint => ({
  id: idSign(id),
  title: signOf(said.title, PART),
  date: signOf(said.date, PART),
  passages: signOf(said.passages, PART),
});

export const idSign = (id: string): string => signOf(id, ID);

/** One sign of many events, in their order. */
export const signOfAll = (prints: readonly EventPrint[]): string =>
  signOf(prints.map(lettersOf).join(""), WHOLE);

const lettersOf = (print: EventPrint): string =>
  print.id + PRINTED_PARTS.map((part) => print[part]).join("");

export function formatPrinted({ day, lang, of }: Printed): string {
  const said = isPage(of) ? of.map(lettersOf).join("") : `all.${of.events}.${of.sign}`;
  return `${day.replaceAll("-", "")}${lang}.${said}`;
}

/** True for the events of one page. */
export const isPage = (of: Printed["of"]): of is readonly EventPrint[] => Array.isArray(of);

/** Reads the value of the key; null for what is none. Never throws. */
export function parsePrinted(text: string): Printed | null {
  if (text.length > MAX_PRINTED) return null;
  const [, year, month, date, tag, said = ""] =
    /^(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([a-z]{2})\.([\w.-]+)$/.exec(text) ?? [];
  const lang = LANGUAGES.find((each) => each === tag);
  if (lang === undefined) return null;
  const of = parseAll(said) ?? parsePage(said);
  return of && { day: `${year}-${month}-${date}`, lang, of };
}

function parseAll(said: string): Printed["of"] | null {
  const [, events, sign] = /^all\.([1-9]\d{0,6})\.([\w-]{8})$/.exec(said) ?? [];
  return events === undefined || sign === undefined ? null : { events: Number(events), sign };
}

function parsePage(said: string): readonly EventPrint[] | null {
  if (said.length % EVENT !== 0 || said.includes(".")) return null;
  const prints: EventPrint[] = [];
  for (let at = 0; at < said.length; at += EVENT) {
    const part = (n: number) => said.slice(at + ID + n * PART, at + ID + (n + 1) * PART);
    prints.push({ id: said.slice(at, at + ID), title: part(0), date: part(1), passages: part(2) });
  }
  return prints;
}
