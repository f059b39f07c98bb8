import { expect, test } from "vitest";

import { groupByKind, summaryLine } from "./conversion.ts";

const warning = (row: number | null, kind: string) => ({
  row,
  kind,
  column: null,
  value: "",
  said: "",
  accepted: "",
});
const left = (row: number) => ({
  row,
  kind: "no-date",
  column: null,
  value: "",
  why: "",
  accepted: "",
});

test("the line adds up, and a row with two remarks needs one look", () => {
  const warnings = [
    warning(2, "vague"),
    warning(2, "no-title"),
    warning(null, "whole"),
    warning(5, "vague"),
  ];
  expect(summaryLine({ rows: 6, warnings, left: [left(5), left(6)] })).toBe(
    "6 rows: 4 events, 1 need a look, 2 left out",
  );
});

test("problems of one kind stand together, the first kind first", () => {
  const groups = groupByKind([warning(1, "b"), warning(2, "a"), warning(3, "b")]);
  expect(groups.map(({ kind, members }) => [kind, members.length])).toEqual([
    ["b", 2],
    ["a", 1],
  ]);
});
