import { expect, test } from "vitest";
import { agreement, contextLength, contextOf } from "./copy-context.ts";

const TEXT = "at long last the truce was signed at noon and the bells rang over the harbour";
const from = TEXT.indexOf("the truce");
const to = from + "the truce was signed".length;
const agree = (prefix: string, suffix: string): number | null =>
  agreement(TEXT, from, to, contextOf({ prefix, suffix }));

test("a context that is there agrees, however its spaces were copied", () => {
  expect(agree("at long last ", " at noon and")).toBe(1);
  expect(agree("at long  last\n", "\tat noon and")).toBe(1);
});

test("without a context nothing is said for the place or against it", () => {
  expect(agree("", " ")).toBeNull();
  expect(contextLength(contextOf({ prefix: " ", suffix: "" }))).toBe(0);
});

test("a heading on one side does not hide the right words on the other", () => {
  expect(agree("CHAPTER THREE: WINTER", " at noon and the bells")).toBeGreaterThan(0.8);
  expect(agree("CHAPTER THREE: WINTER", " at")).toBeLessThan(0.5); // too little to speak alone
});

test("other words than the passage's do not agree", () => {
  expect(agree("nobody could say when ", " by either of them")).toBeLessThan(0.5);
});
