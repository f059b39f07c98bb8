/**
 * Stated dates: EDTF (ISO 8601-2) text, the span it covers in UTC, and how sure it is.
 * The only module that imports the `edtf` library.
 */

import { type ParsedNode, parse } from "edtf";
import { daysInMonth, partExtent } from "./calendar.ts";
import { type DateBound, type DatePart, isDatePart, sameDate } from "./date-part.ts";
import { groupOf, modernForm, nearestForm } from "./edtf-forms.ts";
import { EARLIEST, type Interval, LATEST } from "./interval.ts";

export interface StatedDate {
  /** The EDTF text as written. */
  readonly text: string;
  /** The UTC span it covers; an open or unknown side is infinite. */
  readonly extent: Interval;
  /** A `point` is one date, a `span` an interval `a/b`, or a group such as a quarter. */
  readonly shape: "point" | "span";
  /** The first side; the same as `to` for a point. */
  readonly from: DateBound;
  readonly to: DateBound;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export type ParsedDate =
  | { readonly ok: true; readonly date: StatedDate }
  | {
      readonly ok: false;
      /** A clause for people, such as "there is no 30 February 2014". */
      readonly reason: string;
      /** A date that would have been right, for people. */
      readonly expected: string;
      /** The nearest date that is taken, where there is one; `expected` says it. */
      readonly nearest?: string;
    };

type Refusal = Extract<ParsedDate, { ok: false }>;

const LONGEST = 64;
const CACHED = 50_000;
/** Limit of years, inside the ±271 821 that a `Date` can hold, with room for the margin around all events. */
const FURTHEST_YEAR = 250_000;
const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

const cache = new Map<string, ParsedDate>();

/**
 * Reads an EDTF date: a day, month, season (21–24), year, decade (`198X`), century (`19XX`), or an
 * interval of two of them, where `..` is an open side and nothing at all an unknown one; each
 * with `~` for approximate, `?` for uncertain, `%` for both. Never throws.
 *
 * A part of the year that is no season of ours (`2001-34`, the second quarter) and digits left open at the
 * end (`1984-1X`) are read as an interval; older drafts of EDTF (`198u`, `?~`, `/open`) as what they became.
 * Times of day, sets and lists of dates are refused: one event has one date.
 */
export function parseDate(text: string): ParsedDate {
  if (text.length > LONGEST) return refuse(`a date has at most ${LONGEST} characters`);
  const known = cache.get(text);
  if (known) return known;
  const parsed = text.includes("/") ? parseSpan(text) : parsePoint(text);
  // Datasets repeat their dates; a bound keeps a hostile one from filling memory.
  if (cache.size >= CACHED) cache.clear();
  cache.set(text, parsed);
  return parsed;
}

/** Reads a date that is known to be one. @throws RangeError for a text that `parseDate` refuses. */
export function statedDate(text: string): StatedDate {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new RangeError(`not a date: ${text}`);
  return parsed.date;
}

function parsePoint(text: string): ParsedDate {
  const side = parseSide(text);
  if ("ok" in side) return side;
  const [from, to] = side;
  return {
    ok: true,
    date: {
      text,
      extent: { start: partExtent(from).start, end: partExtent(to).end },
      shape: sameDate(from, to) ? "point" : "span",
      from,
      to,
      approximate: from.approximate || to.approximate,
      uncertain: from.uncertain || to.uncertain,
    },
  };
}

function parseSpan(text: string): ParsedDate {
  const sides = text.split("/");
  const [left, right] = sides;
  if (left === undefined || right === undefined || sides.length > 2) {
    return refuse("an interval has two sides", "one slash, as in 2013/2017");
  }
  const [first, last] = [parseBound(left), parseBound(right)];
  const refusal = isRefusal(first) ? first : isRefusal(last) ? last : null;
  if (refusal !== null) return ofInterval(refusal, [left, first], [right, last]);
  const from = isSide(first) ? first[0] : (first as DateBound);
  const to = isSide(last) ? last[1] : (last as DateBound);

  const parts = [from, to].filter(isDatePart);
  if (parts.length === 0) {
    return refuse("an interval needs at least one date", "a date on one side, as in 2013/..");
  }
  const start = isDatePart(from) ? partExtent(from).start : EARLIEST;
  const end = isDatePart(to) ? partExtent(to).end : LATEST;
  if (!(start < end)) {
    return refuse("the interval ends before it starts", inOrder(left, from, right, to));
  }
  const date: StatedDate = {
    text,
    extent: { start, end },
    shape: "span",
    from,
    to,
    approximate: parts.some((part) => part.approximate),
    uncertain: parts.some((part) => part.uncertain),
  };
  return { ok: true, date };
}

/**
 * The advice for an interval that ends before it starts. A winter has the year it begins in: whoever lets
 * something of that year follow it means the winter before.
 */
function inOrder(left: string, from: DateBound, right: string, to: DateBound): string {
  const isWinter = isDatePart(from) && from.season === 4 && /^\d{4}-24/.test(left);
  if (!isWinter || from.year < 1 || !isDatePart(to) || to.year !== from.year) {
    return `the earlier date first: ${right}/${left}`;
  }
  const before = String(from.year - 1).padStart(4, "0") + left.slice(4);
  return `a winter by the year it begins in: ${before}/${right}`;
}

/** The first and the last part that one text names: the same, but for a group such as a quarter. */
type Side = readonly [from: DatePart, to: DatePart];

type Bound = Side | "open" | "unknown" | Refusal;

const isSide = (bound: Bound): bound is Side => Array.isArray(bound);
const isRefusal = (bound: Bound): bound is Refusal => typeof bound === "object" && !isSide(bound);

/** A refused side as the refusal of its interval: what is nearest is nearest with the other side. */
function ofInterval(refusal: Refusal, ...sides: readonly (readonly [string, Bound])[]): Refusal {
  if (refusal.nearest === undefined) return refusal;
  const texts = sides.map(([text, side]) => (isRefusal(side) ? (side.nearest ?? text) : text));
  return refuse(refusal.reason, [...new Set(texts)].join("/"));
}

function parseBound(text: string): Bound {
  const form = modernForm(text);
  if (form === "..") return "open";
  if (form === "") return "unknown";
  return parseSide(form);
}

function parseSide(text: string): Side | Refusal {
  const usual = parseUsual(text);
  if (usual !== null) return "ok" in usual ? usual : [usual, usual];
  const form = modernForm(text);
  const [, core = form, mark = ""] = /^(.*[\dX])([~?%])$/.exec(form) ?? [];
  const marks = {
    approximate: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
  };
  const group = groupOf(core);
  if (group !== null)
    return [
      { ...group[0], ...marks },
      { ...group[1], ...marks },
    ];
  const part = parsePart(form);
  return "ok" in part ? part : [part, part];
}

/** Days, months, years, seasons, decades and centuries, each with or without a mark. */
const USUAL = /^(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|(\d{3})X|(\d\d)XX)([~?%]?)$/;

/** Reads the usual forms without the library, which takes a tenth of a millisecond for each. */
function parseUsual(text: string): DatePart | Refusal | null {
  const match = USUAL.exec(text);
  if (match === null) return null;
  const [, year, month, day, decade, century, mark = ""] = match;
  const approximate = mark === "~" || mark === "%";
  const uncertain = mark === "?" || mark === "%";
  if (decade !== undefined) {
    return { precision: "decade", year: Number(decade) * 10, approximate, uncertain };
  }
  if (century !== undefined) {
    return { precision: "century", year: Number(century) * 100, approximate, uncertain };
  }
  const [inYear, inMonth] = [digits(month), digits(day)];
  if (inYear === undefined || inYear <= 20) {
    return datePart(Number(year), inYear, inMonth, approximate, uncertain);
  }
  if (inYear > 24 || inMonth !== undefined) return null;
  return { precision: "season", year: Number(year), season: inYear - 20, approximate, uncertain };
}

function parsePart(text: string): DatePart | Refusal {
  const usual = parseUsual(text);
  if (usual !== null) return usual;
  // The library reads a trailing mark on a year, month or day, but not on a season or decade.
  const [, core = text, mark = ""] = /^(.*[\dX])([~?%])$/.exec(text) ?? [];
  let node: ParsedNode;
  try {
    node = parse(core);
  } catch {
    return explain(core);
  }
  const approximate = Boolean(node.approximate) || mark === "~" || mark === "%";
  const uncertain = Boolean(node.uncertain) || mark === "?" || mark === "%";
  return partOf(node, approximate, uncertain) ?? notTaken(core);
}

/** Refuses what is a date in EDTF, and none that one event can have. */
function notTaken(text: string): Refusal {
  if (/^-?\d{2,3}$/.test(text)) return explain(text);
  const [, day] = /^(-?\d{4}-\d\d-\d\d)T/.exec(text) ?? [];
  if (day !== undefined) return instead("a date has no time of day", day);
  const reason = "this is EDTF, but a form that Dateline does not take";
  const nearest = nearestForm(text);
  return nearest === null ? refuse(reason) : instead(reason, nearest);
}

/** Turns what the library parsed into a part of ours, or null for a form we do not take. */
function partOf(
  node: ParsedNode,
  approximate: boolean,
  uncertain: boolean,
): DatePart | Refusal | null {
  const [year, second, third, hour] = node.values;
  if (typeof year !== "number" || hour !== undefined || node.significant !== undefined) return null;
  const month = typeof second === "number" ? second + 1 : undefined;
  const day = typeof third === "number" ? third : undefined;
  if (node.type === "Season") {
    const season = typeof second === "number" ? second - 20 : 0;
    if (season < 1 || season > 4 || node.unspecified) return null;
    return { precision: "season", year, season, approximate, uncertain };
  }
  if (node.type === "Year") return datePart(year, undefined, undefined, approximate, uncertain);
  if (node.type !== "Date") return null;
  const key = `${node.values.length}:${node.unspecified ?? 0}`;
  switch (key) {
    case "1:0":
    case "2:0":
    case "3:0":
      return datePart(year, month, day, approximate, uncertain);
    case "1:8":
      return { precision: "decade", year, approximate, uncertain };
    case "1:12":
      return { precision: "century", year, approximate, uncertain };
    case "2:48":
    case "3:240":
      return datePart(year, undefined, undefined, approximate, uncertain);
    case "3:192":
      return datePart(year, month, undefined, approximate, uncertain);
    default:
      return null;
  }
}

function datePart(
  year: number,
  month: number | undefined,
  day: number | undefined,
  approximate: boolean,
  uncertain: boolean,
): DatePart | Refusal {
  if (Math.abs(year) > FURTHEST_YEAR) {
    return refuse("the year is too far away", `a year within ±${FURTHEST_YEAR}`);
  }
  if (month === undefined) return { precision: "year", year, approximate, uncertain };
  if (month < 1 || month > 12) {
    return refuse(`there is no month ${month}`, "a month from 01 to 12, or a season from 21 to 24");
  }
  if (day === undefined) return { precision: "month", year, month, approximate, uncertain };
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) {
    const ofMonth = `${year < 0 ? "-" : ""}${padded(Math.abs(year), 4)}-${padded(month, 2)}`;
    const never = `there is no ${day} ${MONTHS[month - 1]}`;
    if (month !== 2 || day !== 29)
      return refuse(never, `a day that exists, or ${ofMonth} for the month`);
    const named = year < 1 ? `${1 - year} BC` : String(year);
    // Never another day: no source states it. The old calendar had this one.
    if (year % 4 === 0) {
      return refuse(
        `${never} ${named} in the Gregorian calendar, which dates are written in; the source may count by the old one`,
        `${ofMonth} for the month, and the source’s own day in a note`,
      );
    }
    return refuse(`${never} ${named}`, `a day that exists, or ${ofMonth} for the month`);
  }
  return { precision: "day", year, month, day, approximate, uncertain };
}

/** Says why a text is not a date we take: the usual slips by name, the rest in general. */
function explain(text: string): Refusal {
  if (text === "") return refuse("the date is empty");
  const [, year, month, day] = /^(-?\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? [];
  if (year !== undefined && month !== undefined) {
    if (month.length === 1 || day?.length === 1) {
      const two = [month, day].flatMap((each) => (each ? [each.padStart(2, "0")] : []));
      return refuse("months and days have two digits", [year, ...two].join("-"));
    }
    const part = datePart(Number(year), Number(month), digits(day), false, false);
    if ("ok" in part) return part;
  }
  const [, date] = /^(-?\d{4}-\d\d-\d\d)[T ]/.exec(text) ?? [];
  if (date !== undefined) return instead("a date has no time of day", date);
  if (text === "-0000") return instead("the year 0, which is 1 BC, has no minus", "0000");
  const [, bare] = /^[+Y]\+?(\d{4})$/.exec(text) ?? [];
  if (bare !== undefined) return instead("a year of four digits has no sign before it", bare);
  const [, decade, century] = /^(?:(-?\d{3})s?|(-?\d{2}))$/.exec(text) ?? [];
  if (decade !== undefined) return refuse("a year has four digits", `${decade}X for the decade`);
  if (century !== undefined)
    return refuse("a year has four digits", `${century}XX for the century`);
  return refuse("this is not a date");
}

function refuse(
  reason: string,
  expected = "a date in EDTF, such as 2001-02-27, 2001-02, 2001 or 2013/2017",
): Refusal {
  return { ok: false, reason, expected };
}

/** Refuses a date for the nearest that is taken. */
const instead = (reason: string, nearest: string): Refusal => ({
  ...refuse(reason, nearest),
  nearest,
});

const digits = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

const padded = (value: number, width: number): string => String(value).padStart(width, "0");
