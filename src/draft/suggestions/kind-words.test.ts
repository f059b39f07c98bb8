import { expect, test } from "vitest";
import { EVENT_KINDS } from "../../dataset/format/vocabulary.ts";
import { KIND_WORDS } from "./kind-words.ts";

test("every kind that words can tell has words, in English and in Korean", () => {
  const told = (hangul: boolean) =>
    new Set(
      KIND_WORDS.filter(({ words }) => /\p{Script=Hangul}/u.test(words.source) === hangul).map(
        ({ value }) => value,
      ),
    );
  const kinds = EVENT_KINDS.filter((kind) => kind !== "other");
  expect([...told(false)].toSorted()).toEqual([...kinds].toSorted());
  expect([...told(true)].toSorted()).toEqual([...kinds].toSorted());
});
