/** Cuts a text into sentences, at the ends of lines too: a heading, a note, a caption is one. */
import type { Span } from "../format/span.ts";

/** Marks that may end a sentence, with closing quotes and the number of a note: `dome.”3)`. */
const END = /([.!?]+)[”’"'\])]*(?:\s?\d{1,2}\))?/g;

/** The start of a sentence; without a space before it, a number goes on instead: 22.4. */
const START = /^(?:\s+[\p{Lu}\p{Lo}\d“‘"'(①-⑳-]|[\p{Lu}\p{Lo}“‘"(①-⑳-]|\s*$)/u;

const ABBREVIATIONS = new Set(
  "Capt Col Dr Gen Gov Lt Mr Mrs Ms No Nos Prof Rep Sen St Jr Sr p pp vol vs Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split(
    " ",
  ),
);

/** U.S., W.J., D.C.: after initials a sentence goes on, unless its line ends. */
const INITIALS = /^(?:\p{Lu}\.)*\p{Lu}$/u;

/** The stretch of each sentence, in UTF-16 code units, without the space around it. */
export function sentences(text: string): readonly Span[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }) =>
    inLine(line)
      .map(({ start, end }) => trimmed(text, index + start, index + end))
      .filter(({ start, end }) => start < end),
  );
}

function inLine(line: string): readonly Span[] {
  const ends = [...line.matchAll(END)]
    .filter(({ index, 1: marks = "", 0: all }) => {
      const [before = ""] = /[\p{L}.]*$/u.exec(line.slice(0, index)) ?? [];
      const ends = marks !== "." || !(ABBREVIATIONS.has(before) || INITIALS.test(before));
      return ends && !/^\.{2,}$/.test(marks) && START.test(line.slice(index + all.length));
    })
    .map(({ index, 0: all }) => index + all.length);
  return [...new Set([...ends, line.length])].map((end, at, all) => ({
    start: all[at - 1] ?? 0,
    end,
  }));
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
