/** Words for the time between two ends of what is measured. */
import { datesLagText } from "../../dataset/wording/lag-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { Measured } from "./measuring.ts";

/** "8 days later", "9 to 11 days later", "about 3 days earlier": as exact as the two dates, and no more. */
export const lagWords = (from: Measured, to: Measured, lang: Language): string =>
  datesLagText({ ...from, uncertain: false }, { ...to, uncertain: false }, lang);
