import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../../dataset/any-text.testing.ts";
import { normalText, paragraphsOf, textOf } from "./normal-text.ts";

test.each([
  ["line ends of Windows", "One\r\n\r\nTwo", "One\n\nTwo"],
  ["a page break", "One\fTwo", "One\n\nTwo"],
  ["spaces that do not break, tabs and indents", "\tIn\u00a0March  2001 ", "In March 2001"],
  ["Hangul taken apart, as a Mac names files", "한국".normalize("NFD"), "한국"],
  ["a soft hyphen, and a mark at the start of a file", "\ufeffmis\u00adsile", "missile"],
  ["half a character", "a\ud83db", "a\ufffdb"],
])("%s make no other text", (_, given, normal) => {
  expect(normalText(given)).toBe(normal);
});

test.each([["ﬁnal"], ["①"], ["１９７２"], ["“Korea’s”"], ["👩‍👩‍👧"], ["…"]])(
  "%s is as it was written",
  (letters) => expect(normalText(letters)).toBe(letters),
);

test("what is normal stays as it is, so that places in it hold", () => {
  fc.assert(
    fc.property(fc.array(anyText()), (paragraphs) => {
      const text = textOf(paragraphs);
      expect(normalText(text)).toBe(text);
    }),
  );
});

test("paragraphs are all of a text but its empty lines", () => {
  fc.assert(
    fc.property(fc.array(anyText()), (paragraphs) => {
      const text = textOf(paragraphs);
      const parts = paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
      expect(parts.join("\n\n")).toBe(text);
    }),
  );
});
