import { expect, test } from "vitest";

import { publicationOffer, yearMonthDay } from "./publications.ts";

test("a work is an event, and its own source, published on that day", () => {
  const date = yearMonthDay("1921", "March", "7");
  const work = {
    row: 1,
    title: "The Lock",
    authors: ["Ada Vell"],
    publisher: "",
    url: "none",
    abstract: "",
    topics: [],
    kind: "book",
    date,
    value: "1921",
    column: "year",
  } as const;
  expect(publicationOffer(work).sources).toEqual([
    { title: "The Lock", authors: ["Ada Vell"], kind: "book", published: "1921-03-07" },
  ]);
});

test("a day without a month that is known is no day, and a year in words is read as they are", () => {
  expect(yearMonthDay("1921", "Lent", "7")).toMatchObject({ edtf: "1921" });
  expect(yearMonthDay("c. 1921", "", "")).toMatchObject({ edtf: "1921~" });
  expect(yearMonthDay("", "3", "7")).toMatchObject({ ok: false, why: "it has no date" });
});
