/** Counts the words of substance that a title and a passage have in common. */

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

/** Words of every sentence: they say nothing of what it is about. */
const COMMON = new Set(
  "about after also and are author before but for from had has have his its more not over said says than that the their they this was were will with would".split(
    " ",
  ),
);

/** Letters by which forms of one word are known: "launches" and "launched", "Korea" and "Korean". */
const STEM = 5;
/** In Korean, where a word is of few letters and carries its particles behind. */
const KOREAN_STEM = 2;
const KOREAN = /^\p{Script=Hangul}/u;

/** The words of substance, each once, cut to their stems. */
export function stems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(WORD) ?? [];
  return new Set(
    words
      .map((word) => word.replace(/[’'](?:s|re|ve|d|ll)?$/u, ""))
      .filter((word) => word.length > (KOREAN.test(word) ? 1 : 2) && !COMMON.has(word))
      .map((word) => word.slice(0, KOREAN.test(word) ? KOREAN_STEM : STEM)),
  );
}

export function sharedWords(title: string, passage: string): number {
  const there = stems(passage);
  return [...stems(title)].filter((stem) => there.has(stem)).length;
}
