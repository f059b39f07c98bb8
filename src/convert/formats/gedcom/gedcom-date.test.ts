import { expect, test } from "vitest";
import { gedcomDate } from "./gedcom-date.ts";

const read = (text: string) => {
  const date = gedcomDate(text);
  return date.ok ? date.edtf : `no: ${date.why}`;
};

test.each([
  ["12 MAR 1850", "1850-03-12"],
  ["MAR 1850", "1850-03"],
  ["1850", "1850"],
  ["ABT 1850", "1850~"],
  ["CAL MAR 1850", "1850-03~"],
  ["EST 1850", "1850~"],
  ["BEF 1850", "../1849"],
  ["AFT 12 MAR 1850", "1850-03-13/.."],
  ["BET 1850 AND 12 MAR 1852", "1850/1852-03-12"],
  ["FROM MAR 1850 TO 1852", "1850-03/1852"],
  ["FROM 1850", "1850/.."],
  ["TO 1852", "../1852"],
  ["INT 1850 (the year of the flood)", "1850?"],
  ["(spring 1850)", "1850-21"],
  ["44 B.C.", "-0043"],
  ["44 BCE", "-0043"],
  ["@#DGREGORIAN@ 12 MAR 1850", "1850-03-12"],
  ["GREGORIAN 12 MAR 1850", "1850-03-12"],
  ["@#DJULIAN@ 25 OCT 1917", "1917-11-07"],
  ["JULIAN 25 OCT 1917", "1917-11-07"],
  ["@#DJULIAN@ MAY 1611", "1611-05/1611-06"],
  ["@#DJULIAN@ 1611", "1611/1612"],
  ["ABT @#DJULIAN@ 25 OCT 1917", "1917-11-07~"],
  ["BET @#DJULIAN@ 1 JAN 1700 AND 1 FEB 1700", "1700-01-11/1700-02-01"],
  ["@#DFRENCH R@ 9 THER 2", "1794-07-27"],
  ["FRENCH_R 18 BRUM 8", "1799-11-09"],
  ["@#DHEBREW@ 5 IYR 5708", "1948-05-14"],
  ["HEBREW TSH 5784", "2023-09/2023-10"],
  ["11 FEB 1699/00", "1700-02-11"],
  ["@#DJULIAN@ 11 FEB 1699/00", "1700-02-21"],
  ["FEB 1731/32", "1732-02"],
])("%s is %s", (text, edtf) => expect(read(text)).toBe(edtf));

test.each([
  ["", "it has no date"],
  ["31 FEB 1850", "there is no 31 February"],
  ["(when the mill burnt)", "it is not a date"],
  ["@#DROMAN@ 3 KAL", "its calendar, “ROMAN”, is not read"],
  ["@#DFRENCH R@ 1 VEND 20", "there is no such date in the French republican calendar"],
  ["@#DHEBREW@ 31 TSH 5784", "there is no such date in the Hebrew calendar"],
  ["@#DJULIAN@ 3 VEND 1700", "it is not a date"],
  ["12 MAR", "it has no year"],
])("“%s” is left out: %s", (text, why) => expect(read(text)).toContain(`no: ${why}`));

test("a day of another calendar, or of a year with two numbers, is named as one to look at", () => {
  for (const text of ["@#DJULIAN@ 25 OCT 1917", "11 FEB 1699/00"]) {
    expect(gedcomDate(text)).toMatchObject({ ok: true, notes: [{ kind: "calendar" }] });
  }
});
