import { expect, test } from "vitest";
import { groupOf, modernForm, nearestForm } from "./edtf-forms.ts";

test.each([
  ["198u", "198X"],
  ["1990-uu-uu", "1990-XX-XX"],
  ["1723?~", "1723%"],
  ["1723~?", "1723%"],
  ["open", ".."],
  ["unknown", ""],
  ["2001-02-27", "2001-02-27"],
  ["July u", "July u"],
])("%j of an older draft is %j", (old, now) => {
  expect(modernForm(old)).toBe(now);
});

const said = (text: string) =>
  groupOf(text)?.map(({ year, month, day, season }) =>
    [year, month ?? season, day].join(" ").trim(),
  );

test("a part of the year is its months, a digit left open its first and last", () => {
  expect(said("2001-28")).toEqual(["2001 4", "2001 4"]);
  expect(said("2001-31")).toEqual(["2001 3", "2001 5"]);
  expect(said("2001-33")).toEqual(["2001 1", "2001 3"]);
  expect(said("2001-38")).toEqual(["2001 5", "2001 8"]);
  expect(said("1984-0X")).toEqual(["1984 1", "1984 9"]);
  expect(said("1984-02-2X")).toEqual(["1984 2 20", "1984 2 29"]);
  expect(said("-1XXX")).toEqual(["-1999", "-1000"]);
});

test("what leads to no one stretch of time is no group", () => {
  for (const text of ["2001-42", "1984-13-0X", "1985-02-3X", "156X-12-25", "2001"]) {
    expect(groupOf(text)).toBeNull();
  }
});

test("a set is near its bounds, and a day of an unknown year near that year", () => {
  expect(nearestForm("[1667,1668,1670..1672]")).toBe("1667/1672");
  expect(nearestForm("[1984..]")).toBe("1984/..");
  expect(nearestForm("{1960}")).toBe("1960");
  expect(nearestForm("1950S4")).toBe("1950");
  expect(nearestForm("-156X-12")).toBe("-156X");
  expect(nearestForm("Y1E9")).toBeNull();
});
