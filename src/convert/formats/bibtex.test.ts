import { expect, test } from "vitest";

import { bibTex } from "./bibtex.ts";

test("a work is an event on its day, with its people and its key, accents composed", async () => {
  const { offers, unused } = await bibTex(
    "@article{vell21, title={The Lock}, author={Vell, Ad{\\'e}le}, year=1921, month=mar, journal={Almanac}, edition={2}}",
  );
  expect(offers).toMatchObject([
    {
      id: "vell21",
      title: "The Lock",
      date: { edtf: "1921-03" },
      sources: [{ authors: ["Adéle Vell"], publisher: "Almanac", kind: "paper" }],
    },
  ]);
  expect(unused).toEqual([{ column: "edition", rows: 1 }]);
});

test("the ~ of a date is about, not a space of TeX, and an entry that is not closed is named", async () => {
  const { offers, broken } = await bibTex("@book{a, title={A}, date={1921~}}\n@book{b, title={B");
  expect(offers[0]?.date).toMatchObject({ edtf: "1921~" });
  expect(offers.length + broken.length).toBe(2);
});

test("an address in the talk above the entries is no entry that is broken", async () => {
  const { offers, broken } = await bibTex(
    "Write to A <a@mill.example>.\n\n@book{a, title={A}, date={1921}}",
  );
  expect(offers).toHaveLength(1);
  expect(broken).toEqual([]);
});
