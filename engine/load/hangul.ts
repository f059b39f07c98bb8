/** The Hangul of a text, which is much less than the text where few of its letters are. */

/**
 * Gives its Hangul letters as they stand, a space for gaps between two words of them, and | for anything else: a term of
 * Hangul is found in that where it is found in the text. Nothing of a text without any.
 *
 * @param text  folded
 */
export const hangulIn = (text: string): string =>
  /[가-힣]/.test(text)
    ? text.replaceAll(/[^가-힣]+/g, (between) => (/^[ ·]+$/.test(between) ? " " : "|"))
    : "";
