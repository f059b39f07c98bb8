/** Recognises the marks that programs write where there is nothing: of databases, of R and pandas, of spreadsheets. */

const LONGEST = 6;
const MISSING =
  /^(?:NULL|null|\[NULL\]|\(null\)|<NULL>|NA|<NA>|#N\/A|NaN|nan|NaT|None|\\N|[-–—]+)$/;

/** True for a mark that is nobody's word. */
export const isMissing = (text: string): boolean => text.length <= LONGEST && MISSING.test(text);

/** The same of a date, in whose place statisticians write a dot. */
export const isNoDate = (text: string): boolean => text === "." || isMissing(text);
