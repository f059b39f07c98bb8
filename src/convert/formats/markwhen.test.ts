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

test("the header of a second page is no text of the entry before it", () => {
  const { offers, title } = markwhen(
    "title: One\n2001: A\n_-_-_break_-_-_\ntitle: Two\nview: *@b.example\n2002: B\n",
  );
  expect(title).toBe("One");
  expect(offers).toMatchObject([
    { title: "A", text: "" },
    { title: "B", text: "" },
  ]);
});

test("a length ends an entry, no finer than its start, and one that repeats comes in once", () => {
  const { offers } = markwhen(
    "2023-04/4 months: A\n03/2023 - 1 year: B\n2024-03-05 / 2 weeks: C\n2023/6 months: D\n2023-01-03 every other week for 1 year: E\n",
  );
  expect(offers.map(({ date }) => date.ok && date.edtf)).toEqual([
    "2023-04/2023-07",
    "2023-03/2024-02",
    "2024-03-05/2024-03-18",
    "2023/2023",
    "2023-01-03",
  ]);
  expect(offers[4]?.remarks).toMatchObject([{ kind: "repeats" }]);
});

test("a link in an entry is its words, and the page is its source", () => {
  const { offers } = markwhen(
    "2001-02-27: [The mill](https://mill.example/a) opens\n2002: Plain\nSee [it](https://mill.example/b).\n",
  );
  expect(offers).toMatchObject([
    { title: "The mill opens", sources: [{ url: "https://mill.example/a" }] },
    { title: "Plain", text: "See it.", sources: [{ url: "https://mill.example/b" }] },
  ]);
});
