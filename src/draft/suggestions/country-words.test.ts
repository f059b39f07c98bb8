import { expect, test } from "vitest";
import { COUNTRY_WORDS, SHORT } from "./country-words.ts";

const CODES = [...new Set([...Object.keys(COUNTRY_WORDS), ...Object.values(SHORT)])];

test("words of ours are for countries that there are, and none is a name the platform has", () => {
  const names = (code: string) =>
    ["en", "ko"].map((language) => new Intl.DisplayNames([language], { type: "region" }).of(code));
  for (const code of CODES) expect(names(code)).not.toContain(code);
  for (const [code, words] of Object.entries(COUNTRY_WORDS)) {
    const ours = words.split(" ").map((word) => word.replaceAll("_", " "));
    expect(ours.filter((word) => names(code).includes(word))).toEqual([]);
  }
});

test("no word stands for two countries", () => {
  const words = Object.values(COUNTRY_WORDS).flatMap((each) => each.split(" "));
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});
