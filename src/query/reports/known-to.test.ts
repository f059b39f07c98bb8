import { expect, test } from "vitest";
import type { Source } from "../../dataset/format/schema.ts";
import { knownTo } from "./known-to.ts";

const source = (id: string, published?: string, more: Partial<Source> = {}): Source => ({
  id,
  title: id,
  authors: [],
  kind: "news",
  ...(published !== undefined && { published }),
  ...more,
});

test("the newest source that was read says how far anything here is known", () => {
  const sources = [source("a", "1921-03"), source("b", "1920-05-01"), source("c")];
  expect(knownTo(sources)).toBe(Date.UTC(1921, 3, 1));
});

test("a work that is only cited does not, nor does one whose date is open or unreadable", () => {
  const cited = source("a", "1930", { citedBy: { source: "b" } });
  expect(knownTo([cited, source("b", "1921"), source("c", "1922/..")])).toBe(Date.UTC(1922, 0));
  expect(knownTo([cited, source("c")])).toBeNull();
});
