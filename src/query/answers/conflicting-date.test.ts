import { expect, test } from "vitest";
import { aClaim, anEvent } from "../columns/dataset.testing.ts";
import { conflictingDate } from "./conflicting-date.ts";

const preferred = aClaim("gazette/war");

test.each([
  ["of the same role and another time", { date: "1921-05" }, "1921-05"],
  ["of another role", { date: "1921-05", role: "reported" }, undefined],
  ["that is coarser, and holds the date", { date: "1921" }, undefined],
  ["that gives no date of its own", {}, undefined],
] as const)("a claim %s", (_, claim, date) => {
  const other = aClaim("annals/war", claim);
  const event = anEvent("war", "1921-03", { claims: [preferred, other] });
  expect(conflictingDate(event, other)?.text).toBe(date);
});
