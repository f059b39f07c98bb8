import { expect, test } from "vitest";

import { isStretch } from "./date-reading.ts";
import { machineDate, serialPart } from "./machine-date.ts";
import { partText, stretchText } from "./part-text.ts";

const read = (text: string) => {
  const found = machineDate(text);
  return isStretch(found) ? [stretchText(found), ...found.notes.map(({ kind }) => kind)] : null;
};

test.each([
  ["20010227", ["2001-02-27"]],
  ["200102271011", ["2001-02-27"]],
  ["200113271011", ["1976-05-05", "epoch"]],
  ["36949", ["2001-02-27", "serial"]],
  ["983232000", ["2001-02-27", "epoch"]],
  ["983232000000", ["2001-02-27", "epoch"]],
])("%s is a day, and one that only a person can confirm is named", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each(["-4600000000", "-541000000", "-65000000"])(
  "%s is a year of geologists, and no day of the last century",
  (text) => {
    expect(machineDate(text)).toMatchObject({
      ok: false,
      why: expect.stringContaining("further from today"),
    });
  },
);

test("a midnight before 1970 is a moment, however round", () => {
  expect(read("-8640000000")).toEqual(["1696-03-17", "epoch"]);
});

test("a number that no day has is no date", () => {
  expect(["20010231", "123", "2001"].map(read)).toEqual([null, null, null]);
});

test("days of a spreadsheet are counted by its own system, past the day that Excel invents", () => {
  expect(partText(serialPart(1, false))).toBe("1900-01-01");
  expect(partText(serialPart(61, false))).toBe("1900-03-01");
  expect(partText(serialPart(0, true))).toBe("1904-01-01");
});
