/** Letters that are read from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their presentation forms. */
const LEFTWARD = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc";
const BEGINS_LEFTWARD = new RegExp(`^\\P{L}*[${LEFTWARD}]`, "u");
const HAS_LEFTWARD = new RegExp(`[${LEFTWARD}]`);

/** The direction of a text by its first letter, as `dir="auto"` takes it. */
export const directionOf = (text: string): "ltr" | "rtl" =>
  BEGINS_LEFTWARD.test(text) ? "rtl" : "ltr";

/**
 * The text with marks around it (Unicode FSI and PDI) by which it keeps its direction to itself inside a
 * plain sentence; without them where no letter needs it.
 */
export const isolated = (text: string): string =>
  HAS_LEFTWARD.test(text) ? `\u2068${text}\u2069` : text;
