import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import {
  clockTick,
  dayHeading,
  decadeHeading,
  monthHeading,
  monthTick,
  weekdayTick,
  yearHeading,
  yearTick,
} from "../../dataset/wording/tick-text.ts";

/** Times are UTC epoch ms; a unit is a step of the calendar, such as 3 months. */
export interface AxisLabels {
  minor(time: number, unit: { readonly scale: string; readonly step: number }): string;
  major(time: number, unit: { readonly scale: string; readonly step: number }): string;
}

/** The labels of the ticks of the axis, in the reader's language. Times are UTC epoch ms. */
export const axisLabels = (lang: Language): AxisLabels => ({
  minor(time, { scale, step }) {
    switch (scale) {
      case "year":
        // The row above names the decades.
        return step < 10 ? yearTick(time, lang) : "";
      case "month":
        return monthTick(time, lang);
      case "weekday":
        return weekdayTick(time, lang);
      case "day":
        return String(new Date(time).getUTCDate());
      case "week":
        // A month that begins between two Mondays is named above.
        return isMonday(time) ? String(new Date(time).getUTCDate()) : "";
      default:
        return clockTick(time);
    }
  },
  major(time, { scale, step }) {
    switch (scale) {
      case "year": {
        const year = new Date(time).getUTCFullYear();
        if (step === 1) return yearHeading(time, lang);
        return step === 10 ? decadeHeading(year, lang) : WORDINGS[lang].shortYear(year);
      }
      case "month":
        return monthHeading(time, lang);
      default:
        return dayHeading(time, lang);
    }
  },
});

const isMonday = (time: number): boolean => new Date(time).getUTCDay() === 1;
