import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, type Line, parseLine, parseMarkdown } from "./markdown.ts";

const plain = (line: Line) => line.map(({ text }) => text).join("");

/** Every word of a block, whatever it is shown as. */
function textOf(block: Block): string {
  switch (block.kind) {
    case "list":
      return block.items.map(plain).join(" ");
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(plain).join(" ")).join(" ");
    case "code":
      return block.text;
    default:
      return plain(block.line);
  }
}

test("headings, paragraphs, lists, tables and code are told apart", () => {
  const text = [
    "# Title",
    "A paragraph",
    "of two lines.",
    "",
    "- one, which",
    "  goes on",
    "- two",
    "",
    "1. first",
    "",
    "| a | b |",
    "|---|---|",
    "| 1 | `2` |",
    "",
    "```",
    "# no heading",
    "```",
  ].join("\n");
  const line = (text: string) => [{ style: "plain", text }];
  expect(parseMarkdown(text)).toEqual([
    { kind: "heading", level: 1, line: line("Title") },
    { kind: "paragraph", line: line("A paragraph of two lines.") },
    { kind: "list", ordered: false, items: [line("one, which goes on"), line("two")] },
    { kind: "list", ordered: true, items: [line("first")] },
    {
      kind: "table",
      head: [line("a"), line("b")],
      rows: [[line("1"), [{ style: "code", text: "2" }]]],
    },
    { kind: "code", text: "# no heading" },
  ]);
});

test("within a line, code, strong and emphasis; a lone star is a star", () => {
  expect(parseLine("**One fact**, `a*b*` and *this*, 2 * 3 * 4")).toEqual([
    { style: "strong", text: "One fact" },
    { style: "plain", text: ", " },
    { style: "code", text: "a*b*" },
    { style: "plain", text: " and " },
    { style: "em", text: "this" },
    { style: "plain", text: ", 2 * 3 * 4" },
  ]);
});

test("HTML and links are words like any other", () => {
  const text = '<img src=x onerror="alert(1)"> [here](javascript:alert(1))';
  expect(parseMarkdown(text)).toEqual([{ kind: "paragraph", line: [{ style: "plain", text }] }]);
});

const codebook = (name: string): string =>
  readFileSync(new URL(`../../../data/${name}`, import.meta.url), "utf8");

test.each(["CODEBOOK.md", "CODEBOOK.ko.md"])(
  "%s reads through: no mark is left over, no word is lost",
  (name) => {
    const text = codebook(name);
    const blocks = parseMarkdown(text);
    const shown = blocks.map(textOf).join(" ");
    expect(shown).not.toMatch(/\*\*|`|\||^#/m);
    // By letters: what is strong may be a part of a Korean word.
    const letters = (from: string) =>
      from
        .match(/[\p{L}\p{N}]/gu)
        ?.sort()
        .join("");
    expect(letters(shown)).toBe(letters(text));
    expect(blocks.filter(({ kind }) => kind === "table")).not.toHaveLength(0);
  },
);

test("a Korean reader is told every rule and every name of a field that an English one is", () => {
  const shape = (text: string) => ({
    blocks: parseMarkdown(text).map((block) => [
      block.kind,
      block.kind === "list" ? block.items.length : block.kind === "table" ? block.rows.length : 1,
    ]),
    names: [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort(),
  });
  expect(shape(codebook("CODEBOOK.ko.md"))).toEqual(shape(codebook("CODEBOOK.md")));
});

test("no text at all can stop the reading of it", () => {
  const marks = ["# ", "- ", "1. ", "|", "|-|", "```\n", "**", "*", "`", "\n"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...marks, "한")), (pieces) => {
      const text = pieces.join("");
      const shown = parseMarkdown(text).map(textOf).join("");
      expect(shown.split("한").length).toBe(text.split("한").length);
    }),
  );
});
