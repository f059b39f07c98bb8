import { parseDate } from "../../dataset/time/stated-date.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { OpenDataset } from "../state/session-state.ts";

/** Hashes that are named in a line of words, and letters of each: enough to tell texts apart. */
const [NAMED, LETTERS] = [3, 8];

/**
 * The day of the check that the dataset says it passed, and the beginnings of the hashes of the texts that
 * it was checked against, and whether it was changed since; null where it says nothing, or says what can be
 * seen not to be so.
 */
export function verifiedIn(
  {
    verified,
    changed,
    unquoted,
    sources,
  }: Pick<OpenDataset["summary"], "verified" | "changed" | "unquoted" | "sources">,
  lang: Language,
): { readonly date: string; readonly hashes: string; readonly changed: boolean } | null {
  const hashes = sources.flatMap(({ sha256 }) => sha256 ?? []);
  if (verified === null || unquoted > 0 || hashes.length === 0) return null;
  const parsed = parseDate(verified.date);
  const named = hashes.slice(0, NAMED).map((hash) => hash.slice(0, LETTERS));
  return {
    date: parsed.ok ? dateText(parsed.date, lang, "long") : verified.date,
    changed,
    hashes: named.join(", ") + (hashes.length > NAMED ? ", …" : ""),
  };
}
