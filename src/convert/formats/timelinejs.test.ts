import { expect, test } from "vitest";

import { timelineJs2, timelineJs3 } from "./timelinejs.ts";

test("a slide of version 3 is an event no finer than it is shown, and an era none", () => {
  const { offers, title, unused } = timelineJs3({
    title: { text: { headline: "The harbour" } },
    events: [
      {
        start_date: { year: "2001", month: "1" },
        display_date: "2001",
        text: { headline: "A" },
        media: { url: "https://example.org", credit: "B" },
        odd: 1,
      },
    ],
    eras: [
      { start_date: { year: "2000" }, end_date: { year: "2002" }, text: { headline: "Peace" } },
    ],
  });
  expect([title, unused]).toEqual(["The harbour", [{ column: "odd", rows: 1 }]]);
  expect(offers).toMatchObject([
    {
      title: "A",
      date: { edtf: "2001" },
      leftOut: null,
      sources: [{ title: "B", url: "https://example.org" }],
    },
    { title: "Peace", date: { edtf: "2000/2002" }, leftOut: { kind: "era" } },
  ]);
});

test("a date of version 2 is counted as people count, its hours left out", () => {
  const date = [{ startDate: "2001,12,10,10,30", headline: "A", tag: "Harbour" }, "no slide"];
  const { offers, broken } = timelineJs2({ timeline: { date } });
  expect(offers).toMatchObject([{ title: "A", date: { edtf: "2001-12-10" }, topics: ["Harbour"] }]);
  expect(broken).toMatchObject([{ row: 2 }]);
});
