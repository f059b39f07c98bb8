import { expect, test, vi } from "vitest";
import { EMPTY_QUERY, openEvent, setWords, toggleFacet } from "../../query/criteria/query.ts";
import {
  changeViews,
  of,
  readViews,
  renamedView,
  type SavedView,
  savedViews,
  shownBy,
  viewNamed,
  withoutView,
  withView,
} from "./saved-views.ts";

const A = "https://example.org/a.json";
const view = (name: string, link = "?v=1&q=war"): SavedView => ({ name, link });
const names = (all: Parameters<typeof of>[0]) => of(all, A).map((each) => each.name);

test("a view comes back as it was saved, in the dataset and language of whoever opens it", () => {
  vi.stubGlobal("location", { pathname: "/" });
  const seen = {
    ...setWords(toggleFacet(openEvent(EMPTY_QUERY, "war"), "country", "KR"), "dome"),
    view: "list" as const,
    data: A,
    lang: "ko" as const,
  };
  const saved = viewNamed("  Korea ", seen);
  expect(saved.name).toBe("Korea");
  expect(saved.link).not.toMatch(/lang|data/);
  const now = { ...EMPTY_QUERY, data: "https://example.org/b.json", lang: "en" as const };
  expect(shownBy(saved, now)).toEqual({ ...seen, data: now.data, lang: "en" });
});

test("everything, unfiltered, can be saved too", () => {
  vi.stubGlobal("location", { pathname: "/dateline/" });
  expect(shownBy(viewNamed("All", EMPTY_QUERY), EMPTY_QUERY)).toEqual(EMPTY_QUERY);
});

test("a view of a name that is there takes its place, and keeps away from other datasets", () => {
  const all = withView(withView(withView({}, A, view("x")), A, view("y")), A, view("x", "?q=2"));
  expect(of(all, A)).toEqual([view("y"), view("x", "?q=2")]);
  expect(of(all, "other")).toEqual([]);
  expect(of(all, "constructor")).toEqual([]);
});

test("a name is changed in its place, and never into one that is taken or none", () => {
  const all = withView(withView({}, A, view("x")), A, view("y"));
  expect(names(renamedView(all, A, "x", "z"))).toEqual(["z", "y"]);
  expect(renamedView(all, A, "x", "y")).toBe(all);
  expect(renamedView(all, A, "x", "")).toBe(all);
});

test("of the last view that is removed nothing stays", () => {
  expect(withoutView(withView({}, A, view("x")), A, "x")).toEqual({});
});

test.each(["", "{", "null", "[]", '{"a":1}', '{"a":[{"name":"","link":""},{"name":1},null]}'])(
  "storage that holds %s gives none",
  (text) => expect(readViews(text)).toEqual({}),
);

test("a hostile link in storage is read as any link", () => {
  const { query } = {
    query: shownBy(view("x", "?country=<script>&view=nowhere&q=ok"), EMPTY_QUERY),
  };
  expect(query).toEqual(setWords(EMPTY_QUERY, "ok"));
});

test("where storage is forbidden a view lasts the visit, and that is said", () => {
  const forbidden = () => {
    throw new Error("forbidden");
  };
  vi.stubGlobal("localStorage", { getItem: forbidden, setItem: forbidden });
  expect(changeViews((all) => withView(all, A, view("x")))).toBe(false);
  expect(names(savedViews.getState())).toEqual(["x"]);
});
