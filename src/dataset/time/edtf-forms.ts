/**
 * Forms of EDTF beside the plain ones: those of its older drafts as the standard now writes them, groups
 * of months and years by their first and last part, and for what cannot be taken the nearest that can.
 */
import { daysInMonth } from "./calendar.ts";
import type { DatePart } from "./date-part.ts";

type Part = Omit<DatePart, "approximate" | "uncertain">;

/** The first and the last part of a group, such as April and June of a second quarter. */
export type Group = readonly [first: Part, last: Part];

/** A side of a date as the standard writes it: `198u` is `198X`, `1723?~` is `1723%`, `open` is `..`. */
export function modernForm(text: string): string {
  if (text === "open") return "..";
  if (text === "unknown") return "";
  if (!/^[-\duX]+[~?]{0,2}$/.test(text)) return text;
  return text.replaceAll("u", "X").replace(/\?~$|~\?$/, "%");
}

/**
 * The months of a part of the year, by the code that stands in the place of the month: quarters (33–36),
 * thirds (37–39), halves (40–41), and the seasons of the south (29–32).
 */
function monthsOf(code: number): readonly [first: number, count: number] | null {
  // Its autumn and winter are March to August of the same year.
  if (code >= 29 && code <= 30) return [9 + (code - 29) * 3, 3];
  if (code >= 31 && code <= 32) return [3 + (code - 31) * 3, 3];
  if (code >= 33 && code <= 36) return [1 + (code - 33) * 3, 3];
  if (code >= 37 && code <= 39) return [1 + (code - 37) * 4, 4];
  if (code >= 40 && code <= 41) return [1 + (code - 40) * 6, 6];
  return null;
}

/** The group that a text without its mark names: `2001-34`, `1XXX`, `1984-1X`, `1985-04-2X`; else null. */
export function groupOf(text: string): Group | null {
  const [, sign, thousand] = /^(-?)(\d)XXX$/.exec(text) ?? [];
  if (thousand !== undefined) {
    const [low, high] = [Number(thousand) * 1_000, Number(thousand) * 1_000 + 999];
    return sign === "-" ? [ofYear(-high), ofYear(-low)] : [ofYear(low), ofYear(high)];
  }
  const [, years, code, tens, month, inMonth] =
    /^(-?\d{4})-(?:(\d\d)|([01])X|(\d\d)-([0-3])X)$/.exec(text) ?? [];
  const year = Number(years);
  if (code !== undefined) {
    const north = Number(code) - 24;
    if (north >= 1 && north <= 4) return alone({ precision: "season", year, season: north });
    const [first, count] = monthsOf(Number(code)) ?? [];
    if (first === undefined || count === undefined) return null;
    return [ofMonth(year, first), ofMonth(year, first + count - 1)];
  }
  if (tens !== undefined) {
    return tens === "0"
      ? [ofMonth(year, 1), ofMonth(year, 9)]
      : [ofMonth(year, 10), ofMonth(year, 12)];
  }
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return null;
  const [first, last] = [
    Math.max(1, Number(inMonth) * 10),
    Math.min(Number(inMonth) * 10 + 9, daysInMonth(year, Number(month))),
  ];
  if (first > last) return null;
  const day = (each: number): Part => ({ precision: "day", year, month: Number(month), day: each });
  return [day(first), day(last)];
}

/**
 * The nearest date that is taken, for one that is EDTF and is not: the bounds of a set, the decade of a
 * day in an unknown year. Null where there is none.
 */
export function nearestForm(text: string): string | null {
  const [, set] = /^[[{](.+)[\]}]$/.exec(text) ?? [];
  if (set !== undefined) {
    const first = set.replace(/(\.\.|,).*$/, "") || "..";
    const last = set.replace(/^.*(\.\.|,)/, "") || "..";
    return first === last ? first : `${first}/${last}`;
  }
  const [, digits, significant] = /^(-?\d{4})S([1-4])$/.exec(text) ?? [];
  if (digits !== undefined)
    return digits.slice(0, Number(significant) - 4 || undefined).padEnd(digits.length, "X");
  const [, known] = /^(-?\d{1,4}X*)-/.exec(text) ?? [];
  return known ?? null;
}

const ofYear = (year: number): Part => ({ precision: "year", year });

/** @param month  from 1; beyond 12 it is of the next year. */
const ofMonth = (year: number, month: number): Part => ({
  precision: "month",
  year: year + Math.floor((month - 1) / 12),
  month: ((month - 1) % 12) + 1,
});

const alone = (part: Part): Group => [part, part];
