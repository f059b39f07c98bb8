/** Number formats of a spreadsheet: how much of a date a cell shows. */

/** Null for a format that shows no date. */
export type Shown = "day" | "month" | "year" | null;

/** Formats that a workbook may use without saying what they are, by their number. */
const BUILT_IN: Readonly<Record<number, Shown>> = {
  14: "day",
  15: "day",
  16: "day",
  17: "month",
  22: "day",
  27: "day",
  28: "day",
  29: "day",
  30: "day",
  31: "day",
  36: "day",
  50: "day",
  51: "day",
  52: "day",
  53: "day",
  54: "day",
  55: "month",
  56: "day",
  57: "day",
  58: "day",
};

export const shownByNumber = (format: number): Shown => BUILT_IN[format] ?? null;

/** Of a format as it is written, such as `yyyy-mm-dd`, `mmm yyyy` or `[$-412]yyyy"년"`. */
export function shownByCode(code: string): Shown {
  const [positive = ""] = code.split(";");
  const bare = positive
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .toLowerCase()
    .replace(/general|e\+|am\/pm|a\/p/g, "");
  // An m beside an hour or a second is a minute.
  const months = bare.replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, "");
  if (/d/.test(months)) return "day";
  const hasYear = /[ye]/.test(months);
  if (/m/.test(months)) return hasYear || /mmm/.test(months) ? "month" : null;
  return hasYear ? "year" : null;
}
