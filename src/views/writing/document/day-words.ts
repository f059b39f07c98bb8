import { parseDate } from "../../../dataset/time/stated-date.ts";
import { dateText, weekday } from "../../../dataset/wording/date-text.ts";
import type { Language } from "../../../dataset/wording/languages.ts";
import type { DateStyle } from "../../../dataset/wording/wording.ts";

/** A date as people write it; one that is no date stands as it is. */
export function dayWords(edtf: string, lang: Language, style: DateStyle = "long"): string {
  const parsed = parseDate(edtf);
  return parsed.ok ? dateText(parsed.date, lang, style) : edtf;
}

/** The day of the week of a date; null where it is no day. */
export function weekdayWords(edtf: string, lang: Language): string | null {
  const parsed = parseDate(edtf);
  return parsed.ok ? weekday(parsed.date, lang) : null;
}
