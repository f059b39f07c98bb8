import { expect, test } from "vitest";
import { passage, permalink, view } from "./citable.testing.ts";
import { CITATION_FORMATS, cite } from "./cite.ts";

test.each(CITATION_FORMATS)("%s: a view is cited as the dataset, at its own address", (format) => {
  const text = cite(format, view);
  expect(text).toContain("Missiles and treaties");
  expect(text).toContain("1.2");
  expect(text).toContain("23 of 119 events");
  expect(text).toContain(permalink);
});

test.each(CITATION_FORMATS)("%s: a report is cited with the newspaper it stands in", (format) => {
  const source = { ...passage.source, title: "Noon", authors: [], kind: "news" as const };
  const text = cite(format, { ...passage, source: { ...source, container: "The Noon Post" } });
  expect(text).toContain("The Noon Post");
});
