import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CITATION_FORMATS, cite } from "./cite.ts";
import type { Citable } from "./reference.ts";

const dataset = { title: "Missiles and treaties", version: "1.2", updated: "2025-07-02" };
const permalink = "https://dateline.example/?v=1&event=armistice_1921";

const passage: Citable = {
  id: "1921-03-04-armistice",
  title: "Armistice signed",
  date: "4 March 1921",
  quotation: "It was signed at noon, “in the old mill”.",
  source: {
    title: "The end of the war",
    authors: ["Núria Čapek", "홍길동"],
    publisher: "The Freedonia Gazette",
    published: "1921-03-05",
    language: "en",
    kind: "news",
    url: "https://gazette.example/end_of_war?a=1&b=50%25",
  },
  dataset,
  permalink,
  accessed: "2026-11-23",
};

const view: Citable = {
  id: "view",
  title: "23 of 119 events: Freedonia",
  dataset,
  permalink,
  accessed: "2026-11-23",
};

/** The passage as a hostile or merely unlucky source would have it. */
const withTitle = (title: string): Citable => ({
  ...passage,
  source: { title, authors: [title], kind: "analysis" },
});

describe("plain text", () => {
  test("names the source, the words, the event, and the way back", () => {
    expect(cite("text", passage)).toBe(
      "Núria Čapek and 홍길동, “The end of the war,” The Freedonia Gazette, March 5, 1921, " +
        "https://gazette.example/end_of_war?a=1&b=50%25: " +
        "“It was signed at noon, ‘in the old mill’.” Cited for: Armistice signed, 4 March 1921. " +
        `Quoted in Missiles and treaties, version 1.2, ${permalink}, accessed November 23, 2026.`,
    );
  });

  test.each([
    ["signed at noon", "signed at noon.”"],
    ["(Washington, March 7)", "(Washington, March 7).”"],
    ["was it “signed?”", "was it ‘signed?’”"],
    ["signed …", "signed …”"],
  ])("words that stop short of a sentence are closed by a full stop: %s", (quotation, end) => {
    expect(cite("text", { ...passage, quotation })).toContain(`${end} Cited for: `);
  });

  test("a view is cited as the dataset, with its version", () => {
    expect(cite("text", view)).toBe(
      `“Missiles and treaties,” version 1.2, July 2, 2025, ${permalink}, ` +
        "accessed November 23, 2026. Cited for: 23 of 119 events: Freedonia.",
    );
  });

  test.each([
    ["1921-03", "“Who won?” March 1921"],
    ["1921", "“Who won?” 1921"],
    ["1921~", "“Who won?” about 1921"],
    ["1921-21", "“Who won?” spring 1921"],
    ["-0043", "“Who won?” 44 BC"],
    ["1921/1923", "“Who won?” 1921–1923"],
  ])(
    "a source of %s is not given a finer date, nor a comma after a question",
    (published, head) => {
      const source = { title: "Who won?", authors: [], kind: "news", published } as const;
      expect(cite("text", { ...passage, source })).toMatch(`${head}: “It was`);
    },
  );
});

describe("BibTeX", () => {
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
    expect(cite("bibtex", passage)).toBe(
      [
        "@misc{1921-03-04-armistice,",
        "  title = {{The end of the war}},",
        "  author = {{Núria Čapek} and {홍길동}},",
        "  howpublished = {The Freedonia Gazette},",
        "  year = {1921},",
        "  day = {5},",
        "  language = {en},",
        "  url = {https://gazette.example/end_of_war?a=1&b=50%25},",
        "  urldate = {2026-11-23},",
        "  note = {Quotation: “It was signed at noon, “in the old mill”.”; " +
          "Cited for: Armistice signed (4 March 1921); Quoted in: Missiles and treaties, " +
          "version 1.2, https://dateline.example/?v=1\\&event=armistice\\_1921},",
        "  month = mar,",
        "}\n",
      ].join("\n"),
    );
  });

  test("no title can run TeX or end its field", () => {
    expect(cite("bibtex", withTitle("50% of {A_B} & \\input{x} #1 $2 ~^\n\n@misc"))).toContain(
      "title = {{50\\% of {\\textbraceleft}A\\_B{\\textbraceright} \\& " +
        "{\\textbackslash}input{\\textbraceleft}x{\\textbraceright} \\#1 \\$2 " +
        "{\\textasciitilde}{\\textasciicircum} @misc}},",
    );
  });

  test("braces balance, and fields keep to their lines, whatever a dataset says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.webUrl(), (text, url) => {
        const entry = cite("bibtex", {
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
});

describe("RIS", () => {
  /** The text as a reference manager reads it back. */
  const read = (record: string) =>
    record
      .split("\r\n")
      .filter((line) => line !== "")
      .map((line) => [line.slice(0, 2), line.slice(6)]);

  test("reads back as it was meant", () => {
    expect(read(cite("ris", passage))).toEqual([
      ["TY", "NEWS"],
      ["ID", "1921-03-04-armistice"],
      ["TI", "The end of the war"],
      ["AU", "Núria Čapek"],
      ["AU", "홍길동"],
      ["PB", "The Freedonia Gazette"],
      ["PY", "1921"],
      ["DA", "1921/03/05"],
      ["LA", "en"],
      ["UR", "https://gazette.example/end_of_war?a=1&b=50%25"],
      ["Y2", "2026/11/23"],
      ["DB", "Missiles and treaties, version 1.2"],
      ["N1", "Quotation: “It was signed at noon, “in the old mill”.”"],
      ["N1", "Cited for: Armistice signed (4 March 1921)"],
      ["N1", `Quoted in: Missiles and treaties, version 1.2, ${permalink}`],
      ["ER", ""],
    ]);
  });

  test("no text can start a tag of its own", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const record = read(cite("ris", withTitle(`${text}\r\nER  - \nTY  - BOOK`)));
        expect(record.map(([tag]) => tag).join(" ")).toBe("TY ID TI AU UR Y2 DB N1 N1 N1 ER");
      }),
    );
  });
});

describe("CSL-JSON", () => {
  test("reads back as it was meant", () => {
    const [entry] = JSON.parse(cite("csl-json", passage));
    expect(entry).toMatchObject({
      id: "1921-03-04-armistice",
      type: "article-newspaper",
      author: [{ literal: "Núria Čapek" }, { literal: "홍길동" }],
      issued: { "date-parts": [[1921, 3, 5]] },
      accessed: { "date-parts": [[2026, 11, 23]] },
      URL: "https://gazette.example/end_of_war?a=1&b=50%25",
    });
    expect(entry.note.split("\n")).toHaveLength(3);
  });

  test("a date beyond year, month and day is left in words", () => {
    const source = { title: "T", authors: [], kind: "book", published: "1921-21" } as const;
    const [entry] = JSON.parse(cite("csl-json", { ...passage, source }));
    expect(entry.issued).toEqual({ literal: "spring 1921" });
  });
});

test.each(CITATION_FORMATS)("%s: a view is cited as the dataset, at its own address", (format) => {
  const text = cite(format, view);
  expect(text).toContain("Missiles and treaties");
  expect(text).toContain("1.2");
  expect(text).toContain("23 of 119 events");
  expect(text).toContain(permalink);
});

test.each([
  // published  year and date in RIS                     year in BibTeX
  ["1985~", "PY  - 1985\r\nDA  - 1985///about 1985\r\n", "year = {about 1985}"],
  ["2013/2017", "PY  - 2013\r\nDA  - 2013///2013–2017\r\n", "year = {2013–2017}"],
  ["-0043", "DA  - ///44 BC\r\n", "year = {44 BC}"],
])("a reference manager gets no code for %s, but a year or words", (published, ris, bibtex) => {
  const source = { title: "T", authors: [], kind: "book", published } as const;
  expect(cite("ris", { ...passage, source })).toContain(ris);
  expect(cite("bibtex", { ...passage, source })).toContain(bibtex);
});
