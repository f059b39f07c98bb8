/** Texts in several languages as fields have them: a field a language, or one of a plain text. */
import type { Localized } from "../../../dataset/format/schema.ts";
import { LANGUAGES, type Language } from "../../../dataset/wording/languages.ts";

/** A language, or null for a plain text, whose language nobody has stated. */
export type Row = string | null;

const HANGUL = /[\p{Script=Hangul}]/u;

/** The language that a plain text is taken to be in, once there is a second. */
export function plainLanguage(text: string, lang: Language): Language {
  if (HANGUL.test(text)) return "ko";
  return text.trim() === "" ? lang : "en";
}

/** The fields of a text, that of the reader's language first. */
export function rowsOf(value: Localized | undefined, lang: Language): readonly Row[] {
  if (value === undefined || typeof value === "string") return [null];
  return Object.keys(value).sort((a, b) => Number(b === lang) - Number(a === lang));
}

/** The languages of the interface that a text could be given in as well. */
export function missingLanguages(rows: readonly Row[], plain: Language): readonly Language[] {
  return LANGUAGES.filter(
    (each) => !rows.includes(each) && !(rows.includes(null) && each === plain),
  );
}

/** The words in a field. @param plain  the language of a plain text. */
export function textOf(value: Localized | undefined, row: Row, plain: Language): string {
  if (value === undefined) return "";
  if (typeof value !== "string") return (row !== null && value[row]) || "";
  return row === null || row === plain ? value : "";
}

/**
 * The text with the words of one field. A plain text stays plain until a second language is written; "" where
 * no words are left.
 */
export function withText(
  value: Localized | undefined,
  row: Row,
  text: string,
  plain: Language,
): Localized {
  if (typeof value === "object") {
    const { [row ?? plain]: _, ...others } = value;
    // In its former place, so that a file changes in one line.
    const all = Object.keys(value).includes(row ?? plain)
      ? Object.fromEntries(
          Object.entries(value).map(([each, was]) => [each, each === (row ?? plain) ? text : was]),
        )
      : { ...others, [row ?? plain]: text };
    const left = Object.entries(all).filter(([, words]) => words !== "");
    return left.length === 0 ? "" : Object.fromEntries(left);
  }
  if (row === null || row === plain) return text;
  if (text === "") return value ?? "";
  return value === undefined || value === "" ? { [row]: text } : { [plain]: value, [row]: text };
}
