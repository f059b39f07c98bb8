/** Dates in Korean: 2001년 2월 27일, 2001년 봄, 1980년대, 19세기, 기원전 44년. */
import {
  type Attempt,
  type DateContext,
  type Note,
  refuse,
  NO_YEAR as YEARLESS,
} from "./date-reading.ts";
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

/** "2001년", and as offices shorten it beside a month: "2001. 10월", "’01.10월". */
const YEARS = String.raw`['‘’]?(\d{1,4})\s*[년.]\s*`;
const DAY = new RegExp(String.raw`^${YEARS}(\d{1,2})월\s*(\d{1,2})일?$`);
const MONTH = new RegExp(`^${YEARS}(\\d{1,2})월$`);
const YEAR = /^['‘’]?(\d{1,6})년도?$/;
const SEASON = /^(\d{4})년\s*(봄|여름|가을|겨울)(?:철)?$/;
const QUARTER = /^(\d{4})년\s*(?:제\s*)?([1-4])\s*(?:\/\s*4\s*|사)?분기$/;
const HALF = /^(\d{4})년\s*(상|하)반기$/;
const DECADE = /^(\d{2,4})년대$/;
const CENTURY = /^(\d{1,2})세기$/;
const NO_YEAR = /^\d{1,2}월(?:\s*\d{1,2}일?)?$/;
/** Year, month and day in the letters of China and Japan. */
const HANGUL: Readonly<Record<string, string>> = { 年: "년", 月: "월", 日: "일" };
/** The year of a reign, or of the cycle of sixty, behind a year that is counted as usual. */
const CYCLE = "[갑을병정무기경신임계][자축인묘진사오미신유술해]";
const BESIDE_YEAR = new RegExp(
  `(\\d년)\\s*\\((?:[가-힣]{2,4}\\s*(?:\\d{1,2}|원|즉위)년?|${CYCLE}년?)\\)`,
);
/** The same before it: 임진년(1592). */
const AFTER_CYCLE = new RegExp(`^${CYCLE}년\\s*\\((\\d{3,4})년?\\)$`);
/** The year that is counted as usual, behind that of a reign: 세종 25년(1443). */
const AFTER_REIGN =
  /^(?!(?:서력)?기원|서기|서력)[가-힣]{2,5}\s*(?:\d{1,3}|원|즉위)년?\s*\((\d{3,4})년?\)$|^(\d{4})년\s*\(\2년?\)$/;
/** A day as the annals of Joseon cite it, by the year of a reign with the common one: 정종 2년 경진(1400) 1월 10일. */
const OF_ANNALS = new RegExp(
  `^[가-힣]{2,5}\\s*(?:\\d{1,3}|원|즉위)년\\s*(?:${CYCLE}년?)?\\s*\\((\\d{3,4})년?\\)\\s*(?:윤\\s*)?(\\d{1,2})월(?:\\s*(\\d{1,2})일)?(?:\\s*\\(?${CYCLE}일?\\)?)?$`,
);
/** The same with the reign behind the common year: 1418년(세종 즉위년) 8월 11일. */
const OF_ANNALS_TOO = new RegExp(
  `^(\\d{3,4})년\\s*\\([가-힣]{2,5}\\s*(?:\\d{1,3}|원|즉위)년?\\)\\s*(?:윤\\s*)?(\\d{1,2})월(?:\\s*(\\d{1,2})일)?(?:\\s*\\(?${CYCLE}일?\\)?)?$`,
);
/** The first year whose months Korea counted by the sun. */
const SUN_FROM = 1896;
const SEASONS = ["봄", "여름", "가을", "겨울"];

/** Reads it, or says what it lacks; null where it is no Korean date. */
export function koreanDate(written: string, context: DateContext): Attempt {
  if (!/[년월세기원年]/.test(written)) return null;
  const [, ofReign, moon, day] = OF_ANNALS.exec(written) ?? OF_ANNALS_TOO.exec(written) ?? [];
  if (ofReign !== undefined) return ofAnnals(written, Number(ofReign), Number(moon), numberOf(day));
  const given = written
    .replace(/[年月日]/g, (letter) => HANGUL[letter] ?? letter)
    .replace(/(?<=\d)\s+(?=[년월일])/g, "")
    .replace(BESIDE_YEAR, "$1")
    .replace(AFTER_REIGN, "$1$2년")
    .replace(AFTER_CYCLE, "$1년");
  const { text, era } = withoutEra(given);
  if (NO_YEAR.test(text)) return refuse(YEARLESS);
  return calendarForms(text, era, context) ?? partsOfYear(text) ?? longForms(text, era);
}

/** The year alone where its months are the moon's, of which the last may fall into the next. */
function ofAnnals(written: string, year: number, month: number, day?: number): Attempt {
  if (year >= SUN_FROM) return point(partOf(year, month, day));
  const note: Note = {
    kind: "calendar",
    said: `“${written}” counts its month and day by the moon: only the year is read.`,
    accepted: "the day in the common calendar, or the year alone",
  };
  return span(partOf(year), partOf(month > 10 ? year + 1 : year), [note]);
}

function calendarForms(text: string, era: Era, context: DateContext): Attempt {
  const [, year, month, day] = DAY.exec(text) ?? MONTH.exec(text) ?? YEAR.exec(text) ?? [];
  if (year === undefined) {
    const [, bare] = /^(\d{1,4})$/.exec(text) ?? [];
    return era === null || bare === undefined ? null : point(partOf(...inEra(bare, era)));
  }
  const { year: read, notes } = yearOf(year, era, context);
  return point(partOf(read, numberOf(month), numberOf(day)), notes);
}

const inEra = (digits: string, era: Era): [number] => [
  era === "bc" ? 1 - Number(digits) : Number(digits),
];

function partsOfYear(text: string): Attempt {
  const [, year, season = ""] = SEASON.exec(text) ?? [];
  if (year !== undefined) return point(seasonOf(Number(year), SEASONS.indexOf(season) + 1));
  const [, yearOfQuarter, quarter] = QUARTER.exec(text) ?? [];
  if (yearOfQuarter !== undefined) return quarterOf(Number(yearOfQuarter), Number(quarter));
  const [, yearOfHalf, half] = HALF.exec(text) ?? [];
  return yearOfHalf === undefined ? null : halfOf(Number(yearOfHalf), half === "상" ? 1 : 2);
}

function longForms(text: string, era: Era): Attempt {
  const [, decade] = DECADE.exec(text) ?? [];
  if (decade !== undefined) {
    // 80년대 is said of the last such decade; 1900년대 of ten years, unlike 20세기.
    const year = decade.length === 2 ? 1900 + Number(decade) : Number(decade);
    return decadeOf(era === "bc" ? 1 - year - 9 : year);
  }
  const [, century] = CENTURY.exec(text) ?? [];
  if (century === undefined) return null;
  const number = Number(century);
  return centuryOf(era === "bc" ? 1 - number * 100 : (number - 1) * 100);
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);
