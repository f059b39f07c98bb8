import { expect, test } from "vitest";
import { harbour, pilots } from "./merge.testing.ts";
import { pairSide } from "./pair-sides.ts";

test("a side of a pair has the words that its own file has for the event, and who says them", () => {
  expect(pairSide([harbour, pilots], { part: 1, event: "1921-truce" })).toEqual({
    part: 1,
    event: "1921-truce",
    rank: 1,
    title: "Truce with the mayor",
    date: "1921-03",
    place: "Orrin",
    countries: ["NL"],
    passages: [
      {
        exact: "We signed the truce, and the bells rang before we had put down the pen.",
        language: "en",
        source: "Diary of the Guild of Pilots",
      },
    ],
  });
});

test("there is no side of what is not there", () => {
  expect(pairSide([harbour], { part: 0, event: "gone" })).toBeNull();
  expect(pairSide([harbour], { part: 1, event: "1921-truce" })).toBeNull();
});
