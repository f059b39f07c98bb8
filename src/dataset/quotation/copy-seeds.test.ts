import { expect, test } from "vitest";
import { likelyPlaces } from "./copy-seeds.ts";

const passage = "the harbour master announced three points to the assembled pilots of the port";
const filler = (seed: number, words: number): string =>
  Array.from({ length: words }, (_, at) => ((at + seed) * 7919 + seed).toString(36)).join(" ");

test("a passage with words lost, added and altered is among the stretches to look at", () => {
  const copied = passage.replace("announced", "had announced").replace("points ", "");
  const text = `${filler(1, 900)} ${copied} ${filler(2, 900)}`;
  const start = text.indexOf(copied);
  const [best] = likelyPlaces(text, [passage])[0] ?? [];
  expect(best?.start).toBeLessThanOrEqual(start);
  expect(best?.end).toBeGreaterThanOrEqual(start + copied.length);
});

test("each passage has stretches of its own, in the order that was asked", () => {
  const other = "a second dredger was ordered from abroad although its price had doubled";
  const text = `${other} ${filler(3, 400)} ${passage}`;
  const [first, second] = likelyPlaces(text, [passage, other]);
  expect(first?.[0]?.end).toBeGreaterThanOrEqual(text.length);
  expect(second?.[0]?.start).toBe(0);
});

test("a text without the passage, and one that is shorter than a run, have hardly a place", () => {
  expect(likelyPlaces(filler(4, 500), [passage])).toEqual([[]]);
  expect(likelyPlaces("the", [passage, ""])).toEqual([[], []]);
});

test("a text that repeats the passage is looked at in a few places only", () => {
  const [places] = likelyPlaces(`${passage} `.repeat(100), [passage]);
  expect(places?.length).toBeLessThanOrEqual(8);
});
