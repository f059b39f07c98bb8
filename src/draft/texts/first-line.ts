/** The first line of a text as its title, where it looks like one. */

/** A headline is no longer than this … */
const LONGEST = 200;
/** … and does not end as a sentence does; a question or an exclamation may be a headline. */
const ENDS_SENTENCE = /[.:;,。]["”’')\]]*$/;

/** Null where the text begins at once, or is nothing but one line. */
export function firstLineAsTitle(paragraphs: readonly string[]): string | null {
  const [first, second] = paragraphs
    .map((each) => each.replace(/\s+/gu, " ").trim())
    .filter(Boolean);
  if (first === undefined || second === undefined) return null;
  const isTitle = first.length <= LONGEST && /\p{L}/u.test(first) && !ENDS_SENTENCE.test(first);
  return isTitle ? first : null;
}
