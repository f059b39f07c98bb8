/** Recognises the marks that programs write where there is nothing: of databases, of R and pandas, of spreadsheets, also where a formula failed. */

const LONGEST = 7;
const MISSING =
  /^(?:NULL|null|\[NULL\]|\(null\)|<NULL>|NA|<NA>|#N\/A|#REF!|#VALUE!|#NAME\?|#DIV\/0!|#NUM!|#NULL!|NaN|nan|NaT|None|\\N|[-–—]+)$/;

/** Most short words begin with another letter, and need no closer look. */
const STARTS: ReadonlySet<number> = new Set(
  Array.from("Nn[(<#\\-–—", (letter) => letter.charCodeAt(0)),
);

/** True for a mark that is nobody's word. */
export const isMissing = (text: string): boolean =>
  text.length <= LONGEST && STARTS.has(text.charCodeAt(0)) && MISSING.test(text);

/** The same of a date, in whose place statisticians write a dot. */
export const isNoDate = (text: string): boolean => text === "." || isMissing(text);
