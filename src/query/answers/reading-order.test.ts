import fc from "fast-check";
import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent, datasets } from "../columns/dataset.testing.ts";
import { rankOf, readingOrder } from "./reading-order.ts";

test("what had happened by a day is read at that day, not before everything", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("old", "1921"),
      anEvent("arms", "../1925-01-08"),
      anEvent("launch", "1925-01-06"),
      anEvent("vote", "1925-02"),
      anEvent("early", "../1922"),
    ),
  );
  const rows = Uint32Array.from({ length: columns.count }, (_, row) => row);
  expect(Array.from(readingOrder(columns, rows), (row) => columns.id(row))).toEqual([
    "old",
    "early",
    "launch",
    "arms",
    "vote",
  ]);
});

test("nobody is lost, those with a beginning keep their order, and each is found at its rank", () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const columns = buildColumns(dataset);
      const rows = Uint32Array.from({ length: columns.count }, (_, row) => row);
      const inOrder = readingOrder(columns, rows);
      expect([...inOrder].sort((a, b) => a - b)).toEqual([...rows]);
      const begun = [...inOrder].filter((row) => Number.isFinite(columns.starts[row]));
      expect(begun).toEqual([...begun].sort((a, b) => a - b));
      for (const [rank, row] of inOrder.entries()) {
        expect(rankOf(columns, inOrder, row)).toBe(rank);
      }
      expect(readingOrder(columns, rows)).toBe(inOrder);
    }),
  );
});
