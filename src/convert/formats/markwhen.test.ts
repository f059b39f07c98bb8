import { expect, test } from "vitest";

import { isMarkwhen, markwhen } from "./markwhen.ts";

const text =
  "title: The harbour\ndateFormat: d/M/y\n3/4/2001: The dock is filled #Harbour !fill\nIt is deep.\nafter !fill 3 days: It is emptied\n";

test("markwhen is known by its lines, and prose is not taken for it", () => {
  expect([isMarkwhen(text), isMarkwhen("Dear Ada: hello.\nYours\n")]).toEqual([true, false]);
});

test("an entry has its text and tags, its header says the order, and a relative date is not worked out", () => {
  const { offers, title, dateOrder } = markwhen(text);
  expect([title, dateOrder?.order]).toEqual(["The harbour", "dmy"]);
  expect(offers).toMatchObject([
    {
      title: "The dock is filled",
      text: "It is deep.",
      id: "fill",
      topics: ["Harbour"],
      date: { edtf: "2001-04-03" },
    },
    { leftOut: { kind: "relative" } },
  ]);
});
