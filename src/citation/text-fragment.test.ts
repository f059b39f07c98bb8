import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../dataset/any-text.testing.ts";
import { textFragmentUrl } from "./text-fragment.ts";

const page = "https://example.org/a";

/** The directive's words, decoded again. */
const directive = (url: string | null): readonly string[] =>
  (url?.split(":~:text=")[1] ?? "").split(",").map(decodeURIComponent);

const essay = Array.from({ length: 80 }, (_, index) => `word${index}`).join(" ");

test("a short quotation is looked for whole, between the words around it", () => {
  const words = { exact: "On Monday", prefix: "he said. ", suffix: ", the order" };
  expect(textFragmentUrl(page, words)).toBe(
    `${page}#:~:text=he%20said.-,On%20Monday,-%2C%20the%20order`,
  );
});

test("only the nearest words around it count, so a prefix cut inside a word does no harm", () => {
  const prefix = "issiles were launched by the army ";
  const url = textFragmentUrl(page, { exact: "On Monday", prefix });
  expect(directive(url)).toEqual(["launched by the army-", "On Monday"]);
});

test("a quotation that ends or begins inside a word is looked for by its whole words", () => {
  const parted = { exact: "방어 계획을 논의", suffix: "했다고 밝혔다" };
  expect(directive(textFragmentUrl(page, parted))[0]).toBe("방어 계획을");
  const begun = { exact: "issiles were launched", prefix: "The m" };
  expect(directive(textFragmentUrl(page, begun))).toEqual(["were launched"]);
  expect(directive(textFragmentUrl(page, { exact: "논의", suffix: "했다고" }))[0]).toBe("논의");
});

test.each([
  ["a note", "had met 13)-, ", " said.14) Then"],
  ["a note in brackets", "had met[3] ", " said.[4] Then"],
  ["a list", "They agreed: - ", " said. • Then"],
  ["a number in a ring", "met ① ", " said ② Then"],
])("a mark of %s is no context: pages set it apart", (_, prefix, suffix) => {
  const url = textFragmentUrl(page, { exact: "On Monday", prefix, suffix });
  expect(directive(url)[0]).toBe("On Monday");
  expect(directive(url)[1]).toMatch(/^-said/);
});

test("a quotation that can hardly occur twice goes without context", () => {
  const exact = "one two three four five six seven eight nine ten eleven twelve";
  expect(directive(textFragmentUrl(page, { exact, prefix: "before " }))).toEqual([exact]);
});

test("a long quotation is found by its two ends, cut between words", () => {
  expect(directive(textFragmentUrl(page, { exact: essay }))).toEqual([
    "word0 word1 word2 word3 word4 word5",
    "word74 word75 word76 word77 word78 word79",
  ]);
});

test("a quotation over two paragraphs is found by its two ends, each in its own", () => {
  const url = textFragmentUrl(page, { exact: "First  line.\n\n“Second”\tline." });
  expect(directive(url)).toEqual(["First line.", "“Second” line."]);
});

test.each([
  [
    "with spaces",
    "한국 정부는 러시아와의 공동성명에서 조약의 보존과 강화를 지지하였다. ".repeat(12),
  ],
  ["without", "대한민국정부는공동성명에서조약의보존과강화를지지하였다".repeat(20)],
])("long Korean %s is found by ends that occur in it", (_, exact) => {
  const [start = "", end = ""] = directive(textFragmentUrl(page, { exact }));
  expect(exact.trim().startsWith(start)).toBe(true);
  expect(exact.trim().endsWith(end)).toBe(true);
});

test("the directive's own punctuation is taken as words", () => {
  const url = textFragmentUrl(page, { exact: "R&D, non-nuclear #1 100%" });
  expect(url).toBe(`${page}#:~:text=R%26D%2C%20non%2Dnuclear%20%231%20100%25`);
});

test.each([
  ["none", page, `${page}#:~:text=x`],
  ["an empty one", `${page}#`, `${page}#:~:text=x`],
  ["its own", `${page}?b=1#part`, `${page}?b=1#part:~:text=x`],
  ["an older directive", `${page}#part:~:text=old`, `${page}#part:~:text=x`],
])("an address with %s for a fragment keeps it", (_, url, expected) => {
  expect(textFragmentUrl(url, { exact: "x" })).toBe(expected);
});

test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "/local", ""])(
  "nothing but the web is linked: %s",
  (url) => expect(textFragmentUrl(url, { exact: "x" })).toBeNull(),
);

test("no words, no link", () => {
  expect(textFragmentUrl(page, { exact: " \n " })).toBeNull();
});

test("any text makes an address without stray punctuation", () => {
  const text = anyText({ maxLength: 500 });
  fc.assert(
    fc.property(text, text, text, (exact, prefix, suffix) => {
      const url = textFragmentUrl(page, { exact, prefix, suffix });
      fc.pre(url !== null);
      const [, spec = ""] = url?.split(":~:text=") ?? [];
      expect(spec).toMatch(/^([^\s,&-]+-,)?[^\s,&-]+(,[^\s,&-]+)?(,-[^\s,&-]+)?$/);
    }),
  );
});
