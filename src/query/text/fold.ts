/**
 * Text as search sees it: case, accents and vowel marks, the shape and width of letters, of quotes, dashes
 * and gaps do not count; nor does what cannot be seen.
 */

/** The folded text: `ZÜRICH — “No’s”` is `zurich - "no's"`. Folding twice is folding once. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const folded = PLAIN.test(lower) ? lower : foldMarks(lower);
  return folded.replace(/\s+/g, " ");
}

/**
 * Folds every line by itself, as if the text were cut at each `\n`, folded, and put together again.
 */
export function foldLines(text: string): string {
  const lower = text.toLowerCase();
  if (TIDY.test(lower) && !lower.includes("  ")) return lower;
  const folded = PLAIN.test(lower) ? lower : foldMarks(lower);
  return folded.replace(GAPS, " ");
}

// Not the single spaces that most gaps are: finding them all would take longer than the rest.
const GAPS = /[^\S \n][^\S\n]*| [^\S\n]+/g;

/** Folded text whose every UTF-16 code unit knows where it comes from. */
export interface FoldedText {
  readonly folded: string;
  /** Start and end of the original character, as people count them, by index into `folded`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Folds as `fold` does and keeps the way back, for marking what was found in the words as they were
 * written.
 */
export function foldWithOffsets(text: string): FoldedText {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  // What cannot be seen would part a letter from the mark that it folds together with.
  const seen = [...text.matchAll(SEEN)].map(({ index }) => index);
  const visible = seen.map((place) => text[place]).join("");
  for (const { segment, index } of characters.segment(visible)) {
    const start = seen[index] ?? 0;
    const end = (seen[index + segment.length - 1] ?? 0) + 1;
    let piece = fold(segment);
    // A gap of several characters is one; a mark may stand on the last of them, and be one with it.
    if (piece.startsWith(" ") && folded.endsWith(" ")) {
      ends[ends.length - 1] = end;
      piece = piece.slice(1);
    }
    folded += piece;
    for (let i = 0; i < piece.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { folded, starts, ends };
}

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

// What most lines are, and quicker to see than that there is nothing to replace.
const TIDY = /^[\n -_a-~]*$/;

// A backtick is a quote, however plain.
const PLAIN = /^[\t-\r -_a-~]*$/;

/**
 * Marks that a reader leaves out: accents, and the vowels over and under the letters of Hebrew, Arabic,
 * Syriac and Thaana. Where marks are what tells syllables apart (が from か, or in the scripts of India)
 * they are letters.
 */
const MARKS = charactersOf(
  "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f", // of any script
  "\u0483-\u0487", // Cyrillic
  "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7", // Hebrew
  "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff", // Arabic
  "\u0711\u0730-\u074a\u07a6-\u07b0", // Syriac, Thaana
);
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u2039\u203a\u02bc`\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb\u300c-\u300f]/g;
const MIDDLE_DOTS = /[\u2027\u30fb\u318d\uff65]/g;
const DASHES = /[\u2010-\u2015\u2212\u05be]/g;
/** Joiners, marks of direction, selectors of a picture's form: nobody types them. */
const UNSEEN = ["\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff", "\ufe00-\ufe0f"];
const INVISIBLE = charactersOf(...UNSEEN);
/** Every other UTF-16 code unit. */
const SEEN = new RegExp(`[^${UNSEEN.join("")}]`, "g");

/** Letters that Unicode does not take apart, as they are typed where there is no key for them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ŧ: "t",
  ı: "i",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  // Lower case writes sigma by its place in the word, and a part of a word has another place.
  ς: "σ",
  // The Arabic and the Persian letter, which look alike.
  ك: "ک",
  ي: "ی",
  ى: "ی",
  "〜": "~",
  "⁄": "/",
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "gu");

/** Single letters of Hangul, which would join into syllables with their neighbours. */
const JAMO = /([\u3130-\u318f\uffa0-\uffdc]+)/;

function foldMarks(lower: string): string {
  const quoted = lower
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(MIDDLE_DOTS, "\u00b7")
    .replace(DASHES, "-")
    .replace(INVISIBLE, "");
  // Every second piece is jamo.
  return quoted
    .split(JAMO)
    .map((piece, i) => (i % 2 === 1 ? piece : foldLetters(piece)))
    .join("");
}

const foldLetters = (text: string): string =>
  text
    .normalize("NFKD")
    // A capital may come out of a letter that has no small form.
    .toLowerCase()
    .replace(MARKS, "")
    .replace(SPECIAL, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize("NFC");

/** Any of the characters, given in ranges of a class. */
function charactersOf(...ranges: readonly string[]): RegExp {
  return new RegExp(`[${ranges.join("")}]`, "gu");
}
