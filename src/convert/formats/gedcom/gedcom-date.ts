/** Reads a date as family trees (GEDCOM) write it: with its keywords, its calendar, and two years in one. */
import { partAt } from "../../../dataset/time/calendar.ts";
import { type DateBound, type DatePart, isDatePart } from "../../../dataset/time/date-part.ts";
import { statedDate } from "../../../dataset/time/stated-date.ts";
import { boundedDate } from "../../dates/bounds.ts";
import {
  type Attempt,
  type DateReading,
  isStretch,
  type Note,
  refuse,
} from "../../dates/date-reading.ts";
import { partText, span } from "../../dates/part-text.ts";
import { readDate, stretchReading } from "../../dates/read-date.ts";
import { daysOf, type OtherCalendar } from "./other-calendars.ts";

export function gedcomDate(given: string): DateReading {
  const text = given
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^\((.*)\)$/, "$1");
  if (text === "") return refuse("it has no date");
  const attempt = form(text);
  if (isStretch(attempt)) return stretchReading(attempt);
  return attempt ?? readDate(text, CONTEXT);
}

const CONTEXT = { order: "dmy", thisYear: 2100 } as const;

function form(text: string): Attempt {
  const [, about, of = ""] = /^(abt|cal|est|int)\.? (.+)$/i.exec(text) ?? [];
  if (about !== undefined) {
    // Behind an interpreted date stand the words that it was interpreted from.
    const isRead = /int/i.test(about);
    const marks = isRead ? { uncertain: true } : { approximate: true };
    return marked(oneDate(of.replace(/ ?\(.*\)$/, "")), marks);
  }
  const [, side, bound = ""] = /^(bef|aft)\.? (.+)$/i.exec(text) ?? [];
  if (side !== undefined) return boundedDate(`${WORDS[side.toLowerCase()]} ${bound}`, oneDate);
  const [, after, since, last] = /^(?:bet\.? (.+) and|from (.+) to) (.+)$/i.exec(text) ?? [];
  const first = after ?? since;
  if (first !== undefined && last !== undefined) return joined(oneDate(first), oneDate(last));
  const [, word, open = ""] = /^(from|to) (.+)$/i.exec(text) ?? [];
  if (word === undefined) return oneDate(text);
  const date = oneDate(open);
  if (!isStretch(date)) return date;
  return word.toLowerCase() === "from"
    ? span(date.from, "open", date.notes)
    : span("open", date.to, date.notes);
}

const WORDS: Readonly<Record<string, string>> = { bef: "before", aft: "after" };

function marked(date: Attempt, marks: Partial<DatePart>): Attempt {
  if (!isStretch(date)) return date;
  const mark = (bound: DateBound) => (isDatePart(bound) ? { ...bound, ...marks } : bound);
  const from = mark(date.from);
  return { from, to: date.to === date.from ? from : mark(date.to), notes: date.notes };
}

function joined(from: Attempt, to: Attempt): Attempt {
  if (!isStretch(from)) return from;
  return isStretch(to) ? span(from.from, to.to, [...from.notes, ...to.notes]) : to;
}

const CALENDAR = /^(?:@#D([A-Z ]+)@|(GREGORIAN|JULIAN|FRENCH_R|HEBREW|ROMAN)(?= )) ?(.*)$/i;

/** One date of whatever calendar; without one it is of the common one. */
function oneDate(text: string): Attempt {
  const [, old, now, rest = text] = CALENDAR.exec(text) ?? [];
  const calendar = (old ?? now ?? "gregorian").toUpperCase().replace("_", " ");
  const { date, notes } = withOneYear(rest);
  if (calendar === "GREGORIAN") {
    const read = readDate(date, CONTEXT);
    if (!read.ok) return read;
    const { from, to } = statedDate(read.edtf);
    return span(from, to, [...notes, ...read.notes]);
  }
  const known = CALENDARS[calendar];
  if (known === undefined) return refuse(`its calendar, “${calendar}”, is not read`, COMMON);
  return ofCalendar(text, date, known, notes);
}

const COMMON = "the day in the common calendar, or the year alone";

/** "11 FEB 1699/00": the year began in March for those who wrote it, and is 1700 for those who read it. */
function withOneYear(text: string): { readonly date: string; readonly notes: readonly Note[] } {
  const [, before, first = "", second] = /^(.*?)(\d{3,4})\/(\d{2})$/.exec(text) ?? [];
  const year = Number(first) + 1;
  if (before === undefined || year % 100 !== Number(second)) return { date: text, notes: [] };
  const note: Note = {
    kind: "calendar",
    said: `“${text}” is of a year that began in March: it is read as of ${year}, its day as it is written.`,
    accepted: "the year as it is counted from January",
  };
  return { date: before + year, notes: [note] };
}

interface Known {
  readonly calendar: OtherCalendar;
  readonly name: string;
  readonly months: readonly string[];
}

const known = (calendar: OtherCalendar, name: string, months: string): Known => ({
  calendar,
  name,
  months: months.split(" "),
});

const CALENDARS: Readonly<Record<string, Known>> = {
  JULIAN: known("julian", "Julian", "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
  "FRENCH R": known(
    "french",
    "French republican",
    "VEND BRUM FRIM NIVO PLUV VENT GERM FLOR PRAI MESS THER FRUC COMP",
  ),
  HEBREW: known("hebrew", "Hebrew", "TSH CSH KSL TVT SHV ADR ADS NSN IYR SVN TMZ AAV ELL"),
};

/** The common days of a date; a month or year of another calendar lies in two of ours, and is no finer than they are. */
function ofCalendar(
  written: string,
  date: string,
  { calendar, name, months }: Known,
  notes: readonly Note[],
): Attempt {
  const [, day, month, year, bc] =
    /^(?:(?:(\d{1,2}) )?([A-Z]{3,4}) )?(\d{1,4})( b\.? ?c\.?(?: ?e\.?)?)?$/i.exec(date) ?? [];
  const inYear = month === undefined ? undefined : months.indexOf(month.toUpperCase()) + 1;
  if (year === undefined || inYear === 0) return refuse("it is not a date", COMMON);
  const days = daysOf(
    calendar,
    bc === undefined ? Number(year) : 1 - Number(year),
    inYear,
    day === undefined ? undefined : Number(day),
  );
  if (days === null) return refuse(`there is no such date in the ${name} calendar`, COMMON);
  const precision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  const [from, to] = [partAt(days.start, precision), partAt(days.end - 1, precision)];
  const read =
    partText(from) === partText(to) ? partText(from) : `${partText(from)}/${partText(to)}`;
  const note: Note = {
    kind: "calendar",
    said: `“${written}” is of the ${name} calendar: it is read as ${read} of the common one.`,
    accepted: COMMON,
  };
  return span(from, to, [...notes, note]);
}
