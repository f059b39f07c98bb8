/** Days between two steps in words that keep what is not known: "86 to 116 days later". */

import { type DayBand, type DayUnit, inUnits, lagBetween, offsetFrom } from "../time/day-band.ts";
import { DAY_MS } from "../time/interval.ts";
import type { StatedDate } from "../time/stated-date.ts";
import { countText } from "./count-text.ts";
import type { Language } from "./languages.ts";

/** @param about  whether a date behind it is approximate or uncertain. */
export function lagText(lag: DayBand, unit: DayUnit, lang: Language, about = false): string {
  const said = lagWords(lag, unit, WORDS[lang]);
  return about ? WORDS[lang].about(said) : said;
}

/** Any day would do: what is between two others does not depend on it. */
const EPOCH = { start: 0, end: DAY_MS };

type Dated = Pick<StatedDate, "extent" | "approximate" | "uncertain">;

/** The days from one date to another, as exact as the two are, and no more: "9 to 11 days later". */
export function datesLagText(from: Dated, to: Dated, lang: Language): string {
  const [first, second] = [offsetFrom(EPOCH, from.extent), offsetFrom(EPOCH, to.extent)];
  const about = [from, to].some(({ approximate, uncertain }) => approximate || uncertain);
  return lagText(lagBetween(first, second), "days", lang, about);
}

function lagWords(lag: DayBand, unit: DayUnit, words: LagWords): string {
  const { least, most } = inUnits(lag, unit);
  if (lag.least === 0 && lag.most === 0) return words.same;
  const [isOpenBefore, isOpenAfter] = [least, most].map((side) => !Number.isFinite(side));
  if (isOpenBefore && isOpenAfter) return words.unknown;
  if (isOpenAfter) return words.from(least, unit);
  if (isOpenBefore) return words.until(most, unit);
  if (least >= 0) return words.later(least, most, unit);
  if (most <= 0) return words.earlier(-most, -least, unit);
  return words.across(-least, most, unit);
}

/** An offset from the zero as a figure: "+8", "0 to +3", "−6 to +1", "from +113". */
export function offsetText(offset: DayBand, unit: DayUnit, lang: Language, about = false): string {
  const { least, most } = inUnits(offset, unit);
  const words = WORDS[lang];
  const said = !Number.isFinite(most)
    ? Number.isFinite(least)
      ? words.fromFigure(signed(least))
      : words.unknown
    : !Number.isFinite(least)
      ? words.untilFigure(signed(most))
      : least === most
        ? signed(least)
        : words.figures(signed(least), signed(most));
  return about ? words.about(said) : said;
}

/** The days with their sign, and the minus that is as wide as the plus. */
export const signed = (days: number): string =>
  days === 0 ? "0" : days < 0 ? `−${countText(-days)}` : `+${countText(days)}`;
interface LagWords {
  readonly same: string;
  readonly unknown: string;
  /** Words for so many to so many later; the two may be equal, and the first may be 0. */
  later(least: number, most: number, unit: DayUnit): string;
  earlier(least: number, most: number, unit: DayUnit): string;
  /** Words for a lag that reaches from so much earlier to so much later. */
  across(earlier: number, later: number, unit: DayUnit): string;
  /** Words for that or any later day; negative for earlier. */
  from(least: number, unit: DayUnit): string;
  until(most: number, unit: DayUnit): string;
  figures(least: string, most: string): string;
  fromFigure(least: string): string;
  untilFigure(most: string): string;
  about(said: string): string;
}

const UNITS_EN: Readonly<Record<DayUnit, string>> = { days: "day", weeks: "week", months: "month" };

const count = (units: number, unit: DayUnit): string =>
  `${countText(units)} ${UNITS_EN[unit]}${units === 1 ? "" : "s"}`;

const span = (least: number, most: number, unit: DayUnit): string =>
  least === most
    ? count(most, unit)
    : least === 0
      ? `up to ${count(most, unit)}`
      : `${countText(least)} to ${count(most, unit)}`;

const en: LagWords = {
  same: "the same day",
  unknown: "not known",
  later: (least, most, unit) => `${span(least, most, unit)} later`,
  earlier: (least, most, unit) => `${span(least, most, unit)} earlier`,
  across: (earlier, later, unit) =>
    `from ${count(earlier, unit)} earlier to ${count(later, unit)} later`,
  from: (least, unit) =>
    least === 0
      ? "the same day or later"
      : least > 0
        ? `at least ${count(least, unit)} later`
        : `at most ${count(-least, unit)} earlier, or later`,
  until: (most, unit) =>
    most === 0
      ? "the same day or earlier"
      : most < 0
        ? `at least ${count(-most, unit)} earlier`
        : `at most ${count(most, unit)} later, or earlier`,
  figures: (least, most) => `${least} to ${most}`,
  fromFigure: (least) => `from ${least}`,
  untilFigure: (most) => `to ${most}`,
  about: (said) => `about ${said}`,
};

const UNITS_KO: Readonly<Record<DayUnit, string>> = { days: "일", weeks: "주", months: "개월" };

const countKo = (units: number, unit: DayUnit): string => `${countText(units)}${UNITS_KO[unit]}`;

const spanKo = (least: number, most: number, unit: DayUnit): string =>
  least === most
    ? countKo(most, unit)
    : least === 0
      ? `길게는 ${countKo(most, unit)}`
      : `${countText(least)}~${countKo(most, unit)}`;

const ko: LagWords = {
  same: "같은 날",
  unknown: "알 수 없음",
  later: (least, most, unit) => `${spanKo(least, most, unit)} 뒤`,
  earlier: (least, most, unit) => `${spanKo(least, most, unit)} 앞서`,
  across: (earlier, later, unit) =>
    `${countKo(earlier, unit)} 앞서부터 ${countKo(later, unit)} 뒤 사이`,
  from: (least, unit) =>
    least === 0
      ? "같은 날이나 그 뒤"
      : least > 0
        ? `적어도 ${countKo(least, unit)} 뒤`
        : `빨라도 ${countKo(-least, unit)} 전`,
  until: (most, unit) =>
    most === 0
      ? "같은 날이나 그 전"
      : most < 0
        ? `적어도 ${countKo(-most, unit)} 앞서`
        : `늦어도 ${countKo(most, unit)} 뒤`,
  figures: (least, most) => `${least} ~ ${most}`,
  fromFigure: (least) => `${least}부터`,
  untilFigure: (most) => `${most}까지`,
  about: (said) => (said === ko.same ? "같은 날 무렵" : `약 ${said}`),
};

const WORDS: Readonly<Record<Language, LagWords>> = { en, ko };
