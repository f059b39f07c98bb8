import { expect, test } from "vitest";

import { isRis, ris } from "./ris.ts";

const entry =
  "TY  - JOUR\nTI  - The Lock\nAU  - Vell, Ada\nPY  - 1921/03//Spring\nXX  - odd\nAB  - It goes\non here.\nER  - \n";

test("RIS is known by its first tag", () => {
  expect([isRis(entry), isRis("TYPE - x")]).toEqual([true, false]);
});

test("a work of PubMed is of the day on which it came out, not of its record's", () => {
  const { offers } = ris("PMID- 1\nDA  - 20100520\nDP  - 2009 Mar\nTI  - The Lock\n");
  expect(offers).toMatchObject([
    { title: "The Lock", dateColumn: "DP", date: { edtf: "2009-03" } },
  ]);
});

test("a work is an event on its day, with what is left out of the date named", () => {
  const { offers, unused } = ris(entry);
  expect(offers).toMatchObject([
    {
      title: "The Lock",
      text: "It goes on here.",
      date: { edtf: "1921-03", notes: [{ kind: "vague" }] },
      sources: [{ authors: ["Vell, Ada"], kind: "paper" }],
    },
  ]);
  expect(unused).toEqual([{ column: "XX", rows: 1 }]);
});

test("a work of the Web of Science has all its authors, and a title of two lines", () => {
  const file =
    "FN Clarivate\nVR 1.0\nPT J\nAU Miller, A\n   Ford, B\nTI The mill and\n   its lock\nSO CORN\nDE mills; locks\nPD MAR 15\nPY 2003\nDI 10.1234/x\nUT WOS:1\nER\n\nPT J\nAU Weir, C\nTI On corn\nPY 2004\nUT WOS:2\nER\n\nEF\n";
  expect(isRis(file)).toBe(true);
  const { offers, unused } = ris(file);
  expect(unused).toEqual([]);
  expect(offers).toMatchObject([
    {
      title: "The mill and its lock",
      date: { edtf: "2003-03-15" },
      topics: ["mills", "locks"],
      sources: [
        {
          authors: ["Miller, A", "Ford, B"],
          publisher: "CORN",
          url: "https://doi.org/10.1234/x",
          kind: "paper",
        },
      ],
    },
    { title: "On corn", date: { edtf: "2004" } },
  ]);
});
