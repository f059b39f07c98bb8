/** The names that a text may use for what a dataset has, and for countries, with where each stands in it. */
import type { Dataset, Localized } from "../../dataset/format/schema.ts";
import { ABBREVIATED_ALONE, COUNTRY_WORDS, SHORT } from "./country-words.ts";

/** A way to name something in a text. */
export interface Name {
  readonly value: string;
  readonly written: string;
  /** True where capitals count: “Rice” is a person, and “rice” is none. */
  readonly exact: boolean;
}

const HANGUL = /^[\p{Script=Hangul}\p{Script=Han}]/u;

const textsOf = (text: Localized): readonly string[] =>
  typeof text === "string" ? [text] : Object.values(text);

export interface Names {
  readonly countries: readonly Name[];
  readonly topics: readonly Name[];
  readonly actors: readonly Name[];
  /** Names that several actors have: one is meant where its whole name stands before it. */
  readonly shared: ReadonlyMap<string, readonly string[]>;
  /** The country of an actor, by the actor's id. */
  readonly countryOf: ReadonlyMap<string, string>;
}

export function namesOf(dataset: Pick<Dataset, "topics" | "actors">): Names {
  const { actors, shared } = actorNames(dataset.actors);
  return {
    countries: countryNames(),
    topics: dataset.topics.flatMap(topicNames),
    actors,
    shared,
    countryOf: new Map(
      dataset.actors.flatMap(({ id, country }) => (country === undefined ? [] : [[id, country]])),
    ),
  };
}

let countries: readonly Name[] | null = null;

/** In English and Korean, as the platform has them, and what no platform has. */
function countryNames(): readonly Name[] {
  countries ??= ["en", "ko"]
    .flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
      return codes().flatMap((value) => {
        const written = names.of(value);
        return written === undefined ? [] : [{ value, written, exact: true }];
      });
    })
    .concat(
      Object.entries(COUNTRY_WORDS).flatMap(([value, words]) =>
        words
          .split(" ")
          .map((word) => ({ value, written: word.replaceAll("_", " "), exact: true })),
      ),
    );
  return countries;
}

/** Every pair of letters may be a country: the platform says which are, and which were. */
const codes = (): readonly string[] =>
  Array.from({ length: 26 * 26 }, (_, at) =>
    String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)),
  ).filter((code) => !/^(?:EU|EZ|UN|QO|XA|XB|ZZ)$/.test(code) && canonical(code) === code);

/** Of a state that is no more, the one that came after it: SU is RU. */
const canonical = (code: string): string | undefined =>
  new Intl.Locale(Intl.getCanonicalLocales(`und-${code}`)[0] ?? "und").region;

/** Labels, letters, what the letters stand for, and what stands in brackets beside them. */
function topicNames({
  id,
  label,
  abbreviation,
  description,
}: Dataset["topics"][number]): readonly Name[] {
  const labels = textsOf(label).flatMap((text) => [text, ...partsOf(text), ...halvesOf(text)]);
  const spelt =
    abbreviation === undefined || description === undefined
      ? []
      : textsOf(description).flatMap((text) => speltOut(abbreviation, text));
  return [
    ...[...labels, ...spelt].map((written) => ({
      value: id,
      written,
      exact: isAbbreviation(written),
    })),
    ...(abbreviation === undefined ? [] : [{ value: id, written: abbreviation, exact: true }]),
  ];
}

const isAbbreviation = (written: string): boolean => /^[\p{Lu}\d .-]{2,12}$/u.test(written);

/** “사드(THAAD)” is two names. */
function partsOf(text: string): readonly string[] {
  const [, before, inside] = /^(.+?)\s?\((.+)\)$/.exec(text) ?? [];
  // “Iron Dome (U.S.)” says whose it is.
  const within = countryNames().some(({ written }) => written === inside) ? undefined : inside;
  const plain = text.replace(/[“”‘’]|\s\([^)]*\)/g, "").trim();
  return [before, within, plain].filter(
    (part) => part !== undefined && part !== text && part !== "",
  ) as string[];
}

/** “Martial law and impeachment” is either. */
const halvesOf = (text: string): readonly string[] => {
  const halves = text.split(/ and | & |[와과] |·/u).map((half) => half.trim());
  return halves.length === 2 && halves.every((half) => half.length > 1 && !/\p{Lu}\./u.test(half))
    ? halves
    : [];
};

/** Words of a description whose initials are the abbreviation. */
function speltOut(abbreviation: string, description: string): readonly string[] {
  const letters = abbreviation.replace(/[^\p{Lu}]/gu, "");
  if (letters.length < 3) return [];
  const words = description.match(/\p{L}[\p{L}-]*/gu) ?? [];
  return words.flatMap((_, at) => {
    const some = words.slice(at, at + letters.length);
    return some.length === letters.length &&
      some.every((word, i) => word.startsWith(letters[i] ?? ""))
      ? [some.join(" ")]
      : [];
  });
}

interface ActorNames {
  readonly actors: readonly Name[];
  readonly shared: ReadonlyMap<string, readonly string[]>;
}

function actorNames(actors: Dataset["actors"]): ActorNames {
  const whole: Name[] = [];
  const families = new Map<string, Set<string>>();
  for (const { id, name, kind, country, abbreviation } of actors) {
    for (const written of textsOf(name)) {
      whole.push(...[written, ...partsOf(written)].map((each) => named(id, each)));
      const family = kind === "person" ? familyName(written, country) : null;
      if (family !== null) families.set(family, (families.get(family) ?? new Set()).add(id));
    }
    if (abbreviation !== undefined) whole.push({ value: id, written: abbreviation, exact: true });
    if (kind === "organisation") whole.push(named(id, capitalised(id)));
  }
  const alone = [...families].flatMap(([family, ids]) => {
    const [id] = ids;
    return ids.size === 1 && id !== undefined ? [{ value: id, written: family, exact: true }] : [];
  });
  const shared = [...families].filter(([, ids]) => ids.size > 1);
  return {
    actors: [...whole, ...alone],
    shared: new Map(shared.map(([family, ids]) => [family, [...ids]])),
  };
}

const named = (value: string, written: string): Name => ({
  value,
  written: written.replace(/^The /, ""),
  // Of several words nobody means another: Kim Dae-Jung is Kim Dae-jung.
  exact: !/\p{L}[\s-]\p{L}/u.test(written),
});

const capitalised = (id: string): string =>
  id.replaceAll("-", " ").replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());

const FAMILY_FIRST = new Set(["KR", "KP", "CN", "TW", "VN"]);

/** The family name, by which a text goes on; null where the name is one word, or of one syllable. */
function familyName(name: string, country: string | undefined): string | null {
  const words = name.split(/\s+/);
  if (words.length < 2) return null;
  const isKorean = HANGUL.test(name);
  // Korean newspapers write Japanese names as Japan does, and English ones do not.
  const first = FAMILY_FIRST.has(country ?? "") || (isKorean && country === "JP");
  const family = (first ? words[0] : words.at(-1)) ?? "";
  // “No” is a name, and in most texts it is none.
  return family.length < (isKorean ? 2 : 3) ? null : family;
}

export interface Mention {
  readonly value: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Where names stand in words; of names within each other the longer one counts. */
export function mentionsIn(words: string, names: readonly Name[]): readonly Mention[] {
  const small = words.toLowerCase();
  // Most names are not there: their first letters tell at once.
  const all = names.flatMap((name) =>
    small.includes(firstWord(name.written)) ? placesOf(words, name) : [],
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return all.filter(({ start, end }, at) => {
    const before = all[at - 1];
    const isSame = before !== undefined && before.start === start && before.end === end;
    if (start < reached && !isSame) return false;
    reached = Math.max(reached, end);
    return true;
  });
}

function placesOf(words: string, { value, written, exact }: Name): readonly Mention[] {
  return [...words.matchAll(patternOf(written, exact))].map(({ index, 0: found }) => ({
    value,
    words: found,
    start: index,
    end: index + found.length,
  }));
}

const firstWord = (written: string): string =>
  /^[\p{L}\p{N}]*/u.exec(written.toLowerCase())?.[0] ?? "";

const patterns = new Map<string, RegExp>();

function patternOf(written: string, exact: boolean): RegExp {
  const key = `${exact} ${written}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const plain = written
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/[\s-]+/g, "[\\s-]+")
    .replace(/['’]/g, "['’]");
  const pattern = new RegExp(around(written, plain), exact ? "gu" : "giu");
  patterns.set(key, pattern);
  return pattern;
}

/** A Korean name may have a particle behind it and nothing before it; one letter must stand alone. */
function around(written: string, plain: string): string {
  if (ABBREVIATED_ALONE.has(written)) return `(?<![\\p{L}\\p{N}·])${plain}(?=[,，]| )`;
  const before = "(?<![\\p{L}\\p{N}]|\\bSea of )";
  if (HANGUL.test(written)) return `${written.length > 3 ? "" : before}${plain}`;
  return `${before}${plain}(?:s(?![\\p{L}])|(?![\\p{L}\\p{N}]))`;
}

/** Countries named by one letter each: 한·미, 북러 정상, 한미일. */
export function shortCountries(words: string): readonly Mention[] {
  const letters = Object.keys(SHORT).join("");
  const groups = new RegExp(
    `(?<![\\p{L}\\p{N}])[${letters}](?:[·∙/-]?[${letters}]){1,4}(?=$|[^\\p{L}]|[\\s]|정상|회담|동맹|관계|공동|연합|양국|조약|협상|협력|상호)`,
    "gu",
  );
  return [...words.matchAll(groups)].flatMap(({ index, 0: found }) =>
    // “Who has worked”, and the middle of America.
    (/^(?:일한|중미)$/.test(found) ? [] : Array.from(found)).flatMap((letter) => {
      const value = SHORT[letter];
      return value === undefined
        ? []
        : [{ value, words: found, start: index, end: index + found.length }];
    }),
  );
}
