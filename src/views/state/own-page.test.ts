import { expect, test } from "vitest";
import { EMPTY_QUERY } from "../../query/criteria/query.ts";
import { ownPage } from "./own-page.ts";

test("two stories and counts are pages of their own, until a passage is read or another page lies over them", () => {
  const stories = { ...EMPTY_QUERY, align: "a,b" };
  expect(ownPage(stories)).toBe("align");
  expect(ownPage({ ...stories, view: "list" })).toBe("align");
  expect(ownPage({ ...stories, view: "counts" })).toBe("counts");
  expect(ownPage({ ...stories, view: "about" })).toBeNull();
  expect(ownPage({ ...stories, passage: "a/1" })).toBeNull();
  expect(ownPage(EMPTY_QUERY)).toBeNull();
});
