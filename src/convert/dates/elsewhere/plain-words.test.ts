import fc from "fast-check";
import { expect, test } from "vitest";
import { readDate } from "../read-date.ts";
import { inPlainWords } from "./plain-words.ts";

const read = (text: string): string => {
  const reading = readDate(text, { order: "dmy", thisYear: 2026 });
  return reading.ok ? reading.edtf : reading.why;
};

test.each([
  // Months, and how they are shortened.
  ["27. Februar 2001", "2001-02-27"],
  ["Dienstag, 27. Feb. 2001", "2001-02-27"],
  ["Jänner 2001", "2001-01"],
  ["1er mars 2001", "2001-03-01"],
  ["mardi 27 févr. 2001", "2001-02-27"],
  ["27 de febrero de 2001", "2001-02-27"],
  ["27 gennaio 2001", "2001-01-27"],
  ["27 de janeiro de 2001", "2001-01-27"],
  ["27 januari 2001", "2001-01-27"],
  ["27 февраля 2001 г.", "2001-02-27"],
  ["12.IV.1961", "1961-04-12"],
  ["12 XII 1961", "1961-12-12"],
  ["IV.1961", "1961-04"],
  // How sure, how vague, which side.
  ["um 1450", "1450~"],
  ["vers 1450", "1450~"],
  ["hacia 1450", "1450~"],
  ["1450年頃", "1450~"],
  ["vermutlich 1450", "1450?"],
  ["peut-être 1450", "1450?"],
  ["Anfang 1990", "1990"],
  ["mi-mars 2001", "2001-03"],
  ["2001年2月下旬", "2001-02"],
  ["vor 1990", "../1989"],
  ["antes de 1990", "../1989"],
  ["depuis 1990", "1990/.."],
  ["bis 1990", "../1990"],
  ["jusqu’en 1990", "../1990"],
  // From one to the other.
  ["von 1990 bis 1995", "1990/1995"],
  ["du 3 au 5 mars 2001", "2001-03-03/2001-03-05"],
  ["del 3 al 5 de marzo de 2001", "2001-03-03/2001-03-05"],
  ["entre 1990 et 1995", "1990/1995"],
  // Parts of years, and many years.
  ["Frühjahr 2001", "2001-21"],
  ["verano de 2001", "2001-22"],
  ["2001年春", "2001-21"],
  ["1. Quartal 2005", "2005-01/2005-03"],
  ["1er trimestre 2005", "2005-01/2005-03"],
  ["1980er Jahre", "198X"],
  ["années 1980", "198X"],
  ["1980年代", "198X"],
  ["19. Jahrhundert", "18XX"],
  ["XIXe siècle", "18XX"],
  ["siglo XIX", "18XX"],
  ["nineteenth century", "18XX"],
  ["19世紀", "18XX"],
  ["Anfang des 20. Jahrhunderts", "19XX"],
  ["Mitte der 1980er Jahre", "198X"],
  ["début des années 1920", "192X"],
  ["fin XVIIIe s.", "17XX"],
  ["fines del siglo XVIII", "17XX"],
  ["начало XX в.", "19XX"],
  ["2e quart du XVIIe siècle", "16XX"],
  // "prima" is before, but not here.
  ["prima metà del XIX secolo", "1800/1849"],
  ["prima del 1900", "../1899"],
  ["1. Hälfte 19. Jh.", "1800/1849"],
  ["IV в. до н.э.", "-0399/-0300"],
  // Title pages and inscriptions.
  ["MCMLXXIV", "1974"],
  ["M. DCC. LXXVI.", "1776"],
  ["MDCCXCVIII–MDCCCI", "1798/1801"],
  ["44 v. Chr.", "-0043"],
  ["44 av. J.-C.", "-0043"],
  // Other counts of years, other figures.
  ["昭和20年8月15日", "1945-08-15"],
  ["단기 4281년", "1948"],
  ["二〇〇一年二月二十七日", "2001-02-27"],
  ["2001 회계연도", "2000/2002"],
  ["2001年度", "2000/2002"],
])("%s is %s", (text, edtf) => {
  expect(read(text)).toBe(edtf);
});

test("the reason is the one that says most", () => {
  expect(read("31. Februar 2001")).toContain("31 February");
  expect(read("Michaelis 1884")).toBe("it is not a date");
  expect(read("o. J.")).toContain("no date is known");
  expect(read("昭和65年")).toContain("there is no 昭和 65");
});

test("words that name no date are not made into one", () => {
  for (const text of [
    "Mars 2",
    "Um",
    "a 2001 film",
    "der Sommer",
    "um Mitternacht",
    "may",
    "in bocca al lupo",
  ]) {
    expect(read(text)).not.toMatch(/^\d{4}/);
  }
});

test("whatever is written, it is put into plain words at once, and without failing", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const plain = inPlainWords(text);
      expect(plain === null || "text" in plain || "why" in plain).toBe(true);
    }),
  );
});
