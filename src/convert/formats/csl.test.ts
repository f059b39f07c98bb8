import { expect, test } from "vitest";

import { cslItems } from "./csl.ts";

test.each([
  [{ "date-parts": [[1921, 3, 7]] }, "1921-03-07"],
  [{ "date-parts": [[1921, 3], [1922]] }, "1921-03/1922"],
  [{ "date-parts": [["1921"]], circa: true }, "1921~"],
  [{ "date-parts": [[1921]], season: 2 }, "1921-22"],
  [{ raw: "March 1921" }, "1921-03"],
])("issued %j is %s", (issued, edtf) => {
  expect(cslItems([{ type: "book", title: "A", issued }]).offers[0]?.date).toMatchObject({ edtf });
});

test("people are named as they are, and a work without a date is left out with its reason", () => {
  const author = [{ given: "Ada", family: "Vell" }, { literal: "Port Office" }];
  const [offer] = cslItems([{ type: "article-journal", title: "A", author }]).offers;
  expect(offer?.sources).toMatchObject([{ title: "A", authors: ["Ada Vell", "Port Office"] }]);
  expect(offer?.date).toMatchObject({ ok: false, why: "it has no date" });
});
