/**
 * Checks the rules of coding that a machine can see: what an event says against the words it rests on.
 * What it finds is worth a look, and a person decides.
 */
import type { Claim, Dataset, DatedEvent, Localized, Passage } from "../format/schema.ts";
import { type Finding, finding } from "../problems/finding.ts";
import type { Problem } from "../problems/problem.ts";
import { locateInFile, type Origin } from "../reading/entry-ranks.ts";
import { isDatePart } from "../time/date-part.ts";
import { parseDate } from "../time/stated-date.ts";
import { dateExpressions } from "./coverage-dates.ts";
import { sharedWords } from "./shared-words.ts";

type Path = readonly (string | number)[];

/** Everything of it that reads as if it were coded against the rules. */
export function checkCoding(dataset: Dataset, origin?: Origin): readonly Problem[] {
  const passages = new Map(dataset.passages.map((passage) => [passage.id, passage]));
  const languages = new Map(dataset.sources.map(({ id, language }) => [id, language]));
  const wordsOf = (claim: Claim, lang: string) =>
    wordsIn(passages.get(claim.passage), languages, lang);
  const findings = dataset.events.flatMap((event, index) => [
    ...checkTitle(event, ["events", index, "title"], wordsOf),
    ...event.claims.flatMap((claim, at) =>
      checkClaim(event, claim, ["events", index, "claims", at], passages.get(claim.passage)),
    ),
    ...checkOutside(event, ["events", index, "claims", 0, "dating"]),
  ]);
  return locateInFile(findings, origin);
}

/** What the passage says in a language: its own words, or our gloss of them; null where neither is. */
function wordsIn(
  passage: Passage | undefined,
  languages: ReadonlyMap<string, string | undefined>,
  lang: string,
): string | null {
  if (passage === undefined) return null;
  const own = passage.language ?? languages.get(passage.source);
  if (own === lang) return passage.exact;
  const { gloss } = passage;
  return typeof gloss === "object" ? (gloss[lang] ?? null) : null;
}

type WordsOf = (claim: Claim, lang: string) => string | null;

function checkTitle(event: DatedEvent, path: Path, wordsOf: WordsOf): readonly Finding[] {
  const [preferred] = event.claims;
  if (preferred === undefined) return [];
  return byLanguage(event.title, event, wordsOf).flatMap(([lang, title, at]) => {
    const where = [...path, ...at];
    const first = wordsOf(preferred, lang);
    const told = event.claims.flatMap((claim) => wordsOf(claim, lang) ?? []);
    return [
      ...(first !== null && sharedWords(title, first) === 0
        ? [worthALook(where, title, "a preferred passage that, read alone, says what it says", FAR)]
        : []),
      ...(told.length > 0
        ? quotedIn(title)
            .filter((quoted) => !told.some((words) => says(words, quoted)))
            .map((quoted) =>
              worthALook(where, quoted, "the words of one of the event's passages", INVENTED),
            )
        : []),
    ];
  });
}

const FAR = "The title shares no word with the passage it rests on";
const INVENTED = "The title quotes words that none of its passages has";

/** A title as [language, text, path below it]; a plain one in the language of what it rests on. */
function byLanguage(
  title: Localized,
  event: DatedEvent,
  wordsOf: WordsOf,
): readonly (readonly [string, string, Path])[] {
  if (typeof title === "object") {
    return Object.entries(title).map(([lang, text]) => [lang, text, [lang]]);
  }
  const [preferred] = event.claims;
  const lang = ["en", "ko"].find((each) => preferred && wordsOf(preferred, each) !== null);
  return lang === undefined ? [] : [[lang, title, []]];
}

/** Words in double quotation marks; single ones also stand round names and terms. */
const quotedIn = (title: string): readonly string[] =>
  Array.from(title.matchAll(/[“"]([^“”"]+)[”"]/gu), ([, words = ""]) => words);

const says = (words: string, quoted: string): boolean => plain(words).includes(plain(quoted));
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function checkClaim(
  event: DatedEvent,
  claim: Claim,
  path: Path,
  passage: Passage | undefined,
): readonly Finding[] {
  const date = claim.date ?? event.date;
  const found: Finding[] = [];
  const note = claim.dating.note;
  const notes = typeof note === "object" ? Object.values(note) : note === undefined ? [] : [note];
  for (const text of notes) {
    const denied = passage && deniedIn(text, passage.exact);
    if (!denied) continue;
    const where = [...path, "dating", "note"];
    found.push(worthALook(where, text, `what “${denied}” in the passage is`, DENIES));
  }
  if (claim.dating.basis === "publication" && claim.role === "occurred" && isDay(date)) {
    found.push(worthALook(path, date, `"../${date}": it had happened by then`, PRINTED));
  }
  if (claim.role === "deadline" && isSpan(date)) {
    found.push(worthALook(path, date, "the day by which it is due", STRETCHED));
  }
  return found;
}

const DENIES = "The note says that there is no date, and the passage has one";
const PRINTED = "A past fact is dated by the day on which it was printed";
const STRETCHED = "A deadline is drawn as a span";

/** The date in the passage that the note denies; null where it denies none. */
function deniedIn(note: string, passage: string): string | null {
  const denies = DENIALS.find(([pattern]) => pattern.test(note))?.[1];
  if (denies === undefined) return null;
  const dates = dateExpressions(passage).map(({ start, end }) => passage.slice(start, end));
  return dates.find((date) => denies.test(date)) ?? null;
}

/** What a note denies, and what would show it to be wrong: a number of four digits is a year. */
const DENIALS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bno year\b|연도가 없/iu, /\d{4}/u],
  [/\bno date\b|날짜는 나오지 않/iu, /\d/u],
];

/** What is known only from outside comes after what the text itself bounds. */
function checkOutside({ claims }: DatedEvent, path: Path): readonly Finding[] {
  const [preferred, ...others] = claims;
  if (preferred?.dating.basis !== "outside") return [];
  const bounded = others.find(
    ({ role, dating }) => role === preferred.role && ["stated", "relative"].includes(dating.basis),
  );
  if (bounded === undefined) return [];
  return [worthALook(path, "outside", "the claim that the text dates itself, first", OUTSIDE)];
}

const OUTSIDE = "General knowledge is preferred to a date that the text gives";

const isDay = (date: string): boolean => {
  const parsed = parseDate(date);
  if (!parsed.ok || parsed.date.shape === "span") return false;
  const { from } = parsed.date;
  return isDatePart(from) && from.precision === "day";
};

const isSpan = (date: string): boolean => {
  const parsed = parseDate(date);
  return parsed.ok && parsed.date.shape === "span";
};

const worthALook = (path: Path, value: string, expected: string, message: string): Finding =>
  finding({ code: "coding", outcome: "loaded", path, value, expected, message });
