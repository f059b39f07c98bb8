import type { StatedDate } from "../../dataset/time/stated-date.ts";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";

/** The beginning of a date beside its row, as far as the rows above have not said it. */
export interface DateCell {
  readonly month: string | null;
  /** Of the month. */
  readonly day: number | null;
}

/** The month where it changes, and the day where it changes. Year and season are said under the title. */
export function dateCells(dates: readonly StatedDate[], lang: Language): readonly DateCell[] {
  const { part: textOf } = WORDINGS[lang];
  let [lastMonth, lastDay] = ["", ""];
  return dates.map(({ from }) => {
    if (typeof from === "string" || from.month === undefined) return { month: null, day: null };
    const month = `${from.year}-${from.month}`;
    const day = from.day === undefined ? "" : `${month}-${from.day}`;
    const cell = {
      month: month === lastMonth ? null : textOf({ ...from, precision: "month" }, "short", false),
      day: from.day === undefined || day === lastDay ? null : from.day,
    };
    lastMonth = month;
    if (day) lastDay = day;
    return cell;
  });
}
