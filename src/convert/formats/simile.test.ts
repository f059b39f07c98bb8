import { expect, test } from "vitest";

import { simileJson, simileXml } from "./simile.ts";

test("an entry lasts from its start to its end, inexact where it says the latest start", () => {
  const events = [
    { start: "Mar 07 2001", end: "Mar 09 2001", title: "A" },
    { start: "2001", latestStart: "2002", title: "B", image: "b.png" },
  ];
  const { offers, unused } = simileJson({ events });
  expect(offers.map(({ date }) => date.ok && date.edtf)).toEqual([
    "2001-03-07/2001-03-09",
    "2001~/2002~",
  ]);
  expect(unused).toEqual([{ column: "image", rows: 1 }]);
});

test("in XML the text of an entry is what it says, and a link its source", async () => {
  const xml =
    '<data><event start="2001" title="A" link="https://example.org">Filled.</event></data>';
  expect((await simileXml(xml)).offers).toMatchObject([
    {
      title: "A",
      text: "Filled.",
      sources: [{ url: "https://example.org" }],
      date: { edtf: "2001" },
    },
  ]);
});

test("a number alone is a year, so that the first hundred years are not left out", async () => {
  const xml =
    '<data><event start="7" end="26" title="Peace"/><event start="1 AD" title="First"/></data>';
  const { offers } = await simileXml(xml);
  expect(offers.map(({ date }) => date.ok && date.edtf)).toEqual(["0007/0026", "0001"]);
});
