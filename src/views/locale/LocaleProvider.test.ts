import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { CATALOGUES } from "./LocaleProvider.tsx";

const { en, ko } = CATALOGUES;

/** The arguments a message names, plural branches included. */
const placeholders = (message: string): readonly string[] =>
  [
    ...new Set([...message.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map((match) => match[1] ?? "")),
  ].sort();

test("no reader meets a key instead of words: both languages have the same ones", () => {
  expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
});

test("each message takes the same arguments in both languages", () => {
  const otherwise = Object.keys(en).filter(
    (key) => String(placeholders(ko[key] ?? "")) !== String(placeholders(en[key] ?? "")),
  );
  expect(otherwise).toEqual([]);
});

test("each message can be set, for one, none and several", () => {
  const errors: string[] = [];
  for (const lang of ["en", "ko"] as const) {
    const messages = CATALOGUES[lang];
    const onError = (error: unknown) => errors.push(`${lang}: ${error}`);
    const intl = createIntl({ locale: lang, messages, onError });
    for (const [id, message] of Object.entries(messages)) {
      for (const number of [0, 1, 5]) {
        const names = placeholders(message);
        intl.formatMessage({ id }, Object.fromEntries(names.map((name) => [name, number])));
      }
    }
  }
  expect(errors).toEqual([]);
});
