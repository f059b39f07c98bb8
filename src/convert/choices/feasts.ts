/** The days of feasts that people date by, where everybody who keeps them knows the day. */
import { partAt, utcDay } from "../../dataset/time/calendar.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { partText } from "../dates/part-text.ts";

/** Before, some kept Easter by another calendar than their neighbours. */
const FIRST_YEAR = 1753;

/** Days from Easter Sunday. */
const MOVING: readonly (readonly [RegExp, number])[] = [
  [/^(?:palm sunday|종려\s*주일)/i, -7],
  [/^(?:good friday|karfreitag|성\s*금요일)/i, -2],
  [/^(?:easter monday|ostermontag)/i, 1],
  [/^(?:ascension(?: day)?|himmelfahrt)/i, 39],
  [/^(?:pentecost|whit(?:sun(?:day)?| sunday)|pfingsten)/i, 49],
  [/^(?:easter(?: sunday| day)?|ostern|pâques|부활절)/i, 0],
];

/** Month and day. */
const FIXED: readonly (readonly [RegExp, string])[] = [
  [/^(?:new year['’]?s day|신정)/i, "01-01"],
  [/^(?:christmas eve|heiligabend|성탄\s*전야)/i, "12-24"],
  [/^(?:new year['’]?s eve|silvester)/i, "12-31"],
  [/^(?:christmas(?: day)?|weihnachten|noël|성탄절|크리스마스)/i, "12-25"],
];

/** The day of a feast with its year, such as "Easter 1884"; empty for anything else. */
export function feastDays(text: string): readonly string[] {
  const [, before, name, after] =
    /^(?:at |on )?(?:(\d{4})년?\s+)?(\D*?)(?:,?\s+(\d{4}))?$/i.exec(text) ?? [];
  const year = Number(before ?? after);
  if (name === undefined || !(year >= FIRST_YEAR) || year > 9999) return [];
  const is = ([words]: readonly [RegExp, unknown]) => words.exec(name)?.[0] === name;
  const moving = MOVING.find(is);
  if (moving) return [partText(partAt(easter(year) + moving[1] * DAY_MS, "day"))];
  const fixed = FIXED.find(is);
  return fixed ? [`${year}-${fixed[1]}`] : [];
}

/** Easter Sunday of the Gregorian calendar, by the rule of 1582: the Sunday after the full moon of spring. */
function easter(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const leapsSkipped = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  // Days from 21 March to the full moon, as the tables have it.
  const age = (19 * golden + leapsSkipped - moonCorrection + 15) % 30;
  const tooLate = age === 29 || (age === 28 && golden > 10);
  const moon = utcDay(year, 3, 21) + (tooLate ? age - 1 : age) * DAY_MS;
  const weekday = new Date(moon).getUTCDay();
  return moon + (7 - weekday) * DAY_MS;
}
