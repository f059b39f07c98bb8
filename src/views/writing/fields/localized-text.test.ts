import fc from "fast-check";
import { expect, test } from "vitest";
import { missingLanguages, plainLanguage, rowsOf, textOf, withText } from "./localized-text.ts";

test("a plain text stays plain while it is written", () => {
  expect(withText("Lock", null, "Lock closes", "en")).toBe("Lock closes");
  expect(withText(undefined, null, "갑문", "en")).toBe("갑문");
});

test("a second language makes a text of two, and the first words are not lost", () => {
  expect(withText("Lock", "ko", "갑문", "en")).toEqual({ en: "Lock", ko: "갑문" });
  expect(withText("갑문", "en", "Lock", "ko")).toEqual({ ko: "갑문", en: "Lock" });
});

test("a language whose words are deleted is gone, and the others stay", () => {
  expect(withText({ en: "Lock", ko: "갑문" }, "ko", "", "en")).toEqual({ en: "Lock" });
  expect(withText({ ko: "갑문" }, "ko", "", "en")).toBe("");
  expect(withText("Lock", "ko", "", "en")).toBe("Lock");
});

test("languages keep their order, so that a file changes in one line", () => {
  const value = withText({ ko: "갑문", en: "Lock" }, "ko", "수문", "en");
  expect(JSON.stringify(value)).toBe('{"ko":"수문","en":"Lock"}');
});

test("the reader's own language comes first, and others that the page does not speak are shown too", () => {
  expect(rowsOf({ de: "Schleuse", ko: "갑문", en: "Lock" }, "en")).toEqual(["en", "de", "ko"]);
  expect(rowsOf("Lock", "ko")).toEqual([null]);
});

test("Korean words in a plain text are offered an English side, whatever language the page speaks", () => {
  expect(missingLanguages([null], plainLanguage("갑문이 닫힌다", "en"))).toEqual(["en"]);
  expect(missingLanguages([null], plainLanguage("Lock", "ko"))).toEqual(["ko"]);
  expect(missingLanguages([null], plainLanguage("", "ko"))).toEqual(["en"]);
});

test("what is written into a field is read from it again, and no other field changes", () => {
  const value = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.dictionary(fc.constantFrom("en", "ko", "de"), fc.string({ minLength: 1 }), { minKeys: 1 }),
  );
  const rows = fc.constantFrom("en", "ko");
  fc.assert(
    fc.property(value, rows, fc.string({ minLength: 1 }), (before, row, text) => {
      const after = withText(before, row, text, "en");
      expect(textOf(after, row, "en")).toBe(text);
      for (const other of ["en", "ko", "de"].filter((each) => each !== row)) {
        expect(textOf(after, other, "en")).toBe(textOf(before, other, "en"));
      }
    }),
  );
});
