import fc from "fast-check";
import { expect, test } from "vitest";
import { passageLine } from "./passage-line.ts";

const upTo = (letters: number) => (text: string) => text.length <= letters;
const PASSAGE = "The joint statement that was announced on February 27 by President Putin.";

test("a passage that the line holds is shown whole", () => {
  expect(passageLine(PASSAGE, "February 27", upTo(80))).toBe(PASSAGE);
});

test("a passage that is too long is cut between words", () => {
  expect(passageLine(PASSAGE, "", upTo(30))).toBe("The joint statement that was …");
});

test("the words that give the date are shown, though they stand late", () => {
  expect(passageLine(PASSAGE, "February 27", upTo(36))).toBe(
    "… on February 27 by President Putin.",
  );
  expect(passageLine(PASSAGE, "February 27", upTo(24))).toBe("… February 27 by …");
});

test("a passage whose start shows the date begins at its start", () => {
  expect(passageLine(PASSAGE, "February 27", upTo(71))).toBe(
    "The joint statement that was announced on February 27 by President …",
  );
});

test("words that leave out something where they are cut say it once", () => {
  const title = "Moscow proposes words… Kim says";
  expect(passageLine(title, "", upTo(25))).toBe("Moscow proposes words …");
  expect(passageLine("모스크바, 문구 제안…김 대통령 설명", "", upTo(16))).toBe(
    "모스크바, 문구 제안 …",
  );
});

test("whatever the line holds, the words are the passage's own, in order, and fit", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, fc.nat(29), fc.integer({ min: 14, max: 90 }), (some, at, letters) => {
      const passage = some.join(" ");
      const line = passageLine(passage, some[at] ?? "", upTo(letters));
      expect(line.length).toBeLessThanOrEqual(letters);
      expect(passage).toContain(line.replace(/^… | …$/g, ""));
    }),
  );
});
