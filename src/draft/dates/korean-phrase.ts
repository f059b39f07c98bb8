/** Takes Korean words that say when apart: 작년 8월, 지난달 27일, 같은 달 8일, 3월 초, 사흘 뒤, 2027년 말까지. */
import type { StepUnit } from "../../dataset/time/date-steps.ts";
import {
  type Bound,
  type Core,
  type Near,
  type Part,
  type Phrase,
  PLAIN,
  type Shift,
  shiftOf,
  type YearPart,
} from "./phrase.ts";
import { wholeDate } from "./whole-date.ts";

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  ["until", /\s*(?:까지|이전)$/],
  ["since", /\s*(?:부터|이래|이후)$/],
];
/** Both ends of one stretch: neither word is a bound of the other. */
const FROM_TO = /(?:부터|에서).+까지$/;
const PARTS: readonly (readonly [Part, RegExp])[] = [
  ["first-ten", /\s*(?:초순|상순)$/],
  ["second-ten", /\s*중순$/],
  ["last-ten", /\s*하순$/],
  ["early", /\s*(?:초반|초엽|초)$/],
  ["middle", /\s*(?:중반|중엽)$/],
  ["late", /(?<!주)\s*(?:후반|말엽|말)$/],
];
const ABOUT = /^(?:약|대략)\s*|\s*(?:경|쯤|께|무렵|즈음)$/;
const LEAST = /^(?:적어도|최소|늦어도)\s*|\s*(?:이상|넘게)$/;
/** What newspapers put behind a day, and what says no more of it. */
const BESIDE =
  /\s*\((?:현지|미국|한국)?\s?(?:시[간각]|시간 기준)\)$|\s*\([일월화수목금토]\)$|\s*(?:중에|중|들어)$/;

/** Reads the words as one phrase; null where they are none, or more than one. */
export function koreanPhrase(words: string): Phrase | null {
  let text = words.normalize("NFC").replace(/\s+/g, " ").trim();
  let { part, bound, about, least }: Omit<Phrase, "core" | "weekday"> = PLAIN;
  for (let peeled = 0; peeled < 6; peeled++) {
    const rest = FROM_TO.test(text) ? null : peel(text);
    if (rest === null) {
      const core = coreOf(text);
      return (
        core && { core, weekday: null, part, bound, about: about || /^[몇수]|여/.test(text), least }
      );
    }
    if ((rest.bound && bound) || (rest.part && part)) return null;
    part = rest.part ?? part;
    bound = rest.bound ?? bound;
    about ||= rest.about ?? false;
    least ||= rest.least ?? false;
    text = rest.text;
  }
  return null;
}

interface Peeled {
  readonly text: string;
  readonly part?: Part;
  readonly bound?: Bound;
  readonly about?: boolean;
  readonly least?: boolean;
}

function peel(text: string): Peeled | null {
  const without = (words: RegExp) => text.replace(words, "");
  if (BESIDE.test(text)) return { text: without(BESIDE) };
  for (const [bound, words] of BOUNDS) if (words.test(text)) return { text: without(words), bound };
  for (const [part, words] of PARTS) if (words.test(text)) return { text: without(words), part };
  if (ABOUT.test(text)) return { text: without(ABOUT), about: true };
  return LEAST.test(text) ? { text: without(LEAST), least: true } : null;
}

const coreOf = (text: string): Core | null =>
  wholeCore(text) ??
  yearPartCore(text) ??
  monthCore(text) ??
  weekCore(text) ??
  shiftCore(text) ??
  countedCore(text);

/** "1987~1992년" and "4월 28~30일" name their unit once. */
const ONE_UNIT = /(\d{1,4})(\s*[~∼–-]\s*)(\d{1,4})(년|월|일)/;

function wholeCore(text: string): Core | null {
  if (!/\d{4}\s*[년.~∼–-]|\d0년대|세기|기원전/.test(text)) return null;
  const stretch = wholeDate(text.replace(ONE_UNIT, "$1$4$2$3$4"));
  return stretch && { kind: "whole", stretch };
}

type Words = readonly (readonly [RegExp, Shift])[];

const YEARS: Words = [
  [/^재작년\s*/, shiftOf("year", -2)],
  [/^(?:작년|지난\s?해|전년도?)\s*/, shiftOf("year", -1)],
  [/^(?:올해|금년|올)\s*/, shiftOf("year", 0)],
  [/^내년\s*/, shiftOf("year", 1)],
  [/^내후년\s*/, shiftOf("year", 2)],
  [/^(?:그\s?해|같은\s?해|당해|동년)\s*/, shiftOf("year", 0, "story")],
  [/^(?:이듬해|다음\s?해)\s*/, shiftOf("year", 1, "story")],
  [/^전해\s*/, shiftOf("year", -1, "story")],
];
const MONTHS: Words = [
  [/^지지난달\s*/, shiftOf("month", -2)],
  [/^(?:지난\s?달|전월)\s*/, shiftOf("month", -1)],
  [/^(?:이\s?달|이번\s?달|금월)\s*/, shiftOf("month", 0)],
  [/^(?:다음\s?달|내달)\s*/, shiftOf("month", 1)],
  [/^(?:같은\s?달|그\s?달|동월)\s*/, shiftOf("month", 0, "story")],
];
const WEEKS: Words = [
  [/^지지난주\s*/, shiftOf("week", -2)],
  [/^지난\s?주\s*/, shiftOf("week", -1)],
  [/^(?:이번\s?주|금주)\s*/, shiftOf("week", 0)],
  [/^(?:다음\s?주|내주)\s*/, shiftOf("week", 1)],
];
const DAYS: Words = [
  [/^(?:그저께|그제|엊그제)$/, shiftOf("day", -2)],
  [/^어제$/, shiftOf("day", -1)],
  [/^오늘$/, shiftOf("day", 0)],
  [/^내일$/, shiftOf("day", 1)],
  [/^모레$/, shiftOf("day", 2)],
  [/^(?:이날|당일|같은\s?날|그날)$/, shiftOf("day", 0, "story")],
  [/^(?:다음\s?날|이튿날)$/, shiftOf("day", 1, "story")],
  [/^전날$/, shiftOf("day", -1, "story")],
];
const NEAR: readonly (readonly [RegExp, Near])[] = [
  [/^지난\s*(?=\d{1,2}\s?[월일]|[월화수목금토일]요일|봄|여름|가을|겨울)/, -1],
  [/^(?:오는|다가오는)\s*/, 1],
];

interface Taken<T> {
  readonly value: T | null;
  readonly rest: string;
}

/** The first of the words that the text begins with, and the rest of it. */
function taken<T>(text: string, words: readonly (readonly [RegExp, T])[]): Taken<T> {
  for (const [pattern, value] of words) {
    if (pattern.test(text)) return { value, rest: text.replace(pattern, "") };
  }
  return { value: null, rest: text };
}

function yearPartCore(text: string): Core | null {
  const { value: near, rest: afterNear } = taken(text, NEAR);
  const { value: year, rest } =
    near === null ? taken(text, YEARS) : { value: null, rest: afterNear };
  const end = yearEnd(text);
  if (end) return end;
  const parts = yearParts(rest);
  return parts && { kind: "in-year", from: parts[0], to: parts[1], year, near, nearTo: "article" };
}

/** 연말 is the end of this year; 연말까지 and 연내 are until then. */
function yearEnd(text: string): Core | null {
  if (/^연내$/.test(text)) return { kind: "shift", shift: shiftOf("year", 0), counted: false };
  // 연말: what is left when the word for its end was taken off.
  if (text === "연") return { kind: "shift", shift: shiftOf("year", 0), counted: false };
  return text === "월" ? { kind: "shift", shift: shiftOf("month", 0), counted: false } : null;
}

const SEASONS = ["봄", "여름", "가을", "겨울"];
const SPAN =
  /^(\d{1,2}월(?:\s?\d{1,2}일)?)(?:부터|에서|\s*[~∼–-])\s*(?:(\d{1,2})월)?\s?(?:(\d{1,2})일)?(?:까지)?$/;

function yearParts(given: string): readonly [YearPart, YearPart] | null {
  const text = given.replace(ONE_UNIT, "$1$4$2$3$4");
  const one = yearPart(text);
  if (one) return [one, one];
  const [, left = "", month, day] = SPAN.exec(text) ?? [];
  const from = yearPart(left);
  if (from === null || (month === undefined && day === undefined)) return null;
  // 5월부터: a bound, and no second date.
  const to = { month: Number(month ?? from.month), ...(day !== undefined && { day: Number(day) }) };
  return [from, to];
}

function yearPart(text: string): YearPart | null {
  const [, month, day] = /^(\d{1,2})월(?:\s?(\d{1,2})일)?$/.exec(text) ?? [];
  if (month !== undefined) {
    return { month: Number(month), ...(day !== undefined && { day: Number(day) }) };
  }
  const [, season = ""] = /^(봄|여름|가을|겨울)(?:철)?$/.exec(text) ?? [];
  if (season !== "") return { season: SEASONS.indexOf(season) + 1 };
  const [, quarter] = /^(?:제\s?)?([1-4])\s?(?:사)?분기$/.exec(text) ?? [];
  if (quarter !== undefined) return { quarter: Number(quarter) };
  const [, half] = /^(상|하)반기$/.exec(text) ?? [];
  return half === undefined ? null : { half: half === "상" ? 1 : 2 };
}

const DAYS_OF = /^(\d{1,2})일(?:(?:부터|\s*[~∼–-])\s*(\d{1,2})일(?:까지)?)?$/;

function monthCore(text: string): Core | null {
  const { value: near, rest: afterNear } = taken(text, NEAR);
  const { value: month, rest } =
    near === null ? taken(text, MONTHS) : { value: null, rest: afterNear };
  const [, from, to] = DAYS_OF.exec(rest.replace(ONE_UNIT, "$1$4$2$3$4")) ?? [];
  if (from === undefined) return null;
  return { kind: "in-month", from: Number(from), to: Number(to ?? from), month, near };
}

const WEEKDAYS = "일월화수목금토";

function weekCore(text: string): Core | null {
  const { value: near, rest: afterNear } = taken(text, NEAR);
  const { value: week, rest } =
    near === null ? taken(text, WEEKS) : { value: null, rest: afterNear };
  const isWeekend = /^(?:지난|이번|다음|오는)?\s?주말$/.test(text);
  if (isWeekend) {
    const which = /^지난/.test(text) ? -1 : /^(?:다음|오는)/.test(text) ? 1 : null;
    return { kind: "weekday", weekday: 6, isWeekend, week: null, near: which };
  }
  const [, day] = /^([일월화수목금토])요일$/.exec(rest) ?? [];
  return day === undefined
    ? null
    : { kind: "weekday", weekday: WEEKDAYS.indexOf(day), isWeekend, week, near };
}

/** A whole day, week, month or year by its name: 이날, 지난주, 다음 달, 이듬해. */
function shiftCore(text: string): Core | null {
  for (const words of [DAYS, WEEKS, MONTHS, YEARS]) {
    const { value, rest } = taken(text, words);
    if (value && rest === "" && text !== "올")
      return { kind: "shift", shift: value, counted: false };
  }
  return null;
}

const NUMBERS: Readonly<Record<string, number>> = {
  한: 1,
  두: 2,
  세: 3,
  석: 3,
  네: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  몇: 3,
  수: 3,
};
const DAY_NAMES: Readonly<Record<string, number>> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  여드레: 8,
  아흐레: 9,
  열흘: 10,
  보름: 15,
};
const UNITS: readonly (readonly [RegExp, StepUnit])[] = [
  [/^(?:년|해)$/, "year"],
  [/^(?:개월|달)$/, "month"],
  [/^(?:주|주일)$/, "week"],
  [/^일$/, "day"],
];
const COUNTED = new RegExp(
  `^(?:(지난|최근|앞으로|향후)\\s?)?(?:(${Object.keys(DAY_NAMES).join("|")}|반년|반세기)|(\\d{1,4}여?|${Object.keys(NUMBERS).join("|")})\\s?(년|해|개월|달|주일|주|일))\\s?(전|뒤|후|만에|만|이내|안에|내|내에|간|동안)?$`,
);

function countedCore(text: string): Core | null {
  const [found, which, name, number = "", unitName = "", side] = COUNTED.exec(text) ?? [];
  if (found === undefined) return null;
  const { unit, count } = countOf(name, number, unitName);
  if (which !== undefined)
    return { kind: "length", unit, count: /지난|최근/.test(which) ? -count : count };
  switch (side) {
    case "전":
      return { kind: "shift", shift: shiftOf(unit, -count), counted: true };
    case "뒤":
    case "후":
      return { kind: "shift", shift: shiftOf(unit, count, "story"), counted: true };
    case "이내":
    case "안에":
    case "내":
    case "내에":
      return { kind: "within", unit, count };
    case undefined:
      // 8일 is a day, and 한 달 by itself is how long.
      return unitName === "일" ? null : { kind: "duration", unit, count };
    default:
      return { kind: "duration", unit, count };
  }
}

function countOf(name: string | undefined, number: string, unitName: string) {
  if (name === "반년") return { unit: "month", count: 6 } as const;
  if (name === "반세기") return { unit: "year", count: 50 } as const;
  if (name !== undefined) return { unit: "day", count: DAY_NAMES[name] ?? 1 } as const;
  const unit = UNITS.find(([pattern]) => pattern.test(unitName))?.[1] ?? "day";
  return { unit, count: NUMBERS[number] ?? Number(number.replace("여", "")) } as const;
}
