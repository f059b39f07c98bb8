import type { Localized } from "./schema.ts";

/** A reader-facing string in the language it was found in, for the page's `lang` attribute. */
export interface LocalText {
  readonly text: string;
  /** Empty for a plain string, whose language the dataset does not state. */
  readonly lang: string;
}

/** The text in `lang`, else in English, else in whichever language comes first. */
export function localText(value: Localized, lang: string): LocalText {
  if (typeof value === "string") return { text: value, lang: "" };
  const found = [lang, lang.split("-")[0] ?? lang, "en", ...Object.keys(value)].find(
    (each) => Object.hasOwn(value, each) && value[each] !== undefined,
  );
  return { text: (found && value[found]) || "", lang: found ?? "" };
}
