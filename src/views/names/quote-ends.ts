/** The few words around a quotation, cut where a reader would cut them. */

/** The words before a quotation, with dots in front unless they begin a sentence. */
export function leadIn(prefix: string): string {
  const words = prefix.trimStart();
  // A capital is the only sign of a beginning that the words themselves carry.
  return /^\P{Lu}/u.test(words) && words !== "" ? `… ${words}` : words;
}

/** The words after a quotation, with dots behind unless they end a sentence. */
export function leadOut(suffix: string): string {
  const words = suffix.trimEnd();
  return words === "" || /[.!?。…]["”’)\]]*$/u.test(words) ? words : `${words} …`;
}
