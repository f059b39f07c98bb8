/** Calendars (iCalendar): one entry, one event, at the day that is written. */

import { partAt, utcDay } from "../../dataset/time/calendar.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { bareOffer, type Offer, type RowRemark } from "../assembly/offer.ts";
import { type DateReading, refuse } from "../dates/date-reading.ts";
import { joinEnds } from "../dates/join-ends.ts";
import { partText } from "../dates/part-text.ts";
import { readDate } from "../dates/read-date.ts";
import { keptDate } from "../mapping/choose-reading.ts";
import { isWebAddress, oneLine, plainWords } from "../tables/cell-words.ts";
import { type BrokenRow, Unreadable } from "../tables/table.ts";
import { type OfferRead, UnusedFields } from "./read-types.ts";

/** A property of jCal: name, parameters, type, values. */
type Property = readonly [string, Readonly<Record<string, unknown>>, string, ...unknown[]];
type Component = readonly [string, readonly Property[], readonly Component[]];

const FIELDS =
  "uid dtstamp dtstart dtend due completed duration summary description location url categories rrule recurrence-id created last-modified sequence status transp class x-edtf".split(
    " ",
  );
const CONTEXT = { order: "mdy", thisYear: 2100 } as const;

/** Events, tasks and notes: whatever has a day of its own. */
const ENTRIES = /^v(?:event|todo|journal)$/;

export async function calendar(text: string): Promise<OfferRead> {
  const { default: ICAL } = await import("ical.js");
  // Line ends that two programs wrote, one after the other, would hide every entry but the first.
  const { whole, rest } = untilTheCut(inACalendar(text.replace(/\r+\n|\r/g, "\n")));
  const { calendars, broken, rows } = parsed(whole, (each) => ICAL.parse(each) as unknown);
  const unused = new UnusedFields(FIELDS);
  const events = calendars.flatMap(([, , parts]) => parts.filter(([name]) => ENTRIES.test(name)));
  const offers = events.map((event, index) => {
    for (const [name, , , value] of event[1])
      unused.see({ [name]: typeof value === "object" ? "…" : value });
    const offer = eventOffer(event, rows?.[index] ?? index + 1);
    const isCut = rest === "" && index === events.length - 1;
    return isCut ? { ...offer, remarks: [...offer.remarks, CUT_AFTER] } : offer;
  });
  const [first] = calendars;
  const title = first === undefined ? "" : oneLine(textOf(first, "x-wr-calname"));
  return {
    shape: "offers",
    format: "ics",
    offers,
    broken: [...broken, ...(rest ? [cutRow(rest, offers.length + broken.length + 1)] : [])],
    ...(title !== "" && { title }),
    unused: unused.all(),
  };
}

/** The lines that end an entry. */
const ENTRY_ENDS = /^END:V(?:EVENT|TODO|JOURNAL)[ \t]*$/gim;

/**
 * Ends a calendar that breaks off, as half a download does, after its last whole entry. One without any is as it was.
 *
 * @returns what comes after that entry; null where nothing breaks off.
 */
function untilTheCut(text: string): { readonly whole: string; readonly rest: string | null } {
  const last = [...text.matchAll(ENTRY_ENDS)].at(-1);
  if (last === undefined || /^END:VCALENDAR\s*$/im.test(text.slice(last.index)))
    return { whole: text, rest: null };
  const end = last.index + last[0].length;
  return { whole: `${text.slice(0, end)}\nEND:VCALENDAR\n`, rest: text.slice(end).trim() };
}

const CUT_AFTER: RowRemark = {
  kind: "not-all",
  column: null,
  value: "",
  said: "The calendar ends after this entry without END:VCALENDAR: it may be half a download.",
  accepted: "the whole file",
};

const cutRow = (rest: string, row: number): BrokenRow => ({
  row,
  value: oneLine(rest).slice(0, 200),
  why: "the calendar ends within this entry: it may be half a download",
  accepted: "the whole file",
});

/** Entries that came without their calendar, as out of a mail, in one. */
const inACalendar = (text: string): string =>
  /^BEGIN:VCALENDAR/im.test(text) ? text : `BEGIN:VCALENDAR\n${text}\nEND:VCALENDAR`;

interface Parsed {
  readonly calendars: readonly Component[];
  readonly broken: readonly BrokenRow[];
  /** The number of each entry, where some of them are broken. */
  readonly rows?: readonly number[];
}

type Parse = (text: string) => unknown;

const calendarsOf = (text: string, parse: Parse): readonly Component[] => {
  const value = parse(text) as readonly unknown[];
  return (Array.isArray(value[0]) ? value : [value]) as readonly Component[];
};

const saidBy = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 200) : "";

/** A line that is no property goes on with a text that was not folded. */
const UNFOLDED = /\n+(?=\S)(?![A-Z][A-Z\d-]*[;:])/g;

/** Reads a calendar as a whole or, where something in it cannot be read, each entry by itself. */
function parsed(text: string, parse: Parse): Parsed {
  try {
    return { calendars: calendarsOf(text, parse), broken: [] };
  } catch (error) {
    const each = entryByEntry(text.replace(UNFOLDED, "\n \\n"), parse);
    if (each.calendars.length > 0) return each;
    const said = saidBy(error);
    const isCut = !/END:VCALENDAR\s*$/.test(text);
    throw new Unreadable(
      {
        what: "a calendar that is not whole",
        why: isCut
          ? "The calendar ends without END:VCALENDAR: it may be half a download."
          : `The calendar cannot be read: ${said}`,
        todo: "Export it again, or mend that line.",
      },
      { cause: error },
    );
  }
}

const ENTRY = /^BEGIN:(V(?:EVENT|TODO|JOURNAL))[ \t]*$[\s\S]*?^END:\1[ \t]*$/gim;

function entryByEntry(text: string, parse: Parse): Parsed {
  const calendars: Component[] = [];
  const broken: BrokenRow[] = [];
  const rows: number[] = [];
  const [name = ""] = /^X-WR-CALNAME[;:].*$/im.exec(text) ?? [];
  for (const [index, [entry]] of [...text.matchAll(ENTRY)].entries()) {
    try {
      const alone = `BEGIN:VCALENDAR\n${name}\n${entry}\nEND:VCALENDAR`;
      calendars.push(...calendarsOf(alone, parse));
      rows.push(index + 1);
    } catch (error) {
      broken.push({
        row: index + 1,
        value: oneLine(/^SUMMARY[^:\n]*:(.*)$/im.exec(entry)?.[1] ?? entry).slice(0, 200),
        why: `the entry cannot be read: ${saidBy(error)}`,
        accepted: "the entry without that line",
      });
    }
  }
  return { calendars, broken, rows };
}

const propertyOf = ([, properties]: Component, name: string): Property | undefined =>
  properties.find(([each]) => each === name);

function textOf(component: Component, name: string): string {
  const [, , type, value] = propertyOf(component, name) ?? [];
  if (typeof value !== "string") return value === undefined ? "" : JSON.stringify(value);
  // Whoever reads calendars for us leaves properties alone that no standard knows.
  return type === "unknown" ? value.replace(ESCAPED, unescaped) : value;
}

const ESCAPED = /\\([\\;,nN])/g;

const unescaped = (_: string, mark: string): string => (/n/i.test(mark) ? "\n" : mark);

function eventOffer(event: Component, row: number): Offer {
  const given = propertyOf(event, "dtstart");
  const due = propertyOf(event, "due");
  // A task without a start is at the day when it is due, or else when it was done.
  const start = given ?? due ?? propertyOf(event, "completed");
  const end = propertyOf(event, "dtend") ?? (given && due);
  const url = textOf(event, "url");
  const written = [start, end].flatMap((each) => (each ? [writtenIn(each)] : []));
  const categories = event[1]
    .filter(([name]) => name === "categories")
    .flatMap(([, , , ...values]) => values.map((value) => oneLine(String(value))));
  return {
    ...bareOffer(
      row,
      keptDate(dateOf(event, start, end), textOf(event, "x-edtf")),
      written.join(" – "),
    ),
    dateColumn: "DTSTART",
    title: oneLine(textOf(event, "summary")),
    text: plainWords(textOf(event, "description")),
    id: textOf(event, "uid").replace(OWN, ""),
    place: oneLine(textOf(event, "location")),
    topics: categories.filter((each) => each !== ""),
    sources: isWebAddress(url) ? [{ url }] : [],
    status: isCalledOff(event) ? "planned" : null,
    remarks: [...repeats(event), ...calledOff(event)],
  };
}

/** The end by which ids of ours are told from those of other calendars. */
const OWN = /@[0-9a-z]+\.dateline$/;

/** A day that does not say that it is one comes as a time without figures. */
const writtenIn = ([, , , value]: Property): string => String(value).replace(/T[^\d]*$/, "");

function dateOf(
  event: Component,
  start: Property | undefined,
  end: Property | undefined,
): DateReading {
  if (start === undefined) return refuse("it has no start (DTSTART)");
  const from = readDate(writtenIn(start), CONTEXT);
  if (!from.ok) return from;
  const last = end === undefined ? endOfDuration(event, writtenIn(start)) : writtenIn(end);
  if (last === null) return from;
  // A task that is due on a day is due on that day too.
  const isExclusive = end?.[0] !== "due" && endsBefore(last);
  return joinEnds(from, { text: last, isExclusive }, (text) => readDate(text, CONTEXT));
}

/** An end is not included: of days the day, of times the moment, so that midnight does not touch its day. */
const endsBefore = (end: string): boolean => !end.includes("T") || /T00:00(?::00)?Z?$/.test(end);

/** The end that a length of time gives, as it would be written; null where there is none. */
function endOfDuration(event: Component, start: string): string | null {
  const length = textOf(event, "duration");
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(length);
  const [, year, month, day, hour = "0", minute = "0"] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(start) ?? [];
  if (match === null || year === undefined) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((each) => Number(each ?? 0));
  const from =
    utcDay(Number(year), Number(month), Number(day)) +
    (Number(hour) * 60 + Number(minute)) * 60_000;
  const ms = (weeks * 7 + days) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const end = from + ms;
  const endDay = partText(partAt(end, "day"));
  if (!start.includes("T") || end % DAY_MS === 0) return endDay;
  return `${endDay}T12:00:00`;
}

const isCalledOff = (event: Component): boolean =>
  /^cancelled$/i.test(textOf(event, "status").trim());

/** Remarks on an entry that was called off: it was planned, and has not been. */
function calledOff(event: Component): readonly RowRemark[] {
  if (!isCalledOff(event)) return [];
  return [
    {
      kind: "called-off",
      column: "STATUS",
      value: textOf(event, "status"),
      said: "It was called off: it comes in as planned, and not as something that happened.",
      accepted: "a calendar without it, or the day on which it was held",
    },
  ];
}

function repeats(event: Component): readonly RowRemark[] {
  const rule = propertyOf(event, "rrule")?.[3];
  if (rule === undefined) return [];
  const text = ruleText(rule);
  return [
    {
      kind: "repeats",
      column: "RRULE",
      value: text,
      said: `It repeats (${text}): it comes in once, at its first day.`,
      accepted: "an entry for each day that is wanted",
    },
  ];
}

function ruleText(rule: unknown): string {
  if (typeof rule !== "object" || rule === null) return String(rule);
  return Object.entries(rule as Readonly<Record<string, unknown>>)
    .map(([name, value]) => `${name.toUpperCase()}=${String(value)}`)
    .join(";");
}
