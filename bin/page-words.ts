/** The explorer's own words, for what is written without a page. */
import { readFileSync } from "node:fs";
import { createIntl, createIntlCache } from "react-intl";
import { type Language, WORDINGS } from "../src/dataset/wording/languages.ts";
import type { NameOf } from "../src/drawing/timeline/lane-names.ts";
import type { Say } from "../src/publish/text/edition.ts";
import type { Piece } from "../src/publish/text/markup.ts";

/** What is said of events, of sources and in the list, and the rest of the page. */
const PARTS = ["", "event.", "source.", "list."];

const catalogueOf = (lang: Language): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...PARTS.map((part) =>
      JSON.parse(
        readFileSync(new URL(`../src/views/locale/${part}${lang}.json`, import.meta.url), "utf8"),
      ),
    ),
  );

/** The names that the page has for countries and for kinds of events. */
export function namesIn(lang: Language): NameOf {
  const words = catalogueOf(lang);
  return (facet, value) => words[`${facet}.${value}`] ?? null;
}

/** A message with its values, which may be markup and stay it. @throws Error for a message that there is not. */
export function sayIn(lang: Language): Say {
  const messages = catalogueOf(lang);
  const { formatMessage } = createIntl(
    {
      locale: WORDINGS[lang].locale,
      messages,
      onError: (error) => {
        throw error;
      },
    },
    createIntlCache(),
  );
  // The formatter takes texts: in the place of markup a sign is put, and the markup in the place of the sign.
  return (id, values = {}) => {
    const pieces: Piece[] = [];
    const texts = Object.entries(values).map(([name, value]) => {
      if (typeof value === "string" || typeof value === "number") return [name, value] as const;
      pieces.push(value);
      return [name, `${SIGN}${pieces.length - 1}${SIGN}`] as const;
    });
    const said = formatMessage({ id }, Object.fromEntries(texts));
    return pieces.length === 0
      ? said
      : said.split(SIGN).map((part, i) => (i % 2 === 0 ? part : pieces[Number(part)]));
  };
}

/** A code that is no letter, and stands for nothing in a text. */
const SIGN = "\ufdd0";
