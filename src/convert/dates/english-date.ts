/** Dates in words, English above all: months, seasons, quarters, decades, centuries, with or without an era. */
import {
  type Attempt,
  type DateContext,
  type Note,
  refuse,
  type Stretch,
  NO_YEAR as YEARLESS,
} from "./date-reading.ts";
import { fiscalYear } from "./fiscal-year.ts";
import {
  centuryOf,
  decadeOf,
  halfOf,
  partOf,
  point,
  quarterOf,
  seasonOf,
  span,
} from "./part-text.ts";
import { type Era, withoutEra, yearOf } from "./years.ts";

const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const SEASON = "(spring|summer|autumn|fall|winter)";
const SEASONS: Readonly<Record<string, number>> = {
  spring: 1,
  summer: 2,
  autumn: 3,
  fall: 3,
  winter: 4,
};
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };
const YEAR = "'?(\\d{1,4})";

const DAY_MONTH_YEAR = new RegExp(`^(\\d{1,2}) ${MONTH} ${YEAR}$`);
const MONTH_DAY_YEAR = new RegExp(`^${MONTH} (\\d{1,2}) ${YEAR}$`);
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4}) ${MONTH} (\\d{1,2})$`);
const MONTH_YEAR = new RegExp(`^${MONTH} ${YEAR}$`);
const YEAR_MONTH = new RegExp(`^(\\d{3,4}) ${MONTH}$`);
const NO_YEAR = new RegExp(`^(?:(?:\\d{1,2} )?${MONTH}|${MONTH} \\d{1,2}|${SEASON})$`);
const SEASON_YEAR = new RegExp(`^${SEASON} '?(\\d{1,4})(?:[-–/]\\d{2,4})?$`);
const YEAR_SEASON = new RegExp(`^(\\d{3,4}) ${SEASON}$`);
/** Q1 2005, 1Q 2005, 1Q05, 2005 Q1, 2005.1Q, first quarter 2005. */
const partOfYear = (letter: string, name: string, most: number): RegExp =>
  new RegExp(
    `^(?:(?:${letter}([1-${most}])|([1-${most}])${letter})[ -/]?(\\d{4}|'?\\d{2})|(\\d{4}|'\\d{2})[ -/.]?(?:${letter}([1-${most}])|([1-${most}])${letter})|([1-${most}]|first|second|third|fourth)\\.? ${name} '?(\\d{4}))$`,
  );
const QUARTER = partOfYear("[qt]", "quarter", 4);
const HALF = partOfYear("[hs]", "half", 2);
const HALF_CENTURY = /^(first|second) half (\d{1,2}) (?:century|cent\.?|c\.?)$/;
const DECADE = /^'?(\d{1,3}0)'?s$/;
const CENTURY = /^(\d{1,2}) (?:century|centuries|cent\.?|c\.?)$/;
const MILLENNIUM = /^(\d) (?:millennium|millenium|mill\.)$/;
const PLAIN_YEAR = /^(?:year )?('\d\d|\d{1,6})\.?$/;

/** Reads it, or says what it lacks; null where it is no English date. */
export function englishDate(given: string, context: DateContext): Attempt {
  const { text: bare, era } = withoutEra(given.toLowerCase().replace(/[‘’]/g, "'"));
  const text = tidy(bare);
  return (
    dayForms(text, era, context) ??
    monthForms(text, era, context) ??
    fiscalYear(text, context) ??
    partsOfYear(text, context) ??
    longForms(text, era, context) ??
    plainYear(text, era, context)
  );
}

/** Words and marks that say nothing of the date go. */
function tidy(text: string): string {
  return (
    text
      .replace(/(?<=\d)(?:st|nd|rd|th)\b|(?<=^\d{1,2})\.(?=\s?[a-z])/g, "")
      .replace(/\b(?:of|the|in|de)\b|,/g, " ")
      .replace(/(?<=[a-z])[-/.](?=\d)|(?<=\d)[-/.](?=[a-z]{3})/g, " ")
      // "27feb2001", as statisticians write it.
      .replace(/(?<=^\d{1,2})(?=[a-z]{3})|(?<=^(?:\d{1,2})?[a-z]{3,9})(?=\d{4}$)/g, " ")
      .replace(/\s+/g, " ")
      .trim()
  );
}

function dayForms(text: string, era: Era, context: DateContext): Attempt {
  const [day, month, year] = dayMonthYear(text);
  if (day === undefined || month === undefined || year === undefined) return null;
  const { year: inEra, notes } = yearOf(year, era, context);
  return point(partOf(inEra, monthNumber(month), Number(day)), notes);
}

function dayMonthYear(text: string): readonly (string | undefined)[] {
  const british = DAY_MONTH_YEAR.exec(text);
  if (british) return [british[1], british[2], british[3]];
  const american = MONTH_DAY_YEAR.exec(text);
  if (american) return [american[2], american[1], american[3]];
  const yearFirst = YEAR_MONTH_DAY.exec(text);
  return yearFirst ? [yearFirst[3], yearFirst[2], yearFirst[1]] : [];
}

function monthForms(text: string, era: Era, context: DateContext): Attempt {
  const [, monthFirst, yearLast] = MONTH_YEAR.exec(text) ?? [];
  const [, yearFirst, monthLast] = YEAR_MONTH.exec(text) ?? [];
  const month = monthFirst ?? monthLast;
  const year = yearLast ?? yearFirst;
  if (month !== undefined && year !== undefined) {
    if (era === null && !text.includes("'") && isDayRather(year, context)) return refuse(YEARLESS);
    const { year: inEra, notes } = yearOf(year, era, context);
    return point(partOf(inEra, monthNumber(month)), notes);
  }
  return NO_YEAR.test(text) ? refuse(YEARLESS) : null;
}

/** "March 12" may be a day of a year that is not told, which is the likelier by far, unless the row or its column says otherwise. */
const isDayRather = (digits: string, { year, shortYears }: DateContext): boolean => {
  const number = Number(digits);
  const mayBeDay = digits.length < 3 && number > 0 && number <= 31;
  return mayBeDay && !(digits.length === 2 && (shortYears || (year ?? -1) % 100 === number));
};

function partsOfYear(text: string, context: DateContext): Attempt {
  const [, season, after] = SEASON_YEAR.exec(text) ?? [];
  const [, before, seasonLast] = YEAR_SEASON.exec(text) ?? [];
  const name = season ?? seasonLast;
  if (name !== undefined) {
    const { year, notes } = yearOf(after ?? before ?? "", null, context);
    return point(seasonOf(year, SEASONS[name] ?? 1), notes);
  }
  const half = numbered(HALF.exec(text), context);
  const quarter = half ?? numbered(QUARTER.exec(text), context);
  if (quarter === null) return null;
  const { from, to } = (half ? halfOf : quarterOf)(quarter.year, quarter.number);
  return { from, to, notes: quarter.notes };
}

function numbered(match: RegExpExecArray | null, context: DateContext) {
  if (match === null) return null;
  const said = match.slice(1).filter((each) => each !== undefined);
  const isYear = (each: string) => /^'?\d{2}(?:\d{2})?$/.test(each);
  const digits = said.find(isYear)?.replace("'", "") ?? "";
  const which = said.find((each) => !isYear(each)) ?? "";
  return { number: ORDINALS[which] ?? Number(which), ...yearOf(digits, null, context) };
}

function longForms(text: string, era: Era, context: DateContext): Attempt {
  const [, decade] = DECADE.exec(text) ?? [];
  if (decade !== undefined) return decadeForm(text, decade, era, context);
  const [, half, ofCentury] = HALF_CENTURY.exec(text) ?? [];
  if (half !== undefined && era === null) {
    const first = (Number(ofCentury) - 1) * 100 + (half === "first" ? 0 : 50);
    return span(partOf(first), partOf(first + 49));
  }
  const [, thousand] = MILLENNIUM.exec(text) ?? [];
  if (thousand !== undefined) {
    const last = Number(thousand) * 1000;
    return era === "bc"
      ? span(partOf(1 - last), partOf(1000 - last))
      : span(partOf(last - 999), partOf(last));
  }
  const [, century] = CENTURY.exec(text) ?? [];
  if (century === undefined) return null;
  const number = Number(century);
  return centuryOf(era === "bc" ? 1 - number * 100 : (number - 1) * 100);
}

function decadeForm(text: string, decade: string, era: Era, context: DateContext): Stretch {
  const first = Number(decade);
  if (era === "bc") return decadeOf(1 - first - 9);
  if (decade.length === 2 && era === null) {
    const { year, notes } = yearOf(decade, null, context);
    return { ...decadeOf(year), notes };
  }
  if (!decade.endsWith("00")) return decadeOf(first);
  const note: Note = {
    kind: "century-or-decade",
    said: `“${text}” may be a hundred years or ten: it is read as the hundred.`,
    accepted: `${decade.slice(0, -1)}X for the ten, ${decade.slice(0, -2)}XX for the hundred`,
  };
  return { ...centuryOf(first), notes: [note] };
}

function plainYear(text: string, era: Era, context: DateContext): Attempt {
  const [, year] = PLAIN_YEAR.exec(text) ?? [];
  if (year === undefined) return null;
  const digits = year.replace("'", "");
  const isShort = digits.length < 3;
  // One or two digits are a year only where an era or a mark of omission says so.
  if (era === null && (digits.length > 4 || (isShort && digits === year))) return null;
  const { year: read, notes } = yearOf(digits, era, context);
  return point(partOf(read), notes);
}

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
