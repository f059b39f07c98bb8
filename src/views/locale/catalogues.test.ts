import { readdirSync, readFileSync } from "node:fs";
import {
  isArgumentElement,
  isLiteralElement,
  isNumberElement,
  type MessageFormatElement,
  parse,
} from "@formatjs/icu-messageformat-parser";
import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { readMessages } from "../../../scripts/read-words.ts";
import { LANGUAGES } from "../../dataset/wording/languages.ts";
import { CATALOGUES, PARTS } from "./catalogues.testing.ts";

const { en } = CATALOGUES;

test("no part says a word again that the page or another part has", () => {
  const keys = PARTS.flatMap((part) => Object.keys(part.en));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

/** The arguments a message names, those of its choices included. */
const placeholders = (message: string): readonly string[] =>
  [...new Set(named(parse(message)))].sort();

const named = (pieces: readonly MessageFormatElement[]): string[] =>
  pieces.flatMap((piece) => {
    if (!("value" in piece) || isLiteralElement(piece)) return [];
    const choices = "options" in piece ? Object.values(piece.options) : [];
    return [piece.value, ...choices.flatMap(({ value }) => named(value))];
  });

test.each(LANGUAGES)("no reader of %s meets a key instead of words", (lang) => {
  expect(Object.keys(CATALOGUES[lang]).sort()).toEqual(Object.keys(en).sort());
});

test.each(LANGUAGES)("what an event is and how certain it is are different words in %s", (lang) => {
  const wordsOf = (start: string) =>
    Object.entries(CATALOGUES[lang]).flatMap(([key, word]) =>
      key.startsWith(start) ? [word] : [],
    );
  const both = [...wordsOf("kind."), ...wordsOf("certainty.")];
  expect(both.filter((word, at) => both.indexOf(word) !== at)).toEqual([]);
});

test.each(LANGUAGES)("each message takes the same arguments in %s as in English", (lang) => {
  const messages: Readonly<Record<string, string>> = CATALOGUES[lang];
  const otherwise = Object.entries(en).filter(
    ([key, message]) => String(placeholders(messages[key] ?? "")) !== String(placeholders(message)),
  );
  expect(otherwise).toEqual([]);
});

test("a number that is parted by thousands in one language is so in the other", () => {
  const argumentsOf = (pieces: readonly MessageFormatElement[]): MessageFormatElement[] =>
    pieces.flatMap((piece) => [
      piece,
      ...("options" in piece ? Object.values(piece.options) : []).flatMap(({ value }) =>
        argumentsOf(value),
      ),
    ]);
  const bare = LANGUAGES.flatMap((lang) =>
    Object.entries(CATALOGUES[lang]).flatMap(([key, message]) => {
      const all = LANGUAGES.flatMap((each) =>
        argumentsOf(parse(CATALOGUES[each][key as keyof typeof en] ?? "")),
      );
      const numbers = new Set(all.filter(isNumberElement).map(({ value }) => value));
      const own = argumentsOf(parse(message)).filter(isArgumentElement);
      return own.filter(({ value }) => numbers.has(value)).map(({ value }) => [lang, key, value]);
    }),
  );
  expect(bare).toEqual([]);
});

test("each message can be set, for one, none and several, and reads alike in a build", () => {
  const errors: string[] = [];
  for (const lang of LANGUAGES) {
    const messages = CATALOGUES[lang];
    const onError = (error: unknown) => errors.push(`${lang}: ${error}`);
    const intl = createIntl({ locale: lang, messages, onError });
    const built = createIntl({
      locale: lang,
      messages: readMessages(JSON.stringify(messages)),
      onError,
    });
    for (const [id, message] of Object.entries(messages)) {
      for (const number of [0, 1, 5]) {
        const names = placeholders(message);
        const values = Object.fromEntries(names.map((name) => [name, number]));
        expect(built.formatMessage({ id }, values)).toBe(intl.formatMessage({ id }, values));
      }
    }
  }
  expect(errors).toEqual([]);
});

test("the version of a dataset has one form in Korean: 2.0.1판", () => {
  const said = Object.entries(CATALOGUES.ko).filter(([, message]) => message.includes("{version}"));
  expect(said.map(([key]) => key)).toContain("use.stand.version");
  expect(said.filter(([, message]) => !message.includes("{version}판"))).toEqual([]);
});

/** Two particles of which the word before takes one, left for the reader to choose: 은(는), (으)로. */
const BOTH_PARTICLES = /[은는이가을를과와]\([은는이가을를과와]\)|\(으\)로|\(이\)[라나며]/;

test("no reader of Korean meets a particle in brackets", () => {
  const src = new URL("../../", import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: "utf8" });
  const books = files.filter(
    (name) => /\.(?:json|tsx?)$/.test(name) && !/\.test\.tsx?$/.test(name),
  );
  const said = books.flatMap((name) =>
    readFileSync(new URL(name, src), "utf8")
      .split("\n")
      .filter((line) => BOTH_PARTICLES.test(line)),
  );
  expect(books.length).toBeGreaterThan(300);
  expect(said).toEqual([]);
});
