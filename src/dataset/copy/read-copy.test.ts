import { expect, test, vi } from "vitest";
import { readCopy } from "./read-copy.ts";

const LETTERS: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&euro;": "€",
  "&ampersand": "&ersand",
};
const resolve = vi.fn((references: readonly string[]) =>
  references.map((each) => LETTERS[each] ?? each),
);
const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  [
    "a page",
    "saved.html",
    "<p>Bell &amp; toll: &euro;4, &euro;5 &none; 3 < 4 & more",
    "Bell & toll: €4, €5 &none; 3 < 4 & more",
  ],
  ["a page of another name", "saved", "<!doctype html><p>&ampersand", "&ersand"],
  ["Markdown", "notes.md", "the **toll** stands", "the toll stands"],
  ["plain text", "notes.txt", "<p>&amp;</p>", "<p>&amp;</p>"],
])("%s is read as its words", async (_, name, text, words) => {
  expect(await readCopy(name, bytes(text), resolve)).toEqual({ ok: true, text: words });
});

test("text that was pasted has no markup", async () => {
  expect(await readCopy(null, "<html>&amp;", resolve)).toEqual({ ok: true, text: "<html>&amp;" });
});

test("a character reference is asked about once, and a page of nothing but them does not ask without end", async () => {
  resolve.mockClear();
  const many = Array.from({ length: 50_000 }, (_, i) => `&a${i};`).join("");
  await readCopy("a.html", bytes("&euro;".repeat(1_000) + many), resolve);
  expect(resolve).toHaveBeenCalledTimes(1);
  expect(resolve.mock.lastCall?.[0].filter((each) => each === "&euro;")).toHaveLength(1);
  expect(resolve.mock.lastCall?.[0].length).toBeLessThanOrEqual(20_000);
});

test.each([
  ["nothing", bytes(""), "empty"],
  ["white space", " \n ", "empty"],
  ["a page without words", bytes("<!doctype html><script>1</script>"), "empty"],
  ["a PDF", bytes("%PDF-1.7"), "pdf"],
  ["a binary", new Uint8Array([80, 75, 3, 4, 0, 0]), "binary"],
])("%s is refused by its reason", async (_, content, reason) => {
  expect(await readCopy("a", content, resolve)).toEqual({ ok: false, refusal: { reason } });
});
