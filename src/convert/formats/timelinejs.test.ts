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

test("a quotation beside a slide is a passage of the source that it is credited to", () => {
  const media = {
    url: "<blockquote>“a &lt; b”<br>at noon</blockquote>",
    credit: "The &amp; Almanac",
    link: "https://example.org/a",
  };
  const { offers } = timelineJs3({ events: [{ start_date: { year: "1921" }, media }] });
  expect(offers).toMatchObject([
    {
      quote: "“a < b”\nat noon",
      sources: [{ title: "The & Almanac", url: "https://example.org/a" }],
    },
  ]);
});

test("a date that stands beside its days is taken while they are its days", () => {
  const [kept, moved] = timelineJs3({
    events: ["1985", "1986"].map((year) => ({ start_date: { year }, edtf: "../1985?" })),
  }).offers;
  expect(kept?.date).toMatchObject({ edtf: "../1985?" });
  expect(moved?.date).toMatchObject({ edtf: "1986" });
});
