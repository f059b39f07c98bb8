import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../../dataset/any-text.testing.ts";
import { fold, foldWithOffsets } from "./fold.ts";

const text = anyText();
const letters = fc.string({
  unit: fc.constantFrom(
    ..."abÉé한글 ’'—-ΣςİŞ\n\u00ad ßﬃㅎㅏ·・ﾃﾟ２Ⅲ…´″½ɐ\u064b\u200d\u200eاﷺكが\u3099\u1100",
  ),
});

const nfd = (words: string) => words.normalize("NFD");

test.each([
  ["CAFÉ Zürich", "cafe zurich"],
  ["‘Three No’s’ — “peace”", `'three no's' - "peace"`],
  ["a\n\t b", "a b"],
  ["it`s", "it's"],
  ["a\ufeffb", "ab"],
  ["ΟΔΟΣ οδοσ", "οδοσ οδοσ"],
  ["co\u00adoperate", "cooperate"],
  [nfd("한국"), "한국"],
  ["が", "が"],
  ["Łódź Øresund Đà Nẵng Þingvellir", "lodz oresund da nang thingvellir"],
  ["Große Straße, L’œuvre, Ærø", "grosse strasse, l'oeuvre, aero"],
  ["İstanbul Işık", "istanbul isik"],
  ["ＮＡＴＯ １２月", "nato 12月"],
  ["ﾃﾎﾟﾄﾞﾝ", "テポドン"],
  ["oﬃce", "office"],
  ["شَالُوم أحمد", "شالوم احمد"],
  ["שָׁלוֹם", "שלום"],
  ["کتاب‌خانه", "کتابخانه"],
  ["\u200e12.03.2020\u200e", "12.03.2020"],
  ["CO₂ m² Phase Ⅲ And…", "co2 m2 phase iii and..."],
  ["「休戦」 ‹sais› ‚a‘", `"休戦" 'sais' 'a'`],
  ["1〜3月 1～3月", "1~3月 1~3月"],
  ["한미  동맹 북ㆍ러", "한미 동맹 북·러"],
])("%s is searched as %s", (given, folded) => {
  expect(fold(given)).toBe(folded);
});

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.oneof(text, letters), (given) => {
      expect(fold(fold(given))).toBe(fold(given));
    }),
  );
});

test("what is searched and what is marked are folded alike", () => {
  fc.assert(
    fc.property(fc.oneof(text, letters), (given) => {
      expect(foldWithOffsets(given).folded).toBe(fold(given));
    }),
  );
});

test("a mark that stands on a gap keeps the gap one", () => {
  expect(foldWithOffsets("  \uff9f").folded).toBe(fold("  \uff9f"));
});

test("a hyphen that is not seen does not part a letter from its mark", () => {
  const given = "\uff83\u00ad\uff9e";
  const { folded, starts, ends } = foldWithOffsets(given);
  expect(folded).toBe(fold(given));
  expect([starts, ends]).toEqual([[0], [3]]);
});

test("a folded letter leads back to the whole character it was written as", () => {
  const given = `x${nfd("É")} “${nfd("한")}`;
  const { folded, starts, ends } = foldWithOffsets(given);
  expect([...folded].map((_, i) => given.slice(starts[i], ends[i]))).toEqual([
    "x",
    nfd("É"),
    " ",
    "“",
    nfd("한"),
  ]);
});
