import { expect, test } from "vitest";
import { LineJoiner } from "./joined-lines.ts";

const join = (lines: readonly string[], elsewhere = "") =>
  new LineJoiner([...lines, elsewhere]).join(lines);

test.each([
  [
    "a word cut in two, spelt whole elsewhere",
    ["the mis-", "sile flew"],
    "A missile",
    "the missile flew",
  ],
  ["a soft hyphen", ["the mis\u00ad", "sile flew"], "", "the missile flew"],
  ["a word with a hyphen of its own", ["a long-", "range one"], "", "a long-range one"],
  ["a name after a hyphen", ["a Korea-", "Russia summit"], "korearussia", "a Korea-Russia summit"],
  ["initials with a hyphen", ["the U.S.-", "Korea treaty"], "", "the U.S.-Korea treaty"],
  ["a dash", ["the toll -", "it stood"], "", "the toll - it stood"],
  ["two words", ["on", "Monday"], "", "on Monday"],
  ["a Korean word cut in two", ["그는 미사", "일을 쏘았다"], "미사일을", "그는 미사일을 쏘았다"],
  [
    "a Korean word that is elsewhere without its particle",
    ["그는 미사", "일을 쐈다"],
    "미사일",
    "그는 미사일을 쐈다",
  ],
  [
    "a Korean word cut before its particle",
    ["방어망 구축", "이라는 취지"],
    "",
    "방어망 구축이라는 취지",
  ],
  ["two Korean words", ["그는 어제", "말했다"], "", "그는 어제 말했다"],
  ["a space at the end of a line", ["미사 ", "일을"], "미사일을", "미사 일을"],
])("%s at the end of a line", (_, lines, elsewhere, joined) => {
  expect(join(lines, elsewhere)).toBe(joined);
});
