/** What a drawing says by itself, in each language. */

import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { countText } from "../../dataset/wording/count-text.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";

/** The forms of marks that a key explains, in its order. */
export const SIGNS = [
  "day",
  "between",
  "lasted",
  "open",
  "about",
  "told",
  "alleged",
  "planned",
  "projected",
  "several",
  "fold",
] as const;
export type SignName = (typeof SIGNS)[number];

interface DrawingWords {
  /** What a quiet stretch of the axis holds. */
  holds(years: number, events: number): string;
  /** So many events, of so many. */
  counted(events: number, total: number): string;
  /** Before the sources that are named, and behind them those that are not. */
  sources(names: readonly string[], more: number): string;
  /** The dataset's version and the day it is of, either of which may be unknown. */
  version(version: string | null, date: string | null): string;
  /** A mark of several events: the one that speaks for them, and how many they are. */
  cluster(title: string, events: number, dates: string): string;
  /** The lane of the values that have none of their own. */
  others(values: number): string;
  /** The lane of events without a value. */
  readonly none: string;
  /** Beginning of the description of a whole drawing. */
  timeline(counted: string, dates: string): string;
  lanes(lanes: readonly string[]): string;
  /** Marks in ink beside marks in colours. */
  readonly uncoloured: string;
  readonly signs: Readonly<Record<SignName, string>>;
}

const en: DrawingWords = {
  holds: (years, events) =>
    `${plural(years, "year")}, ${events === 0 ? "no event" : plural(events, "event")}`,
  counted: (events, total) =>
    events === total
      ? plural(events, "event")
      : `${countText(events)} of ${plural(total, "event")}`,
  sources: (names, more) =>
    `${names.length + more === 1 ? "Source" : "Sources"}: ${names.join("; ")}${more === 0 ? "" : `; and ${more} more`}.`,
  version: (version, date) =>
    version === null
      ? `As of ${date ?? ""}`
      : `Version ${version}${date === null ? "" : ` of ${date}`}`,
  cluster: (title, events, dates) => `${title}, and ${events - 1} more, ${dates}`,
  others: (values) => `${countText(values)} more`,
  none: "None given",
  timeline: (counted, dates) => `Timeline of ${counted}${dates === "" ? "" : `, ${dates}`}.`,
  lanes: (lanes) => `In ${plural(lanes.length, "lane")}: ${lanes.join("; ")}.`,
  uncoloured: "others",
  signs: {
    day: "a day",
    between: "somewhere in this time",
    lasted: "all this time",
    open: "one end unknown",
    about: "about this time",
    told: "told at second hand",
    alleged: "alleged",
    planned: "planned or expected",
    projected: "forecast",
    several: "several events",
    fold: "quiet time, made narrow",
  },
};

const ko: DrawingWords = {
  holds: (years, events) =>
    `${years}년, ${events === 0 ? "사건 없음" : `사건 ${countText(events)}건`}`,
  counted: (events, total) =>
    events === total
      ? `사건 ${countText(events)}건`
      : `사건 ${countText(total)}건 중 ${countText(events)}건`,
  sources: (names, more) => `출처: ${names.join("; ")}${more === 0 ? "" : ` 외 ${more}편`}`,
  version: (version, date) =>
    version === null ? `${date ?? ""} 기준` : `${version}판${date === null ? "" : `(${date})`}`,
  cluster: (title, events, dates) => `${title} 외 ${events - 1}건, ${dates}`,
  others: (values) => `그 밖 ${countText(values)}개`,
  none: "해당 없음",
  timeline: (counted, dates) => `연표. ${dates === "" ? "" : `${dates}, `}${counted}.`,
  lanes: (lanes) => `${lanes.length}개 줄: ${lanes.join("; ")}.`,
  uncoloured: "그 밖",
  signs: {
    day: "하루",
    between: "이 기간 중 어느 때",
    lasted: "이 기간 내내",
    open: "한쪽 끝을 알 수 없음",
    about: "이 무렵",
    told: "전해 들은 말",
    alleged: "주장",
    planned: "예정",
    projected: "전망",
    several: "사건 여럿",
    fold: "접어 둔 조용한 시기",
  },
};

export const WORDS: Readonly<Record<Language, DrawingWords>> = { en, ko };
const plural = (count: number, one: string): string =>
  `${countText(count)} ${count === 1 ? one : `${one}s`}`;

const YEAR_MS = 365.2425 * DAY_MS;

/** At least 1. */
export const yearsIn = ({ start, end }: Interval): number =>
  Math.max(1, Math.round((end - start) / YEAR_MS));

/** The version and date of a dataset; empty where it has neither. */
export function versionLine(
  { version, updated }: Pick<DatasetSummary, "version" | "updated">,
  lang: Language,
): string {
  if (version === null && updated === null) return "";
  return WORDS[lang].version(version, updated && dateInWords(updated, lang));
}

/** A date (EDTF) in words; what is no date stays as written. */
export function dateInWords(edtf: string, lang: Language): string {
  const parsed = parseDate(edtf);
  return parsed.ok ? dateText(parsed.date, lang, "long") : edtf;
}
