import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../dataset/any-text.testing.ts";
import { bibtex } from "./bibtex.ts";
import { passage, withTitle } from "./citable.testing.ts";

/** Counts the groups in braces that stand side by side; NaN when the braces do not balance. */
function outermost(entry: string): number {
  const depths = [0];
  for (const mark of entry.replaceAll(/[^{}]/g, "")) {
    depths.push((depths.at(-1) ?? 0) + (mark === "{" ? 1 : -1));
  }
  const balanced = depths.at(-1) === 0 && Math.min(...depths) === 0;
  return balanced ? depths.filter((depth) => depth === 0).length - 1 : Number.NaN;
}

test("has a field for everything", () => {
  expect(bibtex(passage)).toBe(
    [
      "@article{1921-03-04-armistice,",
      "  title = {{The end of the war}},",
      "  author = {{Núria Čapek} and {홍길동}},",
      "  journal = {The Freedonia Gazette},",
      "  year = {1921},",
      "  day = {5},",
      "  language = {en},",
      "  url = {https://gazette.example/end_of_war?a=1&b=50%25},",
      "  urldate = {2026-11-23},",
      "  note = {Quotation: “It was signed at noon, ‘in the old mill’.”; " +
        "Cited for: Armistice signed (4 March 1921); Quoted in: Missiles and treaties, " +
        "version 1.2, https://dateline.example/?v=1\\&event=armistice\\_1921},",
      "  month = mar,",
      "}\n",
    ].join("\n"),
  );
});

test("no title can run TeX or end its field", () => {
  expect(bibtex(withTitle("50% of {A_B} & \\input{x} #1 $2 ~^\n\n@misc"))).toContain(
    "title = {{50\\% of {\\textbraceleft}A\\_B{\\textbraceright} \\& " +
      "{\\textbackslash}input{\\textbraceleft}x{\\textbraceright} \\#1 \\$2 " +
      "{\\textasciitilde}{\\textasciicircum} @misc}},",
  );
});

test("no mark becomes another one in the fonts that TeX began with", () => {
  expect(bibtex(withTitle("a < b > c | d"))).toContain(
    "title = {{a {\\textless} b {\\textgreater} c {\\textbar} d}},",
  );
});

test("braces balance, and fields keep to their lines, whatever a dataset says", () => {
  fc.assert(
    fc.property(anyText(), fc.webUrl(), (text, url) => {
      const entry = bibtex({
        ...withTitle(text),
        id: text,
        title: text,
        quotation: text,
        permalink: url,
      });
      expect(outermost(entry)).toBe(1);
      expect(
        entry
          .split("\n")
          .slice(1, -2)
          .every((line) => /^ {2}[a-z]+ = /.test(line)),
      ).toBe(true);
    }),
  );
});

test.each([
  ["1985~", "1985", "Published: about 1985"],
  ["2013/2017", "2013", "Published: 2013–2017"],
  ["-0043", "44 BC", "Published: 44 BC"],
  ["2001-21", "2001", "Published: spring 2001"],
  ["2025-02/..", "2025", "Published: from February 2025"],
  ["../1923", "1923", "Published: until 1923"],
])(
  "a reference manager gets no code for %s, but the year, and the rest in a note",
  (published, year, note) => {
    const source = { title: "T", authors: [], kind: "book", published } as const;
    expect(bibtex({ ...passage, source })).toContain(`year = {${year}}`);
    expect(bibtex({ ...passage, source })).toContain(`note = {${note}; `);
  },
);
