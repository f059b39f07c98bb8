/** Dates in words, English above all: months, seasons, quarters, decades, centuries, with or without an era. */
import { type Attempt, type DateContext, refuse } from "./date-reading.ts";
import { centuryOf, decadeOf, halfOf, partOf, point, quarterOf, seasonOf } from "./part-text.ts";
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
const SEASON_YEAR = new RegExp(`^${SEASON} (\\d{1,4})(?:/\\d{2,4})?$`);
const YEAR_SEASON = new RegExp(`^(\\d{3,4}) ${SEASON}$`);
const QUARTER =
  /^(?:q([1-4])[ -]?(\d{4})|(\d{4})[ -]?q([1-4])|([1-4]|first|second|third|fourth) quarter (\d{4}))$/;
const HALF = /^(?:h([12])[ -]?(\d{4})|(\d{4})[ -]?h([12])|([12]|first|second) half (\d{4}))$/;
const DECADE = /^(\d{1,3}0)['’]?s$/;
const CENTURY = /^(\d{1,2}) (?:century|cent\.?|c\.?)$/;
const PLAIN_YEAR = /^(?:year )?(\d{1,6})\.?$/;

/** Reads it, or says what it lacks; null where it is no English date. */
export function englishDate(given: string, { thisYear }: DateContext): Attempt {
  const { text: bare, era } = withoutEra(given.toLowerCase());
  const text = tidy(bare);
  return (
    dayForms(text, era, thisYear) ??
    monthForms(text, era, thisYear) ??
    partsOfYear(text) ??
    longForms(text, era) ??
    plainYear(text, era)
  );
}

/** Words and marks that say nothing of the date go. */
function tidy(text: string): string {
  return (/[a-zà-ÿ]/.test(text) ? withEnglishMonths(text) : text)
    .replace(/(?<=\d)(?:st|nd|rd|th)\b|(?<=^\d{1,2})\.(?=\s?[a-z])/g, "")
    .replace(/\b(?:of|the|in|de)\b|,/g, " ")
    .replace(/(?<=[a-z])[-/.](?=\d)|(?<=\d)[-/.](?=[a-z]{3})/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Months of German, French and Spanish that are not called so in English. */
const ELSEWHERE =
  "januar janvier enero|februar février fevrier febrero|märz maerz mars marzo|avril abril|mai mayo|juni juin junio|juli juillet julio|août aout agosto|septembre septiembre|oktober octobre octubre|novembre noviembre|dezember décembre decembre diciembre";
const ENGLISH_OF = new Map(
  ELSEWHERE.split("|").flatMap((names, month) =>
    names.split(" ").map((name) => [name, MONTHS[month] ?? name] as const),
  ),
);

const withEnglishMonths = (text: string): string =>
  text.replace(/\p{L}{3,}/gu, (word) => ENGLISH_OF.get(word) ?? word);

function dayForms(text: string, era: Era, thisYear: number): Attempt {
  const [day, month, year] = dayMonthYear(text);
  if (day === undefined || month === undefined || year === undefined) return null;
  const { year: inEra, notes } = yearOf(year, era, thisYear);
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

function monthForms(text: string, era: Era, thisYear: number): Attempt {
  const [, monthFirst, yearLast] = MONTH_YEAR.exec(text) ?? [];
  const [, yearFirst, monthLast] = YEAR_MONTH.exec(text) ?? [];
  const month = monthFirst ?? monthLast;
  const year = yearLast ?? yearFirst;
  if (month !== undefined && year !== undefined) {
    // "March 12" may be a day of a year that is not told, which is the likelier by far.
    if (year.length < 3 && era === null && !text.includes("'")) return refuse("it has no year");
    const { year: inEra, notes } = yearOf(year, era, thisYear);
    return point(partOf(inEra, monthNumber(month)), notes);
  }
  return NO_YEAR.test(text) ? refuse("it has no year") : null;
}

function partsOfYear(text: string): Attempt {
  const [, season, after] = SEASON_YEAR.exec(text) ?? [];
  const [, before, seasonLast] = YEAR_SEASON.exec(text) ?? [];
  const name = season ?? seasonLast;
  if (name !== undefined) return point(seasonOf(Number(after ?? before), SEASONS[name] ?? 1));
  const quarter = numbered(QUARTER.exec(text));
  if (quarter) return quarterOf(quarter.year, quarter.number);
  const half = numbered(HALF.exec(text));
  return half && halfOf(half.year, half.number);
}

function numbered(match: RegExpExecArray | null) {
  if (match === null) return null;
  const [, first, yearLast, yearFirst, last, word, yearOfWord] = match;
  const said = first ?? last ?? word ?? "";
  return {
    number: ORDINALS[said] ?? Number(said),
    year: Number(yearLast ?? yearFirst ?? yearOfWord),
  };
}

function longForms(text: string, era: Era): Attempt {
  const [, decade] = DECADE.exec(text) ?? [];
  if (decade !== undefined) {
    const first = Number(decade);
    if (era === "bc") return decadeOf(1 - first - 9);
    if (decade.endsWith("00")) {
      const note = {
        kind: "century-or-decade",
        said: `“${text}” may be a hundred years or ten: it is read as the hundred.`,
        accepted: `${decade.slice(0, -1)}X for the ten, ${decade.slice(0, -2)}XX for the hundred`,
      } as const;
      return { ...centuryOf(first), notes: [note] };
    }
    return decadeOf(first);
  }
  const [, century] = CENTURY.exec(text) ?? [];
  if (century === undefined) return null;
  const number = Number(century);
  return centuryOf(era === "bc" ? 1 - number * 100 : (number - 1) * 100);
}

function plainYear(text: string, era: Era): Attempt {
  const [, year] = PLAIN_YEAR.exec(text) ?? [];
  // One or two digits are a year only where an era says so.
  if (year === undefined) return null;
  if (era === null && (year.length < 3 || year.length > 4)) return null;
  return point(partOf(era === "bc" ? 1 - Number(year) : Number(year)));
}

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
