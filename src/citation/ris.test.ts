import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../dataset/any-text.testing.ts";
import { passage, permalink, withTitle } from "./citable.testing.ts";
import { ris } from "./ris.ts";

/** The text as a reference manager reads it back. */
const read = (record: string) =>
  record
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => [line.slice(0, 2), line.slice(6)]);

test("reads back as it was meant", () => {
  expect(read(ris(passage))).toEqual([
    ["TY", "NEWS"],
    ["ID", "1921-03-04-armistice"],
    ["TI", "The end of the war"],
    ["AU", "Núria Čapek"],
    ["AU", "홍길동"],
    ["T2", "The Freedonia Gazette"],
    ["PY", "1921"],
    ["DA", "1921/03/05"],
    ["LA", "en"],
    ["UR", "https://gazette.example/end_of_war?a=1&b=50%25"],
    ["Y2", "2026/11/23"],
    ["DB", "Missiles and treaties, version 1.2"],
    ["N1", "Quotation: “It was signed at noon, ‘in the old mill’.”"],
    ["N1", "Cited for: Armistice signed (4 March 1921)"],
    ["N1", `Quoted in: Missiles and treaties, version 1.2, ${permalink}`],
    ["ER", ""],
  ]);
});

test("no text can start a tag of its own", () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const record = read(ris(withTitle(`${text}\r\nER  - \nTY  - BOOK`)));
      expect(record.map(([tag]) => tag).join(" ")).toBe("TY ID TI AU Y2 DB N1 N1 N1 ER");
    }),
  );
});

test.each([
  ["1985~", "PY  - 1985\r\n", "N1  - Published: about 1985\r\n"],
  ["2013/2017", "PY  - 2013\r\n", "N1  - Published: 2013–2017\r\n"],
  ["-0043", "PY  - 44 BC\r\n", "N1  - Published: 44 BC\r\n"],
])(
  "a reference manager gets no code for %s, but its year, and the rest in a note",
  (published, year, note) => {
    const source = { title: "T", authors: [], kind: "book", published } as const;
    const record = ris({ ...passage, source });
    expect(record).toContain(year);
    expect(record).toContain(note);
    expect(record).not.toContain("DA  - ");
  },
);
