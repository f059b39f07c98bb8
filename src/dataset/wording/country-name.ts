const names: Record<string, Intl.DisplayNames> = {};

/**
 * The name of a country as a sentence has it: "Congo–Kinshasa", where lists of names have " - ".
 *
 * @param code  of ISO 3166; one that has no name is given back.
 */
export function countryName(code: string, lang: string): string {
  names[lang] ??= new Intl.DisplayNames([lang], { type: "region", fallback: "code" });
  return (names[lang].of(code) ?? code).replace(" - ", "–");
}
