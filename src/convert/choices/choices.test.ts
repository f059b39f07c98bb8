import fc from "fast-check";
import { expect, test } from "vitest";
import { SHEET_ROWS } from "../tables/table.ts";
import {
  isChoosing,
  NO_CHOICES,
  parsedChoices,
  type RowChoice,
  writtenChoices,
} from "./choices.ts";
import { RULES } from "./other-readings.ts";

const read = fc.constantFrom("1871-08-12", "2001", null);
const choices = fc.record({
  rows: fc
    .uniqueArray(fc.tuple(fc.nat(), fc.record({ value: fc.string(), read })), {
      selector: ([row]) => row,
    })
    .map((rows) => new Map<number, RowChoice>(rows.sort(([a], [b]) => a - b))),
  kinds: fc
    .uniqueArray(fc.tuple(fc.constantFrom("serial", "vague"), fc.constantFrom(...RULES)), {
      selector: ([kind]) => kind,
    })
    .map((kinds) => new Map(kinds)),
  joins: fc
    .uniqueArray(fc.tuple(fc.nat(), fc.record({ value: fc.string(), at: fc.nat(9) })), {
      selector: ([row]) => row,
    })
    .map((joins) => new Map(joins.sort(([a], [b]) => a - b))),
});

test("choices that are written down are read again as they were", () => {
  fc.assert(
    fc.property(choices, (given) => {
      expect(parsedChoices(JSON.parse(JSON.stringify(writtenChoices(given))))).toEqual(given);
    }),
  );
});

test("a mapping without choices has none", () => {
  expect(parsedChoices(undefined)).toBe(NO_CHOICES);
  expect(isChoosing(NO_CHOICES)).toBe(false);
});

test.each([
  [[], undefined],
  ["x", "is not an object"],
  [{ rows: {} }, "is not a list"],
  [{ rows: [{ row: 5, value: "x", read: "31 February" }] }, "a choice is not"],
  [{ rows: [null] }, "a choice is not"],
  [{ joins: [{ row: 5, value: "x" }] }, "a join is not"],
  [{ kinds: { serial: "by-magic" } }, "by-magic"],
])("of %j it is said what is wrong", (written, said) => {
  const parsed = parsedChoices(written);
  if (said === undefined) expect(parsed).toEqual(NO_CHOICES);
  else expect(parsed).toContain(said);
});

test("a choice for a row of the second sheet is written with the number it has there, and read so", () => {
  const rows = new Map([[SHEET_ROWS + 57, { value: "12.8.71", read: null }]]);
  const written = writtenChoices({ ...NO_CHOICES, rows });
  expect(written.rows).toEqual([{ row: 57, sheet: 2, value: "12.8.71", read: null }]);
  expect(parsedChoices(written)).toMatchObject({ rows });
});
