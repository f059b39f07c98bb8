import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../src/query/text/fold.ts";
import { termFinder } from "../../src/query/text/term.ts";
import { hangulIn } from "../load/hangul.ts";
import { anywhere, HANGUL_ALONE, hangulOf, isHangul, termPattern } from "./term-pattern.ts";

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
    { numRuns: 6_000 },
  );
});

test("a term of Hangul is found in the Hangul of a text where it is found in the text", () => {
  const hangul = words.filter(isHangul);
  fc.assert(
    fc.property(hangul, fc.array(words, { maxLength: 4 }), (term, lines) => {
      const own = hangulIn(lines.join("\n"));
      const pattern = termPattern(term);
      const found = pattern === null ? own.includes(term) : new RegExp(pattern, "u").test(own);
      expect(found).toBe(lines.some((line) => termFinder(term)(line) !== null));
    }),
    { numRuns: 6_000 },
  );
});

test("a text in which a term is found has its Hangul in one piece, once all else is taken out", () => {
  expect(HANGUL_ALONE).toContain("(hangul, '[ |]', '')");
  fc.assert(
    fc.property(words, words, words, fc.boolean(), (before, term, after, isParted) => {
      const text = `${before}${isParted ? term.replaceAll(/([가-힣])/g, "$1 ") : term}${after}`;
      fc.pre(term.trim() !== "" && termFinder(term)(text) !== null);
      const alone = hangulIn(text).replaceAll(/[ |]/g, "");
      for (const run of hangulOf(term)) expect(alone).toContain(run);
    }),
    { numRuns: 2_000 },
  );
  expect(hangulOf("f-15 한·미 동맹 gdp 성장")).toEqual(["한미동맹", "성장"]);
});

test("what means something to LIKE is looked for as it is", () => {
  expect(anywhere("100% of_a\\b")).toBe("%100\\% of\\_a\\\\b%");
});
