import { parseDate } from "../../dataset/time/stated-date.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";

/** A date of EDTF as people write it; one that is none as it is. */
export function edtfText(edtf: string, lang: Language, style: "long" | "short"): string {
  const parsed = parseDate(edtf);
  return parsed.ok ? dateText(parsed.date, lang, style) : edtf;
}
