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
