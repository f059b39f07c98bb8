import { expect, test } from "vitest";
import type { Source } from "../../dataset/format/schema.ts";
import { hostOf, shortName } from "./source-name.ts";

const source = (fields: Partial<Source>): Source => ({
  id: "s",
  title: "On Shields",
  authors: [],
  kind: "analysis",
  ...fields,
});

test.each([
  // authors                                 publisher        published     short name
  [["Seong Whun Cheon"], undefined, "2025-07-01", "Cheon 2025"],
  [["Cheon, Seong Whun", "Ada Lee"], undefined, "2025", "Cheon and Lee 2025"],
  [["A One", "B Two", "C Three"], undefined, undefined, "One et al."],
  [["천성훈"], undefined, "2025", "천성훈 2025"],
  [[], "The Korea Times", "2025-01-28", "The Korea Times 2025"],
  [[], undefined, undefined, "On Shields"],
  [["Ada Vell"], undefined, "198X", "Vell"],
])("a row names its source: %j, %s, %s is %s", (authors, publisher, published, name) => {
  const fields = {
    authors: [...authors],
    ...(publisher && { publisher }),
    ...(published && { published }),
  };
  expect(shortName(source(fields), "en")).toBe(name);
});

test("a link is named by its host, and only an address of the web is one", () => {
  expect(hostOf("https://www.sejong.org/a?b")).toBe("sejong.org");
  expect(hostOf("javascript:alert(1)")).toBeNull();
  expect(hostOf("nonsense")).toBeNull();
});

test.each([
  [["Seong Whun Cheon"], "2025", "Cheon 2025"],
  [["천성훈", "김민준"], "2019", "천성훈·김민준 2019"],
  [["A One", "B Two", "C Three"], undefined, "One 외"],
  [["Livius"], "-0026", "Livius 기원전 27"],
])("in Korean %j, %s is %s", (authors, published, name) => {
  const fields = { authors: [...authors], ...(published && { published }) };
  expect(shortName(source(fields), "ko")).toBe(name);
});

test("a source older than the first year is named with its era", () => {
  expect(shortName(source({ authors: ["Livius"], published: "-0026" }), "en")).toBe("Livius 27 BC");
});
