/** Counts over time as a table for other programs: a line for each value and part of the time that holds anything. */
import type { CountRow, CountsOverTime } from "../../query/reports/counts-over-time.ts";

const HEAD = ["by", "value", "name", "from", "to", "events", "may_be_in_it"];

/**
 * @param by  what the rows are of; the first lines, of all events, say `all`.
 * @param nameOf  the name of a value in the reader's language.
 */
export function countsCsv(
  { edges, all, rows }: Pick<CountsOverTime, "edges" | "all" | "rows">,
  by: string,
  nameOf: (value: string) => string,
): string {
  const day = (time: number) => new Date(time).toISOString().replace(/T.*/, "");
  const linesOf = (row: CountRow, of: readonly string[]) =>
    row.within.flatMap((count, bin) => {
      const across = row.across[bin] ?? 0;
      if (count + across === 0) return [];
      // The last day inside, as people write a span.
      const [from, to] = [edges[bin] ?? 0, (edges[bin + 1] ?? 0) - 1];
      return [[...of, day(from), day(to), count, across]];
    });
  const lines = [
    HEAD,
    ...linesOf(all, ["all", "", ""]),
    ...rows.flatMap((row) => linesOf(row, [by, row.value, nameOf(row.value)])),
  ];
  return lines.map((line) => `${line.map(field).join(",")}\n`).join("");
}

/** A cell as CSV has it; what a spreadsheet would run as a formula is a text to it. */
function field(value: string | number): string {
  const text =
    typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
