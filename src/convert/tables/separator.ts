/** The letter between the cells of a file of lines. */
import Papa from "papaparse";
import { type FoundSeparator, SEPARATORS, type Separator } from "./choices.ts";

const TOLD = /^"?sep=(.)"?[;,\t|]*(?=\r|\n)/i;

/** Reads "sep=;", as Excel writes it above a table for itself: the separator, and the text without it, its line still counted. */
export function toldBySpreadsheet(text: string): {
  readonly text: string;
  readonly separator: Separator | null;
} {
  const [line = "", sign] = TOLD.exec(text.slice(0, 40)) ?? [];
  const separator = SEPARATORS.find((each) => each === sign) ?? null;
  return { text: separator === null ? text : text.slice(line.length), separator };
}

const LOOKED_AT = 100;
/** The first lines are looked at however long they are, within reason. */
const LOOKED_AT_LETTERS = 200_000;

/**
 * The separator by which most lines have equally many cells, and more than one.
 *
 * @param told  by somebody, or by the file: then it is that one, whatever comes of it.
 */
export function findSeparator(text: string, told: Separator | null = null): FoundSeparator {
  const start = text.slice(0, LOOKED_AT_LETTERS);
  if (told !== null) return tried(start, told);
  const found = SEPARATORS.map((separator) => tried(start, separator));
  const best = found.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  return worth(best) > 0 ? best : { ...best, separator: ",", cells: 1 };
}

function tried(text: string, separator: Separator): FoundSeparator {
  const { data } = Papa.parse<string[]>(text, {
    delimiter: separator,
    preview: LOOKED_AT,
    skipEmptyLines: "greedy",
  });
  const counts = new Map<number, number>();
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells, alike] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0] as const);
  return { separator, lines: data.length, alike, cells };
}

/** How good it is: lines that are alike, as a share; then more cells rather than fewer. */
function worth({ lines, alike, cells }: FoundSeparator): number {
  if (cells < 2 || lines === 0) return 0;
  return (alike / lines) * (1 + Math.min(cells, 50) / 100);
}

/** The lines above a table that begin with the sign of a remark are none of it; its names may be one of them. */
export function withoutRemarks(text: string): string {
  const [remarks = ""] = /^(?:#[^\r\n]*(?:\r\n|\r|\n)+)+/.exec(text) ?? [];
  if (remarks === "") return text;
  const [next = ""] = text.slice(remarks.length, remarks.length + 20_000).split(/\r\n|\r|\n/, 1);
  const last =
    remarks
      .trimEnd()
      .split(/\r\n|\r|\n/)
      .at(-1) ?? "";
  const marks = (line: string) => line.replace(/[^,;\t|]/g, "");
  const areNames = marks(next) !== "" && marks(last) === marks(next);
  if (areNames && !/^#+\s*\p{L}/u.test(last)) return text;
  const emptied = remarks.slice(0, areNames ? remarks.lastIndexOf(last) : remarks.length);
  // Rows keep their numbers.
  const kept = areNames ? remarks.slice(emptied.length).replace(/^#+\s*/, "") : "";
  return emptied.replace(/[^\r\n]/g, "") + kept + text.slice(remarks.length);
}
