/** Takes English words that say when apart: "since about 2005", "in July of that year", "within 60 days". */
import { NUMBER, numberOf } from "../../dataset/audit/english-numbers.ts";
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

const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAY = "(sunday|monday|tuesday|wednesday|thursday|friday|saturday)";
const WEEKDAYS = "sunday|monday|tuesday|wednesday|thursday|friday|saturday".split("|");
const SEASON = "(spring|summer|autumn|fall|winter)";
const SEASONS: Readonly<Record<string, number>> = {
  spring: 1,
  summer: 2,
  autumn: 3,
  fall: 3,
  winter: 4,
};
const UNIT = "(day|week|month|year|decade|centur)(?:ies|y|s)?";
const COUNT = `(?:a |the )?(half an?|few|several|many|couple of|dozen|${NUMBER})`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const TIME_OF_DAY = "(?:early )?(?:morning|afternoon|evening|night|noon|midnight)";

/** Words before a date that say on which side of it. */
const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  ["until", /^(?:no later than|not later than|until|through|till|up to|by)\s+/],
  ["before", /^(?:before|prior to)\s+/],
  [
    "since",
    /^(?:ever since|since|as of|as early as|(?:starting|beginning)(?: on| in| from)?|from(?!.* (?:to|until|through|till) |.*\d[–-]\d))\s+/,
  ],
  ["after", /^after\s+/],
];
const NEUTRAL = /^(?:on|in|at|during|over|for|the|just|only|exactly|sometime|later|back in)\s+/;
const ABOUT = /^(?:about|around|approximately|roughly|circa|some|nearly|almost|ca?\.)\s*(?=\S)/;
const LEAST = new RegExp(`^(?:at least|more than|over)\\s+(?=(?:${NUMBER})\\b)`);
const MOST = /^(?:less than|fewer than|under|at most|up to)\s+/;
const VAGUE_COUNT = /\b(?:few|several|many|couple of)\b|^immediately after$/;
/** A phrase ends in none of these: the next word, of which they speak, is no part of it. */
const DANGLING = /\s(?:an?|and|at|by|for|from|in|of|on|the|to)$/;
const PARTS: readonly (readonly [Part, RegExp])[] = [
  ["early", /^early(?: on| in)?[\s-]+(?:the )?/],
  ["middle", /^(?:mid|middle)(?: of)?[\s-]+(?:the )?/],
  ["late", /^late(?: on| in)?[\s-]+(?:the )?/],
  ["end", /^(?:very )?end of (?:the )?/],
  ["start", /^(?:beginning|start) of (?:the )?/],
];

/** Reads the words as one phrase; null where they are none, or more than one. */
export function englishPhrase(words: string): Phrase | null {
  let text = words
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[‐‑]/g, "-")
    .replace(/\b(year|month)(?:['’]s)?[ -]end$/, "end of the $1")
    .trim();
  if (DANGLING.test(text) || text.startsWith("of ")) return null;
  let { part, bound, about, least }: Omit<Phrase, "core" | "weekday"> = PLAIN;
  let preposition = "";
  // "since at least the end of about 2005": few words stand before a date.
  for (let peeled = 0; peeled < 8; peeled++) {
    const rest = peel(text);
    if (rest === null) {
      const found = coreOf(text);
      if (found === null) return null;
      const core = onSide(found.core, preposition);
      return {
        core,
        weekday: found.weekday,
        part,
        bound,
        about: about || VAGUE_COUNT.test(text),
        least,
      };
    }
    if (rest.bound && bound) return null;
    part = rest.part ?? part;
    bound = rest.bound ?? bound;
    about ||= rest.about ?? false;
    least ||= rest.least ?? false;
    if (/^(?:in|for|over|after)\s/.test(text)) preposition = text.slice(0, text.indexOf(" "));
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
  for (const [part, words] of PARTS)
    if (words.test(text)) return { text: text.replace(words, ""), part };
  if (LEAST.test(text)) return { text: text.replace(LEAST, ""), least: true };
  if (MOST.test(text)) return { text: text.replace(MOST, ""), about: true };
  for (const [bound, words] of BOUNDS) {
    if (words.test(text)) return { text: text.replace(words, ""), bound };
  }
  if (ABOUT.test(text)) return { text: text.replace(ABOUT, ""), about: true };
  return NEUTRAL.test(text) ? { text: text.replace(NEUTRAL, "") } : null;
}

/** "In ten days" is a day ahead; "for ten days" is how long. */
function onSide(core: Core, preposition: string): Core {
  if (core.kind !== "duration" || preposition !== "in") return core;
  return { kind: "shift", shift: shiftOf(core.unit, core.count), counted: true };
}

interface Found {
  readonly core: Core;
  readonly weekday: number | null;
}

const plain = (core: Core | null): Found | null => core && { core, weekday: null };

const TIME_BEFORE = new RegExp(`^(?:${TIME_OF_DAY}) of (?:the )?(?=\\S)`);
const TIME_AFTER = new RegExp(` (?:${TIME_OF_DAY})$`);
const STARTS_WITH_WEEKDAY = new RegExp(`^${WEEKDAY}`);
const WITH_WEEKDAY = new RegExp(`^${WEEKDAY},? (?:the )?(?=\\S*\\d|${MONTH})`);

function coreOf(given: string): Found | null {
  const text = given.replace(TIME_BEFORE, "").replace(TIME_AFTER, "");
  const [named, day] = WITH_WEEKDAY.exec(text) ?? [];
  if (named !== undefined && day !== undefined) {
    const core = datedCore(text.slice(named.length));
    return core && { core, weekday: WEEKDAYS.indexOf(day) };
  }
  // "On Monday, in 2001" is no date: the year says nothing of which Monday.
  if (STARTS_WITH_WEEKDAY.test(text)) return plain(weekdayCore(text));
  return plain(datedCore(text) ?? weekdayCore(text) ?? shiftCore(text) ?? countedCore(text));
}

/** With a year, or a part of a year without one. */
function datedCore(text: string): Core | null {
  // "1987 and 1992" are two dates; between them is one stretch.
  const isTwo = / and /.test(text) && !text.startsWith("between ");
  const stretch = /\d{3}|century|\d ?b\.?c|^ad \d/.test(text) && !isTwo ? wholeDate(text) : null;
  return stretch ? { kind: "whole", stretch } : (yearPartCore(text) ?? dayOfMonth(text));
}

const OF_YEAR =
  / (?:of )?(?:(last|this|next|that|same|the same|the following|the next|the previous) year)$/;
const NEAR = /^(last|next|following|previous|preceding|this past|past|this coming|coming|this)\s+/;
const YEARS: Readonly<Record<string, Shift>> = {
  last: shiftOf("year", -1),
  this: shiftOf("year", 0),
  next: shiftOf("year", 1),
  that: shiftOf("year", 0, "story"),
  same: shiftOf("year", 0, "story"),
  "the same": shiftOf("year", 0, "story"),
  "the following": shiftOf("year", 1, "story"),
  "the next": shiftOf("year", 1, "story"),
  "the previous": shiftOf("year", -1, "story"),
};

function yearPartCore(text: string): Core | null {
  const [ofYear, which = ""] = OF_YEAR.exec(text) ?? [];
  const near = ofYear === undefined ? NEAR.exec(text) : null;
  const rest = text.slice(near?.[0].length ?? 0, text.length - (ofYear?.length ?? 0));
  const parts = yearParts(rest);
  if (parts === null) return null;
  const [from, to] = parts;
  if (near?.[1] === "this")
    return { kind: "in-year", from, to, year: shiftOf("year", 0), near: null, nearTo: "article" };
  return {
    kind: "in-year",
    from,
    to,
    year: YEARS[which] ?? null,
    near: sideOf(near?.[1]),
    nearTo: /following|prec|prev/.test(near?.[1] ?? "") ? "story" : "article",
  };
}

const sideOf = (word: string | undefined): Near =>
  word === undefined ? null : /last|past|prev|prec/.test(word) ? -1 : 1;

const MONTH_DAYS = new RegExp(`^${MONTH} ${DAY}(?: ?[–—-] ?| to | through | and )${DAY}$`);
const DAYS_MONTH = new RegExp(`^${DAY}(?: ?[–—-] ?| to | through | and )${DAY} (?:of )?${MONTH}$`);
const TWO = /^(?:from |between )?(.+?)(?: ?[–—] ?| to | through | until | and )(.+)$/;

function yearParts(text: string): readonly [YearPart, YearPart] | null {
  const one = yearPart(text);
  if (one) return [one, one];
  const [, month, from, to] = MONTH_DAYS.exec(text) ?? [];
  if (month !== undefined && month !== "may" && / and /.test(text)) return null;
  if (month !== undefined) return [dayOf(month, from), dayOf(month, to)];
  const [, first, last, ofMonth] = DAYS_MONTH.exec(text) ?? [];
  if (ofMonth !== undefined) return [dayOf(ofMonth, first), dayOf(ofMonth, last)];
  const [, left, right] = TWO.exec(text) ?? [];
  if (left === undefined || right === undefined) return null;
  // "March 2 and March 6" are two dates; between them is one stretch.
  if (/ and /.test(text) !== /^between /.test(text)) return null;
  const [start, end] = [yearPart(left), yearPart(right)];
  return start && end && [start, end];
}

const ONE_MONTH = new RegExp(`^${MONTH}$`);
const MONTH_DAY = new RegExp(`^${MONTH} ${DAY}$`);
const DAY_MONTH = new RegExp(`^${DAY} (?:of )?${MONTH}$`);
const ONE_SEASON = new RegExp(`^${SEASON}$`);
const QUARTER = /^(first|second|third|fourth|last) (quarter|half)$/;
const ORDINALS = ["first", "second", "third", "fourth"];

function yearPart(text: string): YearPart | null {
  const [, month] = ONE_MONTH.exec(text) ?? [];
  if (month !== undefined) return { month: monthOf(month) };
  const [, named, day] = MONTH_DAY.exec(text) ?? [];
  if (named !== undefined) return dayOf(named, day);
  const [, first, ofMonth] = DAY_MONTH.exec(text) ?? [];
  if (ofMonth !== undefined) return dayOf(ofMonth, first);
  const [, season] = ONE_SEASON.exec(text) ?? [];
  if (season !== undefined) return { season: SEASONS[season] ?? 1 };
  const [, which = "", unit] = QUARTER.exec(text) ?? [];
  if (unit === "quarter") return { quarter: which === "last" ? 4 : ORDINALS.indexOf(which) + 1 };
  if (unit === "half") return { half: which === "first" ? 1 : 2 };
  return null;
}

const dayOf = (month: string, day: string | undefined): YearPart => ({
  month: monthOf(month),
  day: Number(day),
});

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;

const DAY_OF_MONTH = /^(\d{1,2})(?:st|nd|rd|th)(?: of (this|last|next|that|the same) month)?$/;

/** "the 27th", "the 8th of that month". */
function dayOfMonth(text: string): Core | null {
  const [, day, which] = DAY_OF_MONTH.exec(text) ?? [];
  if (day === undefined) return null;
  const month: Shift | null =
    which === undefined
      ? null
      : shiftOf(
          "month",
          which === "last" ? -1 : which === "next" ? 1 : 0,
          /that|same/.test(which) ? "story" : "article",
        );
  return { kind: "in-month", from: Number(day), to: Number(day), month, near: null };
}

const NEAR_WEEKDAY = new RegExp(
  `^(?:(last|next|this past|past|this coming|coming|following|this|previous) )?${WEEKDAY}s?(?:'s|’s)?$`,
);
const WEEKDAY_OF = new RegExp(`^${WEEKDAY} (?:of )?(last|this|next)(?: week)?$`);

const WEEKEND = /^(?:(last|this|next|this past|this coming) )?weekend$/;

function weekdayCore(text: string): Core | null {
  const weekend = WEEKEND.exec(text);
  if (weekend) {
    const near = weekend[1] === undefined || weekend[1] === "this" ? null : sideOf(weekend[1]);
    return { kind: "weekday", weekday: 6, isWeekend: true, week: null, near };
  }
  const [, which, day = ""] = NEAR_WEEKDAY.exec(text) ?? [];
  if (day !== "") {
    const near =
      which === undefined || which === "this" ? null : /last|past|prev/.test(which) ? -1 : 1;
    return { kind: "weekday", weekday: WEEKDAYS.indexOf(day), isWeekend: false, week: null, near };
  }
  const [, named, week] = WEEKDAY_OF.exec(text) ?? [];
  if (named === undefined || week === undefined) return null;
  const count = week === "last" ? -1 : week === "next" ? 1 : 0;
  return {
    kind: "weekday",
    weekday: WEEKDAYS.indexOf(named),
    isWeekend: false,
    week: shiftOf("week", count),
    near: null,
  };
}

const WORDS: Readonly<Record<string, Shift>> = {
  "day before yesterday": shiftOf("day", -2),
  "day after tomorrow": shiftOf("day", 2),
  yesterday: shiftOf("day", -1),
  "last night": shiftOf("day", -1),
  today: shiftOf("day", 0),
  tonight: shiftOf("day", 0),
  tomorrow: shiftOf("day", 1),
  "immediately after": shiftOf("day", 0, "story"),
  "next day": shiftOf("day", 1, "story"),
};
const UNITS = "(day|week|month|year|decade|century)";
const WHICH_UNIT = new RegExp(
  `^(last|past|this|current|next|coming|following|same|that|very same|previous|preceding|that same) ${UNITS}$`,
);
const UNIT_BESIDE = new RegExp(`^${UNITS} (before|after|earlier|later)$`);

function shiftCore(text: string): Core | null {
  const known = WORDS[text];
  if (known) return { kind: "shift", shift: known, counted: false };
  const [, which = "", unit] = WHICH_UNIT.exec(text) ?? [];
  if (unit !== undefined) {
    const count = /last|past|prev|prec/.test(which)
      ? -1
      : /next|coming|following/.test(which)
        ? 1
        : 0;
    const from = /same|that|following|prev|prec/.test(which) ? "story" : "article";
    return shifted(unit, count, from);
  }
  const [, beside, side] = UNIT_BESIDE.exec(text) ?? [];
  if (beside !== undefined)
    return shifted(beside, /before|earlier/.test(side ?? "") ? -1 : 1, "story");
  const [, plainUnit] = /^(year|month)$/.exec(text) ?? [];
  return plainUnit === undefined ? null : shifted(plainUnit, 0, "article");
}

function shifted(unit: string, count: number, from: Shift["from"]): Core {
  const [step, times] = stepUnit(unit);
  return { kind: "shift", shift: shiftOf(step, count * times, from), counted: false };
}

function stepUnit(unit: string): readonly [StepUnit, number] {
  if (unit.startsWith("decade")) return ["year", 10];
  if (unit.startsWith("centur")) return ["year", 100];
  return [unit as StepUnit, 1];
}

/** "Half a year" is six months. */
function halfOf(unit: string): readonly [StepUnit, number] {
  const [step, times] = stepUnit(unit);
  if (times > 1) return [step, times / 2];
  return step === "year" ? ["month", 6] : [step === "month" ? "week" : "day", 2];
}

const COUNTED = new RegExp(
  `^(?:(past|last|previous|next|coming|within) (?:the )?(?:next |less than |fewer than )?)?${COUNT} (?:(?!months?|years?)[a-z]+ )?${UNIT}(?: (ago|earlier|before|later|after|afterwards|from now|hence|since|old))?$`,
);
const FEW: Readonly<Record<string, number>> = {
  few: 3,
  several: 3,
  many: 10,
  "couple of": 2,
  dozen: 12,
};

function countedCore(text: string): Core | null {
  const [, which, number = "", name = "", side] = COUNTED.exec(text) ?? [];
  if (number === "" || side === "old") return null;
  const [unit, times] = number.startsWith("half") ? halfOf(name) : stepUnit(name);
  const count = (FEW[number] ?? numberOf(number.replace("half ", ""))) * times;
  // What was done within less than it is told of the time up to now.
  if (/^within (?:less|fewer) than/.test(text)) return { kind: "length", unit, count: -count };
  if (which === "within") return side === undefined ? { kind: "within", unit, count } : null;
  if (which !== undefined) {
    return { kind: "length", unit, count: /next|coming/.test(which) ? count : -count };
  }
  if (side === undefined) return { kind: "duration", unit, count };
  const isBack = /^(?:ago|since|earlier|before)$/.test(side);
  const isArticles = /^(?:ago|since|from now|hence)$/.test(side);
  const shift = shiftOf(unit, isBack ? -count : count, isArticles ? "article" : "story");
  return { kind: "shift", shift, counted: true };
}
