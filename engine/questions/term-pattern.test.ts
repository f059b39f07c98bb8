import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../src/query/text/fold.ts";
import { termFinder } from "../../src/query/text/term.ts";
import { termPattern } from "./term-pattern.ts";

const words = fc
  .array(fc.constantFrom("한", "미", "사", "일", "가", " ", "·", "a", "-", "("), {
    minLength: 1,
    maxLength: 9,
  })
  .map((letters) => fold(letters.join("")));

test("a pattern is found where the term is, in texts of one line and in several", () => {
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 4 }), (term, lines) => {
      fc.pre(term.trim() !== "");
      const pattern = termPattern(term);
      const text = lines.join("\n");
      const found = pattern === null ? text.includes(term) : new RegExp(pattern, "u").test(text);
      expect(found).toBe(lines.some((line) => termFinder(term)(line) !== null));
    }),
    { numRuns: 20_000 },
  );
});
