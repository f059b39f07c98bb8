import type { Language } from "../../../dataset/wording/languages.ts";
import {
  clockTick,
  dayHeading,
  monthHeading,
  monthTick,
  weekdayTick,
  yearHeading,
  yearTick,
} from "../../../dataset/wording/tick-text.ts";
import type { AxisLabels } from "./axis.ts";

/** The labels of the ticks of the axis, in the reader's language. Times are UTC epoch ms. */
export const axisLabels = (lang: Language): AxisLabels => ({
  minor(time, scale, step) {
    switch (scale) {
      case "year":
        // The row above names the decades.
        return step < 10 ? yearTick(time, lang) : "";
      case "month":
        return monthTick(time, lang);
      case "weekday":
        return weekdayTick(time, lang);
      case "day": {
        const day = new Date(time).getUTCDate();
        // The 29th stands too near the 1st that follows it.
        return step > 1 && day > 28 ? "" : String(day);
      }
      default:
        return clockTick(time);
    }
  },
  major(time, scale) {
    switch (scale) {
      case "year":
        return "";
      case "month":
        return yearHeading(time, lang);
      case "weekday":
      case "day":
        return monthHeading(time, lang);
      default:
        return dayHeading(time, lang);
    }
  },
});
