/** The few words around a quotation, with dots where the text goes on. */

/**
 * The words before a quotation, with dots in front unless the text begins with them. A capital is no sign of
 * a beginning: a name has one too.
 */
export function leadIn(prefix: string, isBeginning: boolean): string {
  const words = prefix.trimStart();
  return words === "" || isBeginning ? words : `… ${words}`;
}

/**
 * The words after a quotation, with dots behind unless they end a sentence. A full stop after a capital or
 * another full stop ends none for sure.
 */
export function leadOut(suffix: string): string {
  const words = suffix.trimEnd();
  const ends = /(?:(?<![.\p{Lu}])[.!?。]["”’)\]]*|…)$/u.test(words);
  return words === "" || ends ? words : `${words} …`;
}
