/** Makes double quotation marks single, for words inside quotation marks; the text keeps its length. */
export const quotedWithin = (words: string): string =>
  words.replaceAll("“", "‘").replaceAll("”", "’");
