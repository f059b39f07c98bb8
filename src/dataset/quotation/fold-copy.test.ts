import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, hasCutWords, unfold } from "./fold-copy.ts";

test.each([
  ["curly quotes", "“Korea’s”", `"Korea's"`],
  ["dashes", "1994–1997 — a pause", "1994-1997 - a pause"],
  ["a typewriter's dash", "a pause -- long", "a pause - long"],
  ["spaces and lines", "  one \u00a0\n\t two\r\n", "one two"],
  ["a soft hyphen", "mis\u00adsile", "missile"],
  ["a soft hyphen at the end of a line", "mis\u00ad\nsile", "missile"],
  ["a ligature", "o\ufb03ce", "office"],
  ["an ellipsis", "wait…", "wait..."],
  ["letters made of parts", "cafe\u0301 \u1112\u1161\u11ab", "caf\u00e9 \ud55c"],
  ["what is not seen", "\ufeffzero\u200bwidth", "zerowidth"],
  ["a hyphen before a line break", "Korea-\nU.S.", "Korea-U.S."],
  ["nothing", " \n ", ""],
])("%s: %j is compared as %j", (_, original, folded) => {
  expect(foldText(original).text).toBe(folded);
});

test("a word cut at the end of a line can be joined, a name with a hyphen is not", () => {
  const cut = "the mis-\n  sile of Korea-\nU.S. make";
  expect(hasCutWords(cut)).toBe(true);
  expect(foldText(cut, { joinLines: true }).text).toBe("the missile of Korea-U.S. make");
  expect(foldText(cut).text).toBe("the mis-sile of Korea-U.S. make");
  expect(hasCutWords("Korea-\nU.S.")).toBe(false);
});

test("what was folded is pointed at in the original, whole characters only", () => {
  const original = "an  o\ufb03ce, cafe\u0301";
  const folded = foldText(original);
  const at = folded.text.indexOf("café");
  expect(original.slice(...ends(original, folded.text.indexOf("office"), 6))).toBe("o\ufb03ce");
  expect(original.slice(...ends(original, at, 4))).toBe("cafe\u0301");
});

function ends(original: string, from: number, length: number): [number, number] {
  const { start, end } = unfold(original, foldText(original), from, from + length);
  return [start, end];
}

const text = fc.string({
  unit: fc.constantFrom(
    "a",
    "B",
    " ",
    "\n",
    "-",
    "—",
    "’",
    '"',
    "\u0301",
    "\ufb01",
    "한",
    "😀",
    ".",
  ),
  maxLength: 40,
});

test("a copy that is longer folded is folded to its end", () => {
  const { text, starts } = foldText("ﬃ".repeat(1_000));
  expect(text).toBe("ffi".repeat(1_000));
  expect(starts.at(-1)).toBe(999);
});

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(text, (original) => {
      const once = foldText(original).text;
      expect(foldText(once).text).toBe(once);
    }),
  );
});

test("every folded character comes from where it says", () => {
  fc.assert(
    fc.property(text, (original) => {
      const folded = foldText(original);
      const whole = unfold(original, folded, 0, folded.text.length);
      expect(foldText(original.slice(whole.start, whole.end)).text).toBe(folded.text);
      expect([...folded.starts]).toEqual([...folded.starts].sort((a, b) => a - b));
    }),
  );
});
