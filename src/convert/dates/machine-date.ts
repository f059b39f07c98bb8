/** Numbers that programs write for a date: 20010227, seconds since 1970, days since 1900. */
import { daysInMonth, partAt, utcDay } from "../../dataset/time/calendar.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { type Attempt, FURTHEST, type Note, refuse } from "./date-reading.ts";
import { partOf, partText, point, span } from "./part-text.ts";

/** The day that a serial number of Excel's 1900 system counts from; its false 29 February 1900 aside. */
const SERIALS_FROM = utcDay(1899, 12, 30);
/** The same of old Macs. */
const SERIALS_FROM_1904 = utcDay(1904);
/** Before the day that Excel takes for 29 February 1900, which never was, its numbers are one less. */
const FALSE_LEAP_DAY = 60;

/** With its hour to the second, as web archives write it, "20010227101112", or to the minute, as offices do. */
const COMPACT =
  /^(\d{4})(\d{2})(\d{2})(?:(?:[01]\d|2[0-3])(?:[0-5]\d){2}|(?<=^(?:19|20)\d{6})(?:[01]\d|2[0-3])[0-5]\d)?\.?$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** Seconds may have parts. */
const EPOCH = /^-?(?:\d{9,16}|\d{9,10}\.\d+)$/;

/** Milliseconds in the unit that a moment since 1970 is counted in, by how many digits it has. */
const unitOf = (digits: number): number => (digits <= 10 ? 1000 : digits <= 13 ? 1 : 0.001);

export function machineDate(text: string): Attempt {
  return compactDay(text) ?? monthOf(text) ?? weekDays(text) ?? serialDay(text) ?? epochDay(text);
}

/** "2001m3", as Stata writes a month. */
function monthOf(text: string): Attempt {
  const [, year, month] = /^(\d{4})m(0?[1-9]|1[0-2])$/i.exec(text) ?? [];
  return year === undefined ? null : point(partOf(Number(year), Number(month)));
}

const WEEK = /^(\d{4})-?W(\d\d)(?:-?([1-7]))?$/i;

/** A week of ISO 8601, from Monday to Sunday, or a day of it. The first is the one with 4 January. */
function weekDays(text: string): Attempt {
  const [, year = "", week = "", day] = WEEK.exec(text) ?? [];
  if (year === "") return null;
  const fourth = utcDay(Number(year), 1, 4);
  const first = fourth - mondayFirst(fourth) * DAY_MS;
  const monday = first + (Number(week) - 1) * 7 * DAY_MS;
  // The last is the one with 28 December.
  if (Number(week) < 1 || monday > utcDay(Number(year), 12, 28)) {
    return refuse(`there is no week ${Number(week)} in ${year}`);
  }
  const at = (days: number) => partAt(monday + days * DAY_MS, "day");
  return day === undefined ? span(at(0), at(6)) : point(at(Number(day) - 1));
}

const mondayFirst = (time: number): number => (new Date(time).getUTCDay() + 6) % 7;

function compactDay(text: string): Attempt {
  const [, year, month, day] = (COMPACT.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists && year >= 1000 ? point(partOf(year, month, day)) : null;
}

function serialDay(text: string): Attempt {
  if (!SERIAL.test(text)) return null;
  const part = serialPart(Number(text), false);
  return point(part, [
    {
      kind: "serial",
      said: `${text} is read as a day number of a spreadsheet that counts from 1900: ${partText(part)}.`,
      accepted: `the date itself: ${partText(part)}; of a spreadsheet that counts from 1904, ${partText(serialPart(Number(text), true))}`,
    },
  ]);
}

/** The day of a spreadsheet's serial number. @param from1904  the system that the workbook uses. */
export function serialPart(serial: number, from1904: boolean) {
  const days = Math.floor(serial);
  if (from1904) return partAt(SERIALS_FROM_1904 + days * DAY_MS, "day");
  return partAt(SERIALS_FROM + (days < FALSE_LEAP_DAY ? days + 1 : days) * DAY_MS, "day");
}

/** Millions of years before our time, as geologists count: a moment is hardly ever so round, unless it is midnight. */
const isOfGeology = (text: string): boolean =>
  /^-\d{1,5}0{6,}$/.test(text) && Number(text) % SECONDS_OF_DAY !== 0;

const SECONDS_OF_DAY = 86_400;

function epochDay(text: string): Attempt {
  if (isOfGeology(text))
    return refuse(`${text} is further from today than a year can be written here`, FURTHEST);
  if (!EPOCH.test(text)) return null;
  const ms = Number(text) * unitOf(text.replace(/^-|\..*/g, "").length);
  const part = partAt(ms, "day");
  const note: Note = {
    kind: "epoch",
    said: `${text} is read as a moment counted from 1970; no zone is stated, so the day is that of UTC: ${partText(part)}.`,
    accepted: `the date itself: ${partText(part)}`,
  };
  return point(part, [note]);
}
