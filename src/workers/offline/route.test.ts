import { expect, test } from "vitest";
import { routeOf } from "./route.ts";

const SCOPE = "https://example.org/maps/dateline/";
const get = (path: string, navigates = false) =>
  routeOf({ method: "GET", url: new URL(path, SCOPE).href, navigates }, SCOPE);

test("a link of the explorer opens without a connection, whatever it asks for", () => {
  expect(get("?v=1&country=KR&event=a", true)).toEqual({ by: "page" });
  expect(get("index.html?v=1", true)).toEqual({ by: "page" });
});

test("what never changes is not asked for again, and what may change always is", () => {
  expect(get("assets/main-abc.js")).toEqual({ by: "content" });
  expect(get("data/events.0123456789abcdef.json")).toEqual({ by: "content" });
  for (const path of [
    "data/events.json",
    "data/CODEBOOK.md",
    "favicon.svg",
    "manifest.webmanifest",
  ]) {
    expect(get(path)).toEqual({ by: "name" });
  }
});

test.each([
  ["e/2001-03-07-summit/", "?event=2001-03-07-summit"],
  ["ko/e/2001-03-07-summit/", "?event=2001-03-07-summit&lang=ko"],
  ["e/%EC%A0%84/index.html", "?event=%EC%A0%84"],
  ["s/cheon-2025/", "?view=sources"],
  ["episode/nmd/", "?episode=nmd"],
  ["list/", "?view=list"],
  ["ko/list/", "?view=list&lang=ko"],
  ["ko/", "?lang=ko"],
  ["ko/index.html", "?lang=ko"],
  ["e/", "?view=list"],
  ["e/index.html", "?view=list"],
  ["ko/episode/", "?lang=ko"],
])("the plain page %s gives way to the explorer at its place, in its language", (path, instead) => {
  expect(get(path, true)).toEqual({ by: "plain", instead: `${SCOPE}${instead}` });
});

test("what is none of the page's is left alone", () => {
  expect(get("https://elsewhere.example/assets/a.js")).toBeNull();
  expect(get("/maps/other/index.html", true)).toBeNull();
  expect(get("data/changes")).toBeNull();
  expect(get("feed.xml")).toBeNull();
  expect(routeOf({ method: "POST", url: SCOPE, navigates: true }, SCOPE)).toBeNull();
});
