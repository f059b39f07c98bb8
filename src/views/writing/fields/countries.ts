/** All countries that a field may choose from, named in a language by the browser. */
import { countryName } from "../../../dataset/wording/country-name.ts";
import type { Language } from "../../../dataset/wording/languages.ts";
import type { Option } from "./combo.ts";

const A = 65;
const LETTERS = 26;
/** Two letters that `Intl` names and that are no country: the world's parts, unions, and private ones. */
const NO_COUNTRY = new Set("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split(" "));

const names = new Map<Language, ReadonlyMap<string, string>>();

/** Names of all countries by their codes; a code that has none in the language is no country. */
function namesIn(lang: Language): ReadonlyMap<string, string> {
  const known = names.get(lang);
  if (known) return known;
  const display = new Intl.DisplayNames([lang], { type: "region", fallback: "none" });
  const found = new Map<string, string>();
  for (let at = 0; at < LETTERS * LETTERS; at++) {
    const code = String.fromCharCode(A + Math.floor(at / LETTERS), A + (at % LETTERS));
    // A code of former days is named as what stands in its place, which has a code of its own.
    const isNow = !NO_COUNTRY.has(code) && new Intl.Locale(`und-${code}`).region === code;
    const name = isNow ? display.of(code) : undefined;
    if (name !== undefined) found.set(code, countryName(code, lang));
  }
  names.set(lang, found);
  return found;
}

/** Those that the dataset has come first, most used first, then all others by name. */
export function countryOptions(
  lang: Language,
  used: readonly { readonly id: string; readonly events: number }[],
): readonly Option[] {
  const all = namesIn(lang);
  const first = new Set(used.map(({ id }) => id));
  const others = [...all].filter(([id]) => !first.has(id));
  others.sort(([, a], [, b]) => a.localeCompare(b, lang));
  return [
    ...used.map(({ id, events }) => ({ id, text: all.get(id) ?? id, lang, events })),
    ...others.map(([id, text]) => ({ id, text, lang, events: null })),
  ];
}
