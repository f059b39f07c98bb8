import { expect, test } from "vitest";

import { visItems } from "./vis-items.ts";

test("an item is an event, its moment a day without a remark, and a background is none", () => {
  const { offers } = visItems([
    { content: "<b>A</b>", start: "983232000000", group: 3 },
    { content: "", title: "B", start: "2001-03-07", end: "2001-03-09", group: "Harbour" },
    { content: "Peace", start: "2000", end: "2002", type: "background" },
  ]);
  expect(offers).toMatchObject([
    { title: "A", date: { edtf: "2001-02-27", notes: [] }, topics: [] },
    { title: "B", text: "", date: { edtf: "2001-03-07/2001-03-09" }, topics: ["Harbour"] },
    { leftOut: { kind: "era" } },
  ]);
});
