import { expect, test } from "vitest";
import { passage, permalink, view } from "./citable.testing.ts";
import { CITATION_FORMATS, cite, citeAll } from "./cite.ts";

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

test("in a file each passage is one reference, with a key of its own", () => {
  const items = [
    { ...passage, id: "gazette/war" },
    { ...passage, id: "gazette-war" },
    { ...passage, id: "gazette/war", title: "Armistice announced" },
  ];
  const bib = citeAll("bibtex", items);
  expect(bib.match(/^@.*$/gm)).toEqual(["@article{gazette-war,", "@article{gazette-war-2,"]);
  expect(bib).toContain(
    "Cited for: Armistice signed (4 March 1921); Cited for: Armistice announced (4 March 1921)",
  );
  expect(citeAll("ris", items).match(/^TY {2}- /gm)).toHaveLength(2);
  expect(JSON.parse(citeAll("csl-json", items))).toHaveLength(2);
});

test.each(CITATION_FORMATS)(
  "in %s a dataset is told by the hash of its file, where it is known",
  (format) => {
    const sha256 = "b7bf78ec01234567";
    for (const item of [view, passage]) {
      expect(cite(format, { ...item, dataset: { ...item.dataset, sha256 } })).toContain(sha256);
      expect(cite(format, item)).not.toMatch(/sha-?256/i);
    }
  },
);
