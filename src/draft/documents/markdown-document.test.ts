import { expect, test } from "vitest";
import { readGiven } from "./read-document.testing.ts";

const read = (markdown: string) => readGiven("a.md", markdown);

test.each([
  ["emphasis and links", "The **bell** [rang](https://a.example) *twice*.", "The bell rang twice."],
  ["lines of one paragraph", "The bell\nrang.", "The bell rang."],
  ["headings", "The toll\n========\n\n## Then ##\nIt stood.", "The toll\n\nThen\n\nIt stood."],
  ["items", "- signed\n- rang\n  twice\n1. third", "signed\n\nrang twice\n\n1. third"],
  ["quotes", "> It stands.", "It stands."],
  ["code as it is", "Say `a_b_c` now\n\n```js\nlet *x* = 1\n```", "Say a_b_c now\n\nlet *x* = 1"],
  ["cells", "| year | what |\n|---|:--:|\n| 1921 | *signed* |", "year\n\nwhat\n\n1921\n\nsigned"],
  ["links told elsewhere", "See [it][1].\n\n[1]: https://a.example", "See it."],
  ["notes", "It rang.[^1]\n\n[^1]: Herald.", "It rang.\n\nHerald."],
  ["markup", "one <b>two</b> &amp; three", "one two & three"],
])("%s are read without their marks", async (_, markdown, text) => {
  expect((await read(markdown)).text).toBe(text);
});

test("fields above the text say what it is", async () => {
  expect(
    await read(
      '---\ntitle: "The toll"\ndate: 2025-01-28\nauthor: Ada Hart\nlang: en\n---\nSigned.',
    ),
  ).toMatchObject({
    text: "Signed.",
    title: "The toll",
    authors: ["Ada Hart"],
    published: { date: "2025-01-28", from: "date" },
    language: "en",
  });
});
