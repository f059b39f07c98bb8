import { expect, test } from "vitest";
import { YearsAbove } from "./years-above.ts";

test("a row without a year has that of the nearest row above, and the first rows have none", () => {
  const rows = ["", "1950", "", "", "1953", ""].map((year, at) => ({ row: at + 2, cells: [year] }));
  const above = new YearsAbove(rows, 0);
  expect(rows.map(({ row }) => above.of(row))).toEqual(["", "", "1950", "1950", "", "1953"]);
});
