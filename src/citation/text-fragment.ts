/**
 * Links that open a page at the words quoted from it.
 * Source: WICG, URL Fragment Text Directives.
 */

/** The words as they stand in the page, and the few around them. */
export interface QuotedWords {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Beyond this an address becomes unwieldy: the ends of the quotation then stand for it. */
const LONG = 300;
const EDGE_WORDS = 6;
const CONTEXT_WORDS = 4;
/** Letters from which on a quotation hardly occurs twice, and its context could only fail to match. */
const TELLING_WORDS = 12;

/**
 * `url#:~:text=[prefix-,]start[,end][,-suffix]`. A browser that finds the words scrolls to them
 * and marks them; one that does not opens the page as usual.
 *
 * A fragment the address already has is kept; a text directive it already has is replaced.
 *
 * @returns null for an address that is not http(s), and when there are no words to look for.
 */
export function textFragmentUrl(url: string, words: QuotedWords): string | null {
  const { exact, prefix: ahead, suffix: behind } = wholeWords(words);
  const lines = linesOf(exact);
  const [first] = lines;
  const last = lines.at(-1);
  if (!/^https?:\/\//i.test(url) || first === undefined || last === undefined) return null;

  // A range may cross the end of a paragraph; a single run of words may not.
  const count = wordsOf(first).length;
  const whole = lines.length === 1 && (first.length <= LONG || count < 2 * EDGE_WORDS);
  const target = whole
    ? [encode(first)]
    : [encode(firstWords(first, EDGE_WORDS)), encode(lastWords(last, EDGE_WORDS))];
  const context = whole && count < TELLING_WORDS;
  const before = linesOf(ahead.replace(BEHIND_A_MARK, "$1")).at(-1) ?? "";
  const after = linesOf(behind.replace(TO_A_MARK, ""))[0] ?? "";
  const prefix = context ? lastWords(before, CONTEXT_WORDS) : "";
  const suffix = context ? firstWords(after, CONTEXT_WORDS) : "";

  const directive = [
    ...(prefix === "" ? [] : [`${encode(prefix)}-`]),
    ...target,
    ...(suffix === "" ? [] : [`-${encode(suffix)}`]),
  ].join(",");
  const [address] = url.split(":~:");
  return `${address}${address?.includes("#") ? "" : "#"}:~:text=${directive}`;
}

/**
 * The words without one that they only have a part of: a browser matches whole words. Where nothing would
 * be left the quotation is tried as it is.
 */
function wholeWords({ exact, prefix = "", suffix = "" }: QuotedWords): Required<QuotedWords> {
  const start = exact.search(/\S/);
  const cutsFirst = start >= 0 && isInWord(`${prefix}${exact}`, prefix.length + start, start === 0);
  const end = exact.trimEnd().length;
  const cutsLast = isInWord(`${exact}${suffix}`, end, end === exact.length);
  const whole = wordsOf(exact).slice(cutsFirst ? 1 : 0, cutsLast ? -1 : undefined);
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined) return { exact, prefix: "", suffix: "" };
  return {
    exact: exact.slice(
      cutsFirst ? first.index : 0,
      cutsLast ? last.index + last.segment.length : undefined,
    ),
    // What stood beside it stands beside the part that was left away.
    prefix: cutsFirst ? "" : prefix,
    suffix: cutsLast ? "" : suffix,
  };
}

/** True where a place lies within a word of the text. */
const isInWord = (text: string, at: number, touches: boolean): boolean =>
  touches &&
  at > 0 &&
  at < text.length &&
  wordsOf(text).some(({ index, segment }) => index < at && at < index + segment.length);

/** Marks of notes and of lists, which a page sets apart from its words: context ends at them. */
const MARK = "(?:\\[\\d{1,3}\\]|\\d{1,3}\\)-?|[\\u2460-\\u24ff*†‡•]|(?<=^|\\s)[-–—](?=\\s))";
const BEHIND_A_MARK = new RegExp(`^[^]*${MARK},?([^]*)$`, "u");
const TO_A_MARK = new RegExp(`${MARK}[^]*$`, "u");

/** `-`, `,` and `&` are the directive's own punctuation; only the first is left by the standard. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");

/** Paragraphs without their line breaks; white space counts as one space, as it does in a page. */
const linesOf = (text = ""): readonly string[] =>
  text
    // Half a character (a lone surrogate) cannot be part of an address.
    .replaceAll(/\p{Surrogate}/gu, "")
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .filter((line) => line !== "");

/**
 * Browsers match whole words as the Unicode rules cut them: Korean at its spaces, as English, but
 * Chinese and Japanese by dictionary.
 */
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

const wordsOf = (text: string): readonly Intl.SegmentData[] =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);

/** Up to and including word number `count`, with whatever marks stand before it. */
function firstWords(text: string, count: number): string {
  const word = wordsOf(text)[count - 1];
  return word === undefined ? text : text.slice(0, word.index + word.segment.length);
}

/** The text from word number `count`, counted from the end, with whatever marks stand after it. */
function lastWords(text: string, count: number): string {
  const word = wordsOf(text).at(-count);
  return word === undefined ? text : text.slice(word.index);
}
