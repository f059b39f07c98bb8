import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import { CATALOGUES } from "./catalogues.ts";

const { en, ko } = CATALOGUES;

/** The arguments a message names, plural branches included. */
const placeholders = (message: string): readonly string[] =>
  [
    ...new Set([...message.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map((match) => match[1] ?? "")),
  ].sort();

test("no reader meets a key instead of words: both languages have the same ones", () => {
  expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
});

describe("each message takes the same arguments in both languages", () => {
  test.each(Object.keys(en))("%s", (key) => {
    expect(placeholders(ko[key] ?? "")).toEqual(placeholders(en[key] ?? ""));
  });
});

describe("each message can be set, for one, none and several", () => {
  test.each(
    (["en", "ko"] as const).flatMap((lang) =>
      Object.keys(CATALOGUES[lang]).map((key) => [lang, key]),
    ),
  )("%s %s", (lang, key) => {
    const messages = lang === "ko" ? ko : en;
    const errors: unknown[] = [];
    const intl = createIntl({
      locale: lang ?? "en",
      messages,
      onError: (error) => errors.push(error),
    });
    for (const number of [0, 1, 5]) {
      const names = placeholders(messages[key ?? ""] ?? "");
      intl.formatMessage(
        { id: key ?? "" },
        Object.fromEntries(names.map((name) => [name, number])),
      );
    }
    expect(errors).toEqual([]);
  });
});
