/**
 * Keeps a date from breaking inside a part of it: a day stays beside its month, and a dash stays beside
 * the part before it. "27 Feb – 2 Mar" breaks into "27 Feb –" and "2 Mar".
 */
export const unbroken = (date: string): string => date.replace(INNER_SPACE, "\u00a0");

const INNER_SPACE = / (?=–)|(?<=\b\d{1,2}) (?=\p{L})|(?<=월) (?=\d)/gu;
