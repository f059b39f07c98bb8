import type { Language } from "../../dataset/wording/languages.ts";
import type en from "./en.json";

/**
 * Words of the interface in one language: flat keys, a prefix for each area of the page, ICU messages. Those of a build
 * are read already, which is nothing to whoever words them by `react-intl`.
 */
export type Catalogue = Readonly<Record<keyof typeof en, string>>;

/** A file for each language, since a reader needs one; the compiler names a message that another lacks. */
const FILES: Readonly<Record<Language, () => Promise<{ readonly default: Catalogue }>>> = {
  en: () => import("./en.json"),
  ko: () => import("./ko.json"),
};

const came = new Map<Language, Catalogue>();
const coming = new Map<Language, Promise<Catalogue>>();

/** The catalogue of a language, where it is there already. */
export const catalogueOf = (lang: Language): Catalogue | null => came.get(lang) ?? null;

/** Fetches the catalogue of a language; one that failed is asked for anew. */
export function fetchCatalogue(lang: Language): Promise<Catalogue> {
  const known = coming.get(lang);
  if (known) return known;
  const asked = FILES[lang]().then(({ default: catalogue }) => {
    came.set(lang, catalogue);
    return catalogue;
  });
  coming.set(lang, asked);
  asked.catch(() => coming.delete(lang));
  return asked;
}
