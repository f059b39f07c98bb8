/** A reading of words that say when, in words: which message says it, and with which values. */
import { parseDate } from "../../../dataset/time/stated-date.ts";
import { weekday } from "../../../dataset/wording/date-text.ts";
import { type Language, WORDINGS } from "../../../dataset/wording/languages.ts";
import type { DateReading } from "../../../draft/desk/desk-types.ts";
import { edtfText } from "../edtf-text.ts";

export interface Said {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The short name of a day's weekday, by which "On Monday" is counted; "none" where it has none. */
function shortWeekday(edtf: string, lang: Language): string {
  const parsed = parseDate(edtf);
  if (!parsed.ok || weekday(parsed.date, lang) === null) return "none";
  const names = new Intl.DateTimeFormat(WORDINGS[lang].locale, {
    weekday: "short",
    timeZone: "UTC",
  });
  return names.format(parsed.date.extent.start);
}

/** Two days that are counted as a weekday is. */
const WEEKEND: Readonly<Record<Language, string>> = { en: "weekend", ko: "주말" };

/** The rule by which the date follows from the words: "the Monday before". */
export function ruleSaid({ rule, date, base, basis }: DateReading, lang: Language): Said {
  const parsed = parseDate(date);
  // What had happened by the day of print is not counted from it.
  const name = rule === "until" && basis === "publication" ? "by-article-day" : rule;
  return {
    id: `form.rule.${name}${base === null ? "" : ".base"}`,
    values: {
      base: base === null ? "" : edtfText(base, lang, "short"),
      weekday: (parsed.ok && weekday(parsed.date, lang)) || WEEKEND[lang],
    },
  };
}

/** The whole way: “On Monday”, article of Tue 28 Jan 2025 → 27 Jan 2025. @param published  of its source. */
export function workingSaid(reading: DateReading, published: string | null, lang: Language): Said {
  const { wording, base, date, rule } = reading;
  const values = {
    wording: wording ?? "",
    base: base === null ? "" : edtfText(base, lang, "short"),
    weekday: base === null ? "none" : shortWeekday(base, lang),
    date: edtfText(date, lang, "short"),
  };
  if (wording === null) return ruleSaid(reading, lang);
  if (base !== null) {
    const from = base === published ? "article" : "counted";
    return { id: `form.working.${from}`, values };
  }
  return { id: rule === "as-written" ? "form.working.written" : "form.working.read", values };
}
