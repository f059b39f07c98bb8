import fc from "fast-check";
import { expect, test } from "vitest";
import { sentences } from "./coverage-sentences.ts";

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["He came. He left.", ["He came.", "He left."]],
  ["The U.S. House met Gen. Lee in Washington, D.C. today.", null],
  ["W.J. Hennigan and Mr. Kim saw No. 5, p. 12.", null],
  ["It cost 22.4 trillion won.", null],
  ["In charge.1) Trump said so.", ["In charge.1)", "Trump said so."]],
  ["It grew. 4) The dome may too.", ["It grew. 4)", "The dome may too."]],
  ["As follows. 13)The government is sorry.", ["As follows. 13)", "The government is sorry."]],
  ["Many systems, 2) but few work.", null],
  ["So it was.At the summit he spoke.", ["So it was.", "At the summit he spoke."]],
  ["The “NMD issue.” The paper said so.", ["The “NMD issue.”", "The paper said so."]],
  ["Is it an ally?It was later revealed.", ["Is it an ally?", "It was later revealed."]],
  ["협력 검토.. 관세협상의 카드로도 활용", null],
  ["되진 않았다. 그러나 요청받을 것이다.", ["되진 않았다.", "그러나 요청받을 것이다."]],
  ["A heading\n\nA caption, 2024.\r\n", ["A heading", "A caption, 2024."]],
])("“%s” is cut where its sentences end", (text, expected) => {
  expect(cut(text)).toEqual(expected ?? [text]);
});

test("no word of a text is lost between its sentences, and none is in two", () => {
  const pieces = fc.constantFrom("U.S.", "He", "went", ".", "3)", " ", "\n", "”", "끝", "2.5", "?");
  fc.assert(
    fc.property(fc.array(pieces), (some) => {
      const text = some.join("");
      expect(cut(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
