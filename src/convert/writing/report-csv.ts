/** The rows that need a look or were left out, as CSV: as they were, and what is wrong with them. */
import type { Left, Warning } from "../assembly/conversion.ts";
import { cellText, placeOf, type Rows, rowNumbered } from "../tables/table.ts";
import { lineOf, textCell } from "./csv-cells.ts";

export interface Reported {
  /** Names of the file's own columns; none where it is no table. */
  readonly columns: readonly string[];
  readonly rows: Rows;
  readonly warnings: readonly Warning[];
  readonly left: readonly Left[];
}

const ADDED = ["row", "what happened", "column", "value", "what is wrong", "what is accepted"];

/** One line a row, its own cells first, so that it can be mended and opened again. */
export function reportCsv({ columns, rows, warnings, left }: Reported): string {
  const problems = [
    ...left.map(({ why, ...rest }) => ({ ...rest, said: why, happened: "left out" })),
    ...warnings.map((warning) => ({ ...warning, happened: "needs a look" })),
  ].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const lines = problems.map(({ row, happened, column, value, said, accepted }) => {
    const cells = (row === null ? undefined : rowNumbered(rows, row)?.cells) ?? [];
    const own = columns.map((_, index) => textCell(cellText(cells[index])));
    const added = [
      row === null ? "" : `${placeOf(row).row}`,
      happened,
      column ?? "",
      value,
      said,
      accepted,
    ];
    return lineOf([...own, ...added.map(textCell)]);
  });
  return lineOf([...columns, ...ADDED].map(textCell)) + lines.join("");
}
