/** markwhen: a date, a colon and a text a line, with more text below. */
import { utcDay } from "../../dataset/time/calendar.ts";
import { bareOffer, type Offer, type RowRemark } from "../assembly/offer.ts";
import { orderInName } from "../dates/date-order.ts";
import { type DateContext, type DateReading, refuse } from "../dates/date-reading.ts";
import { readDate } from "../dates/read-date.ts";
import { oneLine, plainWords } from "../tables/cell-words.ts";
import type { OfferRead } from "./read-types.ts";

/** A date or a relative date, a colon, and words. */
const ENTRY =
  /^\s*((?:\d|[A-Za-z]{3,9}\.? \d|before |after |by |now|c\.|circa )[^:]{0,80}?|\d{1,4}(?:-\d\d){0,2}T[\d:]+Z?)\s*:\s+(\S.*)$/i;
const HEADER =
  /^(title|description|dateFormat|timezone|tz|author|date|key|view|viewers?|edit)\s*:\s*(.*)$/i;
const SECTION = /^\s*(?:section|group|endSection|endGroup|page)\b.*$|^\s*#{1,6}\s.*$|^\s*_-_-_.*$/;
const TAG_COLOUR = /^\s*#[\p{L}\p{N}_-]+:\s/u;
const TAG = /(?<![\p{L}\p{N}&/])#([\p{L}\p{N}_-]+)/gu;
const ID = /(?<!\S)!([A-Za-z][\w-]*)/g;

/** A link of Markdown: its words, and the page. */
const LINK = /\[[^\]]+\]\((https?:\/\/[^\s)]+)\)/;
const LINKS = /\[([^\]]+)\]\([^)\s]+\)/g;

/** Half of all lines at the least are its own. */
export function isMarkwhen(text: string): boolean {
  const lines = text
    .slice(0, 50_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "");
  const entries = lines.filter((line) => isEntry(line)).length;
  if (entries === 0) return false;
  const own = lines.filter(
    (line) => /^(?:dateFormat|title)\s*:/i.test(line) || SECTION.test(line),
  ).length;
  return entries >= lines.length / 2 || (own > 0 && entries + own >= lines.length / 3);
}

function isEntry(line: string): boolean {
  const [, date] = ENTRY.exec(line) ?? [];
  return date !== undefined && (readDate(date, DEFAULT).ok || isRelative(date));
}

const DEFAULT: DateContext = { order: "mdy", thisYear: 2100 };

interface Open {
  readonly row: number;
  readonly date: string;
  readonly title: string;
  readonly below: string[];
}

/** What its lines are: settings at its head, entries, and text below them. */
function linesOf(text: string) {
  const entries: Open[] = [];
  const header = new Map<string, string>();
  // Each page has a header of its own; that of the first is the whole's.
  let page = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (/^\s*_-_-_/.test(line)) page = entries.length;
    if (isAside(line)) continue;
    const setting = entries.length === page ? HEADER.exec(line) : null;
    const entry = ENTRY.exec(line);
    if (setting) {
      if (page === 0) header.set((setting[1] ?? "").toLowerCase(), (setting[2] ?? "").trim());
    } else if (entry) {
      const [, date = "", title = ""] = entry;
      entries.push({ row: entries.length + 1, date: date.trim(), title, below: [] });
    } else entries.at(-1)?.below.push(line.trim());
  }
  return { entries, header };
}

const isAside = (line: string): boolean =>
  line.trim() === "" || /^\s*\/\//.test(line) || SECTION.test(line) || TAG_COLOUR.test(line);

export function markwhen(text: string): OfferRead {
  const { entries, header } = linesOf(text);
  const format = header.get("dateformat") ?? "";
  const order = orderInName(format) ?? "mdy";
  const title = oneLine(header.get("title") ?? "");
  const description = plainWords(header.get("description") ?? "");
  const why =
    format === ""
      ? "markwhen reads the month first, unless its header says otherwise."
      : `The header says “dateFormat: ${format}”.`;
  return {
    shape: "offers",
    format: "markwhen",
    offers: entries.map((entry) => entryOffer(entry, { ...DEFAULT, order })),
    broken: [],
    ...(title !== "" && { title }),
    ...(description !== "" && { description }),
    unused: [],
    dateOrder: { column: "date", order, why },
  };
}

const isRelative = (date: string): boolean =>
  /![\w-]+|^(?:after|before|by|now)\b(?!.*\d{4})|^\d+\s*(?:day|week|month|year|hour|minute)s?\b/i.test(
    date,
  );

function entryOffer({ row, date, title, below }: Open, context: DateContext): Offer {
  const all = `${title}\n${below.join("\n")}`;
  const topics = [...new Set(Array.from(all.matchAll(TAG), ([, tag = ""]) => tag))];
  const [, url] = LINK.exec(all) ?? [];
  const words = (text: string) => text.replace(LINKS, "$1").replace(TAG, "").replace(ID, "");
  const [, id = ""] = /(?<!\S)!([A-Za-z][\w-]*)/.exec(title) ?? [];
  return {
    ...bareOffer(row, reading(date, context), date),
    dateColumn: "date",
    title: oneLine(words(title)),
    text: plainWords(words(below.join("\n"))),
    ...(id !== "" && { id }),
    topics,
    ...(url !== undefined && { sources: [{ url }] }),
    ...(isRelative(date) && { leftOut: RELATIVE }),
    remarks: repeats(date),
  };
}

const RELATIVE = {
  kind: "relative",
  why: "its date is relative to another event, which is not worked out",
  accepted: "a date of its own",
} as const;

/** "every other week for 1 year", behind the first day of it. */
const REPEATS = /\s+every\s.*$/i;

/** "/4 months", "- 1 year", behind a start. */
const LENGTH = /\s*(?:\/|-|–|\bfor\b)\s*(\d{1,4})\s*(day|week|month|year)s?$/i;

function repeats(date: string): readonly RowRemark[] {
  const rule = REPEATS.exec(date)?.[0].trim();
  if (rule === undefined || isRelative(date)) return [];
  return [
    {
      kind: "repeats",
      column: "date",
      value: date,
      said: `It repeats (${rule}): it comes in once, at its first day.`,
      accepted: "an entry for each day that is wanted",
    },
  ];
}

function reading(date: string, context: DateContext): DateReading {
  if (isRelative(date)) return refuse(RELATIVE.why);
  const own = date.replace(REPEATS, "");
  const [all, count, unit] = LENGTH.exec(own) ?? [];
  if (all === undefined) return readDate(own, context);
  const from = readDate(own.slice(0, -all.length), context);
  const last = from.ok ? lastOf(from.edtf, Number(count), unit ?? "") : null;
  return from.ok && last !== null ? readDate(`${from.edtf}/${last}`, context) : from;
}

/** The last day, month or year of a length, as fine as its start is written; null where the start is no plain date. */
function lastOf(start: string, count: number, unit: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(start) ?? [];
  if (year === undefined) return null;
  const months = { month: count, year: count * 12 }[unit.toLowerCase()] ?? 0;
  const days = { day: count, week: count * 7 }[unit.toLowerCase()] ?? 0;
  const end = utcDay(Number(year), Number(month ?? 1) + months, Number(day ?? 1) + days - 1);
  return Number.isNaN(end) ? null : new Date(end).toISOString().slice(0, start.length);
}
