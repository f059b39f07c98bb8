import { expect, test } from "vitest";

import { UnusedFields } from "./read-types.ts";

test("a field without a place is counted in the rows that have something in it", () => {
  const unused = new UnusedFields(["title"]);
  unused.see({ title: "A", colour: "red", size: "" });
  unused.see({ colour: "blue", size: null }, "");
  unused.see({ title: "B" }, "media.");
  expect(unused.all()).toEqual([
    { column: "colour", rows: 2 },
    { column: "media.title", rows: 1 },
  ]);
});
