/** Words for the time between two ends of what is measured. */
import { lagBetween, offsetFrom } from "../../dataset/time/day-band.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { lagText } from "../../dataset/wording/lag-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { Measured } from "./measuring.ts";

/** Any day would do: what is between two others does not depend on it. */
const EPOCH = { start: 0, end: DAY_MS };

/** "8 days later", "9 to 11 days later", "about 3 days earlier": as exact as the two dates, and no more. */
export function lagWords(from: Measured, to: Measured, lang: Language): string {
  const [first, second] = [offsetFrom(EPOCH, from.extent), offsetFrom(EPOCH, to.extent)];
  const lag = lagBetween(first, second);
  return lagText(lag, "days", lang, from.approximate || to.approximate);
}
