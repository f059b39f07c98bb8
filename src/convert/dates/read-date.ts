/** Reads a date as people and programs write it, never finer than it is written. */

import { ByDay } from "../../dataset/time/by-day.ts";
import { type DateBound, type DatePart, isDatePart } from "../../dataset/time/date-part.ts";
import { plainDay } from "../../dataset/time/plain-day.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { boundedDate } from "./bounds.ts";
import { withoutTime } from "./clock-time.ts";
import {
  type Attempt,
  type DateContext,
  type DateReading,
  isRefusal,
  isStretch,
  NO_DATE,
  NO_YEAR,
  type Note,
  refuse,
  type Stretch,
} from "./date-reading.ts";
import { olderEdtf, plainEdtf } from "./edtf-forms.ts";
import { inPlainWords } from "./elsewhere/plain-words.ts";
import { englishDate } from "./english-date.ts";
import { koreanDate } from "./korean-date.ts";
import { machineDate } from "./machine-date.ts";
import { figureDates, isYearless, numericDate, plainFigures, yearsOf } from "./numeric-date.ts";
import { partOf, partText, point, stretchText } from "./part-text.ts";
import { withoutQualifiers } from "./qualifiers.ts";
import { rangeOfDates } from "./ranges.ts";

/** The longest value that is looked at: more is no date, and would only cost time. */
const LONGEST = 200;
const CACHED = 50_000;

/** The reader of one column: every value is read once, however often it comes. */
export class DateReader {
  readonly #context: DateContext;
  readonly #settled: boolean;
  readonly #known = new Map<string, DateReading>();
  readonly #days = new ByDay<DateReading>();

  /** @param settled  false where nothing in the column says which number is the day. */
  constructor(context: DateContext, settled = true) {
    this.#context = context;
    this.#settled = settled;
  }

  read(text: string): DateReading {
    // Most dates are this, and are read sooner than found; rows of one day share what was read.
    const day = plainDay(text);
    if (!Number.isNaN(day)) return this.#days.get(day) ?? this.#dayReading(day, text);
    const known = this.#known.get(text);
    if (known) return known;
    const reading = this.#readAnew(text);
    // Tables repeat their dates; a bound keeps a hostile one from filling memory.
    if (this.#known.size >= CACHED) this.#known.clear();
    this.#known.set(text, reading);
    return reading;
  }

  #dayReading(day: number, text: string): DateReading {
    const reading: DateReading = { ok: true, edtf: text, notes: NO_NOTES, otherwise: null };
    this.#days.set(day, reading);
    return reading;
  }

  #readAnew(text: string): DateReading {
    const { order } = this.#context;
    const plain = plainFigures(text, order);
    if (plain) {
      const { edtf, otherwise } = plain;
      const notes =
        this.#settled || otherwise === null ? NO_NOTES : [eitherOrder(text, edtf, otherwise)];
      return { ok: true, edtf, notes, otherwise };
    }
    const reading = readDate(text, this.#context);
    if (!reading.ok || !figureDates(text).some(({ isEither }) => isEither)) return reading;
    const other = readDate(text, { ...this.#context, order: order === "dmy" ? "mdy" : "dmy" });
    if (!other.ok || other.edtf === reading.edtf) return reading;
    const notes = this.#settled
      ? reading.notes
      : [eitherOrder(text, reading.edtf, other.edtf), ...reading.notes];
    return { ...reading, notes, otherwise: other.edtf };
  }
}

const NO_NOTES: readonly Note[] = [];

const eitherOrder = (text: string, read: string, other: string): Note => ({
  kind: "either-order",
  said: `${text} is read as ${read}; with day and month the other way it would be ${other}.`,
  accepted: `${read} or ${other}, or the order of the whole column`,
});

/** Marks of direction and of no width. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

/** One date in brackets, as catalogues write what they have not from the thing itself; several are a set. */
const SUPPLIED = /^\[((?:(?!\.\.)[^[\]{},])+)\]$/;

/** The sign of a copyright before its year, where most of a collection lies, which is no date of its ends, and when a work was made again. */
const BESIDE =
  /^[©℗]\s*|,?\s*\(?\b(?:bulk|predominant(?:ly)?|mainly|mostly)\b[^()]*\)?$|(?<=\d),\s*(?:later\s+)?(?:reprinted|printed|cast|published|refabricated|remade|reconstructed)\b.*$|(?<=\d)\s*\((?:later\s+)?(?:manufactured|reprinted|printed|cast|published|refabricated|remade|reconstructed)\b[^()]*\)$/i;

/** Marks of footnotes, which come along when a table of a web page is copied. */
const FOOTNOTES =
  /(?<=[^\s[])\s?(?:\[(?:\d{1,3}|[a-z]|(?:note|nb|주|각주|註)\s*\d{1,3}|citation needed|출처 필요)\])+$/i;

/** An apostrophe by which a spreadsheet leaves a minus alone; before digits it would stand for a century. */
const KEPT_AS_TEXT = /^\s*'(?=-\d)/;

/** Reads one date by itself, with nothing known of its column but the order it is given. */
export function readDate(cell: string, context: DateContext): DateReading {
  const given = cell.replace(KEPT_AS_TEXT, "");
  if (given.length > LONGEST) return refuse(`a date has at most ${LONGEST} letters`);
  const bc = context.bcYears ? bcYear(given.trim()) : null;
  if (bc !== null) return stretchReading(bc);
  if (context.earlyYears && /^\s*[1-9]\d?\s*$/.test(given))
    return stretchReading(point(partOf(Number(given))));
  // The day before a spreadsheet's first, which it shows for nothing: no month is meant.
  if (/^(?:1900-01-00|00\.01\.1900)(?!\d)/.test(given)) return refuse(NO_DATE);
  const edtf = plainEdtf(given);
  if (edtf !== null) return { ok: true, edtf, notes: [], otherwise: null };
  const text = isPlain(given) ? given : given.normalize("NFKC").replace(UNSEEN, "");
  const trimmed = text.trim().replace(/\s+/g, " ");
  if (trimmed === "") return refuse("the date is empty");
  const own = withoutThousands(trimmed)
    .replace(FOOTNOTES, "")
    .replace(BESIDE, "")
    .replace(SUPPLIED, "$1");
  const reading = checked(anyForm(own, context));
  if (reading.ok) return reading;
  const { year, ...rest } = context;
  if (reading.why === NO_YEAR && year !== undefined) return readDate(withYear(own, year), rest);
  return inOtherWords(own, reading, context);
}

/** "12,000–10,000 BC": so long ago, a year may have its thousands parted. */
const withoutThousands = (text: string): string =>
  /,\d{3}\b.*\bb\.?\s?c\.?(?:\s?e\.?)?$/i.test(text)
    ? text.replace(/(?<!\d)(\d{1,3}),(\d{3})(?!\d)/g, "$1$2")
    : text;

/** A day and month with the year that somebody said it is of. */
function withYear(text: string, year: number): string {
  const day = withoutTime(text);
  if (isYearless(day)) return `${day}/${year}`;
  return day.includes("월") ? `${year}년 ${day}` : `${day} ${year}`;
}

/** What is no date as it stands may be one in other words; the reason that says most is told. */
function inOtherWords(text: string, refusal: DateReading, context: DateContext): DateReading {
  if (/음력|陰曆|阴历|\blunar calendar\b/i.test(text)) return OF_THE_MOON;
  const plain = inPlainWords(text);
  if (plain === null) return refusal;
  if ("why" in plain) return refuse(plain.why);
  const reading = checked(anyForm(plain.text, context));
  return reading.ok || reading.why !== NO_DATE ? reading : refusal;
}

const OF_THE_MOON = refuse(
  "it is a day of the moon's calendar, which is another day in the common one",
  "the day in the common calendar, or the year alone",
);

function anyForm(text: string, context: DateContext): Attempt {
  const side = (each: string) => oneDate(withoutTime(each), context);
  const day = withoutTime(text);
  return (
    olderEdtf(text) ??
    refusedAs(day) ??
    preferStretch(side(text), () => boundedDate(day, side) ?? rangeOfDates(day, side))
  );
}

/** A first answer, unless another reader can do better than a refusal. */
function preferStretch(first: Attempt, next: () => Attempt): Attempt {
  if (isStretch(first)) return first;
  const second = next();
  return isStretch(second) ? second : (first ?? second);
}

/** A date that EDTF would be if there were such a day: its own reason is the best. */
function refusedAs(text: string): Attempt {
  if (!/^-?\d{4}-\d\d-\d\d$/.test(text)) return null;
  const parsed = parseDate(text);
  return parsed.ok || text.endsWith("-00") ? null : refuse(parsed.reason, parsed.expected);
}

/** One date with the words that stand beside it. */
function oneDate(given: string, context: DateContext): Attempt {
  const plain = oneForm(given, context);
  if (isStretch(plain)) return plain;
  const { text, approximate, uncertain, notes } = withoutQualifiers(given);
  if (text === given) return plain;
  const read = oneForm(text, approximate ? { ...context, ofYears: true } : context);
  if (!isStretch(read)) return read ?? plain;
  const marked = (bound: DateBound): DateBound =>
    isDatePart(bound) ? withMarks(bound, approximate, uncertain) : bound;
  const from = marked(read.from);
  const to = read.to === read.from ? from : marked(read.to);
  return { from, to, notes: [...read.notes, ...notes] };
}

const withMarks = (part: DatePart, approximate: boolean, uncertain: boolean): DatePart => ({
  ...part,
  approximate: part.approximate || approximate,
  uncertain: part.uncertain || uncertain,
});

function oneForm(text: string, context: DateContext): Attempt {
  return (
    (context.ofYears ? yearsOf(text) : null) ??
    stated(text) ??
    signedDate(text) ??
    machineDate(text) ??
    numericDate(text, context) ??
    koreanDate(text, context) ??
    englishDate(text, context)
  );
}

/** EDTF of one part, as a side of a range may have it. */
function stated(text: string): Attempt {
  if (text.includes("/") || plainEdtf(text) === null) return null;
  const parsed = parseDate(text);
  if (!parsed.ok || !isDatePart(parsed.date.from)) return null;
  return point(parsed.date.from);
}

/** `+1945-08-15`, `+1930-00-00` of Wikidata, and a bare `-44`. */
function signedDate(text: string): Attempt {
  const [, year, month, day] = /^\+?(-?\d{4,6})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year !== undefined && (text.startsWith("+") || month === "00" || day === "00")) {
    // What some databases write for nothing.
    if (Number(year) === 0) return refuse("it is not a date");
    if (month === "00") return point(partOf(Number(year)));
    const inMonth = day === "00" ? undefined : Number(day);
    return point(partOf(Number(year), Number(month), inMonth));
  }
  return /^.\d{4}$/.test(text) ? null : bcYear(text);
}

/** A bare year with a minus, which people who write it so mean as BC; null for anything else. */
function bcYear(text: string): Stretch | null {
  const [, digits] = /^[-−](\d{1,6})$/.exec(text) ?? [];
  if (digits === undefined || Number(digits) === 0) return null;
  const part = partOf(1 - Number(digits));
  const note: Note = {
    kind: "short-bc",
    said: `${text} is read as ${Number(digits)} BC, which EDTF writes ${partText(part)}.`,
    accepted: `“${Number(digits)} BC”, or EDTF with four digits`,
  };
  return point(part, [note]);
}

/** What was read as EDTF, if there is such a day; the interval if it is in order. */
function checked(attempt: Attempt): DateReading {
  if (attempt === null) return refuse(NO_DATE);
  if (isRefusal(attempt)) return attempt;
  return stretchReading(attempt);
}

/** The EDTF of a stretch, or the reason why there is no such one. */
export function stretchReading(stretch: Stretch): DateReading {
  const edtf = stretchText(stretch);
  const parsed = parseDate(edtf);
  if (!parsed.ok) return refuse(parsed.reason, parsed.expected);
  return { ok: true, edtf, notes: stretch.notes, otherwise: null };
}
