/** A text whose lines begin with a date: a list as people type one. */
import { type DateContext, NO_YEAR } from "../../dates/date-reading.ts";
import { readDate } from "../../dates/read-date.ts";
import { plainWords } from "../../tables/cell-words.ts";
import type { TableRead } from "../read-types.ts";
import { LineTable, linesOf } from "./line-table.ts";

/** What stands before an item of a list. */
const BULLET = /^\s*(?:[-+•‣·–—]\s+|\*{1,6}\s+(?:(?:TODO|DONE)\s+)?|\(?\d{1,3}[.)]\s+(?=\D|\d{4}))/;
/** Marks of bold and italic letters round a date or title. */
const EMPHASIS = /\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)/g;
const HEADING = /^\s*#{1,6}\s+(.*\S)\s*#*\s*$/;
/** Between a date and the words: the last of these that leaves a date before it. */
const BETWEEN = /\s*[:|]\s+|\s+[-–—]\s*|\s*[–—]\s+|,\s+|\s{2,}|\t/g;

/** The longest date that a line may begin with. */
const LONGEST_DATE = 60;

interface Entry {
  readonly row: number;
  readonly date: string;
  readonly title: string;
  readonly below: string[];
  /** The heading that it stands under. */
  readonly heading: string;
  /** The year that it stands under; empty where it stands under none. */
  readonly year: string;
}

/** A heading, or a line of its own, that is a year: those below it state none. */
const YEAR = /^(?:\D{0,3})(\d{4})\s*년?\s*:?$/;

/** A date, also one whose year stands above it. */
function isDay(text: string): boolean {
  const reading = readDate(text, CONTEXT);
  return reading.ok || (reading.why === NO_YEAR && /\d/.test(text));
}

const CONTEXT: DateContext = { order: "dmy", thisYear: 2100 };

/** A page that a notebook links to: its name, or the words that stand for it. */
const PAGE = /\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g;

/** A day and its year, each a page of an encyclopedia; and the reference behind the words, which is none of them. */
const DAY_AND_YEAR = /\[\[([^\]|]+)\]\],?\s*\[\[(\d{3,4}년?)\]\]/g;
const REFERENCE = /<ref\b[^>]*\/>|<ref\b[^>]*>.*?<\/ref>/g;

/** A Korean date is over where its last word is: "1945년 8월 15일 광복". */
const KOREAN_DAY = String.raw`(?:\d{1,4}년)?\s?(?:\d{1,2}월(?:\s?\d{1,2}일)?)?`;
const KOREAN = new RegExp(
  String.raw`^(${KOREAN_DAY}(?:\s*[~〜∼]\s*(?:\d{1,2}일|${KOREAN_DAY}))?(?:\s?\([월화수목금토일]\))?)(?:\s*[-–—:]\s*|,?\s+)(\S.*)$`,
);

/** A letter, or a picture that stands for a word. */
const WORDS = /\p{L}|\p{So}/u;

/** The date at the beginning of a line and the words after it; null where there is none. */
function datedLine(written: string): { readonly date: string; readonly title: string } | null {
  const line = written.replace(REFERENCE, "").replace(DAY_AND_YEAR, "[[$1 $2]]");
  const ofOutline = outlined(line);
  if (ofOutline) return ofOutline;
  const [linked = "", page, bracketed = "", after = ""] =
    /^(?:\[\[([^\]|]*)\]\]|\[([^\][|]*)\])\s*(?:[:–—-]\s*)?(\S.*)$/.exec(
      line.replace(BULLET, "").trim(),
    ) ?? [];
  const day = page ?? bracketed;
  if (linked !== "" && isDay(day))
    return { date: day, title: after.replace(PAGE, "$1").replace(EMPHASIS, "") };
  const item = line.replace(BULLET, "").replace(PAGE, "$1").trim();
  const [, bold, wholeDay, ofBold, ofDay] =
    /^(?:(?:\*\*|__)([^*_]+?):?(?:\*\*|__)|(\d{4}[-./]\d{1,2}[-./]\d{1,2}\.?(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?)(?=\s+[\p{L}[(]))(?::|\s*[–—-])?\s+(?:(?<=[*_:–—-]\s+)(\S.*)|(\S.*))$/u.exec(
      item,
    ) ?? [];
  const early = bold ?? wholeDay;
  const words = (ofBold ?? ofDay ?? "").replace(EMPHASIS, "");
  if (early !== undefined && isDay(early)) return { date: early, title: words };
  const plain = item.replace(EMPHASIS, "").trim();
  const [, korean = "", rest = ""] = KOREAN.exec(plain) ?? [];
  const isWhole = !(korean.endsWith("월") && /^\d/.test(rest));
  if (korean !== "" && isWhole && isDay(korean)) return { date: korean, title: rest };
  let found: { date: string; title: string } | null = null;
  for (const { 0: mark, index } of plain.slice(0, LONGEST_DATE + 5).matchAll(BETWEEN)) {
    const [date, title] = [plain.slice(0, index).trim(), plain.slice(index + mark.length).trim()];
    const isDate = /\d{3}|\d['’]?s\b|세기|世|[년年월月]|[a-z]{3}/i.test(date) && isDay(date);
    // "1990 – 1995: …" is one date, and not the title "1995: …"; figures behind a date are a table's.
    if (isDate && WORDS.test(title)) found = { date, title };
  }
  return found;
}

/** A moment as outlines have it, before the words or behind them: "<2001-02-27 Tue 10:00>--<2001-03-01 Thu>". */
const MOMENT = /<(\d{4}-\d\d-\d\d)[^<>]*>(?:--<(\d{4}-\d\d-\d\d)[^<>]*>)?/;

function outlined(line: string): { readonly date: string; readonly title: string } | null {
  const [moment = "", from, to] = (/^\*+\s/.test(line) && MOMENT.exec(line)) || [];
  if (from === undefined) return null;
  const title = line.replace(BULLET, "").replace(moment, "").replace(/\s+/g, " ").trim();
  return { date: to === undefined ? from : `${from}/${to}`, title };
}

/** Letters by which a text is told to be a list: it may as well be a table of a million rows. */
const LOOKED_AT = 50_000;

const firstWritten = (text: string): readonly string[] =>
  linesOf(text.slice(0, LOOKED_AT)).filter((line) => line.trim() !== "");

/** True where most lines are items of a list that begin with a date, or have one in brackets, whatever else may part them. */
export function isDatedList(text: string): boolean {
  const lines = firstWritten(text);
  const items = lines.filter(
    (line) => /^\[\d/.test(line) || (BULLET.test(line) && !/^\s/.test(line)),
  );
  const dated = items.filter((line) => datedLine(line) !== null).length;
  return dated >= 2 && dated > lines.filter((line) => !/^\s/.test(line)).length / 2;
}

/** Two of them at the least, and half of all lines that begin one. */
export function areDatedLines(text: string): boolean {
  const lines = firstWritten(text);
  const begin = lines.filter((line) => !/^\s{2,}\S/.test(line) && !HEADING.test(line)).length;
  return areSome(lines, Math.max(2, begin / 2), (line) => datedLine(line) !== null);
}

/** True where so many lines are such; they are looked at as long as it may be so. */
function areSome(
  lines: readonly string[],
  wanted: number,
  are: (line: string) => boolean,
): boolean {
  let found = 0;
  for (const [at, line] of lines.entries()) {
    if (found + lines.length - at < wanted) return false;
    if (are(line)) found++;
  }
  return found >= wanted;
}

/** A date and the words of an entry with nothing but space between them: "1998 The mill opens". */
function spacedLine(line: string): { readonly date: string; readonly title: string } | null {
  const item = line.replace(BULLET, "").trim();
  const gaps = [...item.slice(0, LONGEST_DATE).matchAll(/\s+(?=["“‘'(]?[\p{Lu}\p{Lo}])/gu)];
  for (const { 0: gap, index } of gaps.reverse()) {
    const date = item.slice(0, index);
    if (/\d{3}/.test(date) && isDay(date)) return { date, title: item.slice(index + gap.length) };
  }
  return null;
}

/**
 * Lines of which most begin with a date, as a slide has them, or under a date that has a line of its own, as they are
 * copied from a page: as lines of which each date is parted from its words; null for any other text.
 */
export function withDatesParted(text: string): string | null {
  const first = firstWritten(text);
  const most = Math.max(2, Math.floor(first.length / 2) + 1);
  if (areSome(first, most, (line) => spacedLine(line) !== null)) {
    return linesOf(text)
      .map((line) => {
        const entry = spacedLine(line);
        return entry === null ? line : `${entry.date}: ${entry.title}`;
      })
      .join("\n");
  }
  return areUnderDates(first) ? underDates(linesOf(text)) : null;
}

const isDateAlone = (line: string): boolean => line.length <= LONGEST_DATE && isDay(line.trim());

/** Two dates at the least, the first of all lines one of them, and words below each. */
function areUnderDates(lines: readonly string[]): boolean {
  if (!isDateAlone(lines[0] ?? "")) return false;
  const dates = lines.map(isDateAlone);
  const count = dates.filter(Boolean).length;
  const haveWords = dates.every((is, at) => !is || dates[at + 1] === false);
  return haveWords && count >= 2 && count >= lines.length / 5;
}

/** A line is never taken away, so that each entry keeps the number of its own. */
function underDates(lines: readonly string[]): string {
  let date = "";
  return lines
    .map((line) => {
      if (line.trim() === "") return line;
      if (isDateAlone(line)) {
        date = line.trim();
        return "";
      }
      const titled = date === "" ? line : `${date}: ${line.trim()}`;
      date = "";
      return titled;
    })
    .join("\n");
}

export function datedLines(text: string): TableRead {
  const entries: Entry[] = [];
  const headings: string[] = [];
  let year = "";
  for (const [at, line] of linesOf(text).entries()) {
    const own = yearOf(line);
    const heading = own === null ? headingOf(line) : null;
    const begun = own === null && heading === null ? entryOf(line, entries.length > 0) : null;
    if (own !== null) year = own;
    else if (heading !== null) headings.push(heading);
    else if (begun) {
      entries.push({ row: at + 1, ...begun, below: [], heading: headings.at(-1) ?? "", year });
    } else if (line.trim() !== "") aside(line.trim(), entries, headings);
  }
  const title = headings[0] ?? "";
  const table = new LineTable(["year", "date", "title", "text", "topics", "url"]);
  for (const entry of entries) table.add(entry.row, fieldsOf(entry, title));
  return table.read("dated-lines", { title });
}

/** What is no entry belongs to the one above it; before the first it is the title. */
function aside(words: string, entries: readonly Entry[], headings: string[]): void {
  const last = entries.at(-1);
  if (last) last.below.push(words);
  else if (headings.length === 0) headings.push(words);
}

/** The year that a heading or a line of its own is; null for any other line. */
function yearOf(line: string): string | null {
  const heading = headingOf(line);
  const [, year] = YEAR.exec((heading ?? line).trim()) ?? [];
  return year !== undefined && (heading !== null || !BULLET.test(line)) ? year : null;
}

/** A heading of Markdown, or the title of an outline; null for any other line. */
const headingOf = (line: string): string | null =>
  HEADING.exec(line)?.[1]?.replace(EMPHASIS, "") ?? /^#\+TITLE:\s*(.*\S)/i.exec(line)?.[1] ?? null;

/** An entry that begins in a line. An item beside dated ones is a row of its own, also where nothing in it is a date. */
function entryOf(line: string, isBeside: boolean) {
  const dated = datedLine(line);
  if (dated !== null) return dated;
  const isItem = isBeside && BULLET.test(line) && !/^\s{2,}|^\t/.test(line);
  return isItem ? { date: "", title: line.replace(BULLET, "").trim() } : null;
}

/** A long line is a text, of which the first sentence will be the title. */
const LONGEST_TITLE = 160;

function fieldsOf({ date, title, below, heading, year }: Entry, whole: string) {
  const more = plainWords(below.map((line) => line.replace(BULLET, "")).join("\n"));
  const isText = title.length > LONGEST_TITLE;
  const words = plainWords(title.replace(LINK, "$1"));
  const [, linked, bare] = /\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/\S+)/.exec(title) ?? [];
  return {
    year: date === "" ? "" : year,
    date,
    title: isText ? "" : words,
    text: isText ? [words, more].filter((each) => each !== "").join("\n") : more,
    topics: heading === "" || heading === whole ? [] : [heading],
    url: linked ?? bare,
  };
}

/** A link of Markdown. */
const LINK = /\[([^\]]+)\]\([^)\s]+\)/g;
