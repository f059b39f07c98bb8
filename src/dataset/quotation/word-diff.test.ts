import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareWords, type WordRun } from "./word-diff.ts";

const show = (runs: readonly WordRun[]): string =>
  runs
    .map(({ side, text }) => (side === "same" ? text : side === "left" ? `-${text}-` : `+${text}+`))
    .join(" ");

test.each([
  ["the bell rang at noon", "the bell rang at noon", "the bell rang at noon"],
  ["the bell rang at noon", "the bell at noon", "the bell -rang- at noon"],
  ["on 19 July it rang", "on 18 July it rang", "on -19- +18+ July it rang"],
  ["the “old” bell", 'the "old"\n bell', "the “old” bell"],
  ["", "bell", "+bell+"],
  ["bell", "the bell", "+the+ bell"],
  ["the bell", "bell", "-the- bell"],
  ["bell", "bell rang", "bell +rang+"],
])("%j against %j reads %j", (left, right, shown) => {
  expect(show(compareWords(left, right))).toBe(shown);
});

test("words beside each other that differ alike are one run", () => {
  expect(compareWords("the bell rang at noon", "the bell at one")).toEqual([
    { side: "same", text: "the bell" },
    { side: "left", text: "rang" },
    { side: "same", text: "at" },
    { side: "left", text: "noon" },
    { side: "right", text: "one" },
  ]);
});

test("what is too long to be compared word by word is said to differ, or to be the same", () => {
  const long = "the bell rang ".repeat(700).trim();
  expect(compareWords(long, long).map(({ side }) => side)).toEqual(["same"]);
  expect(compareWords(long, `${long} twice`)).toEqual([
    { side: "left", text: long },
    { side: "right", text: `${long} twice` },
  ]);
});

const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });

test("nothing of either wording is left out of the comparison", () => {
  fc.assert(
    fc.property(words, words, (left, right) => {
      const runs = compareWords(left.join(" "), right.join(" "));
      const side = (other: WordRun["side"]) =>
        runs.flatMap(({ side, text }) => (side === other ? [] : text.split(" ")));
      expect(side("right")).toEqual(left);
      expect(side("left")).toEqual(right);
    }),
  );
});

test("a word cut at the end of a line is the same word", () => {
  expect(
    compareWords("The committee met", "The com-\nmittee met").map(({ side }) => side),
  ).not.toContain("right");
  expect(compareWords("미사일 방어", "미사\n일 방어").map(({ side }) => side)).not.toContain(
    "right",
  );
  expect(compareWords("東京で会議が", "東京で\n会議が")).not.toContainEqual({
    side: "right",
    text: "東京で 会議が",
  });
});
