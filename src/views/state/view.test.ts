import { expect, test } from "vitest";
import {
  EMPTY_QUERY,
  openEvent,
  openPassage,
  setView,
  toggleFacet,
} from "../../query/criteria/query.ts";
import { foldsYears, isFront, leavesGhosts, ownPage, viewOf } from "./view.ts";

test("any link leads a phone to its one view of time, and elsewhere a choice holds", () => {
  for (const view of [null, "timeline", "list"] as const) {
    expect(viewOf({ ...EMPTY_QUERY, view }, true)).toBe("timeline");
  }
  expect(viewOf(setView(EMPTY_QUERY, "sources"), true)).toBe("sources");
  expect(viewOf(EMPTY_QUERY, false)).toBe("timeline");
  expect(viewOf(setView(EMPTY_QUERY, "list"), false)).toBe("list");
});

test("an open passage is read in its source, and closing it leads back to the view before", () => {
  const reading = openPassage(setView(EMPTY_QUERY, "list"), "a", "b");
  expect(viewOf(reading, false)).toBe("sources");
  expect(viewOf({ ...reading, passage: null }, false)).toBe("list");
});

test("the headline gives way as soon as the reader asks for something", () => {
  expect(isFront(EMPTY_QUERY)).toBe(true);
  expect(isFront(openEvent(EMPTY_QUERY, "a"))).toBe(false);
  expect(isFront(toggleFacet(EMPTY_QUERY, "country", "KR"))).toBe(false);
  expect(isFront(setView(EMPTY_QUERY, "about"))).toBe(false);
});

test("the grey of what is left out is explained where a timeline has it, and nowhere else", () => {
  const filtered = toggleFacet(EMPTY_QUERY, "country", "KR");
  expect(leavesGhosts(filtered)).toBe(true);
  expect(leavesGhosts(EMPTY_QUERY)).toBe(false);
  expect(leavesGhosts(setView(filtered, "list"))).toBe(false);
  expect(leavesGhosts(setView(filtered, "sources"))).toBe(false);
  const window = { start: 0, end: 1 };
  expect(leavesGhosts({ ...EMPTY_QUERY, window, only: "window" })).toBe(false);
});

test("two stories and counts are pages of their own, until a passage is read or another page lies over them", () => {
  const stories = { ...EMPTY_QUERY, align: "a,b" };
  expect(ownPage(stories)).toBe("align");
  expect(ownPage({ ...stories, view: "list" })).toBe("align");
  expect(ownPage({ ...stories, view: "counts" })).toBe("counts");
  expect(ownPage({ ...stories, view: "about" })).toBeNull();
  expect(ownPage({ ...stories, passage: "a/1" })).toBeNull();
  expect(ownPage(EMPTY_QUERY)).toBeNull();
});

test("quiet years are folded for whoever has asked for nothing, and in no list that has pages", () => {
  expect(foldsYears(EMPTY_QUERY, 134)).toBe(true);
  expect(foldsYears(toggleFacet(EMPTY_QUERY, "country", "KR"), 40)).toBe(false);
  expect(foldsYears({ ...EMPTY_QUERY, window: { start: 0, end: 1 } }, 134)).toBe(false);
  expect(foldsYears(EMPTY_QUERY, 501)).toBe(false);
});
