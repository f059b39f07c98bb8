import { describe, expect, test } from "vitest";
import { stepFrom } from "./steps.ts";

const EPISODES = [
  { id: "war", events: ["a", "b"] },
  { id: "truce", events: ["c"] },
];

describe("a walk through an episode", () => {
  test.each([
    ["begins with its first event", "war", -1, 1, "war a"],
    ["goes on to the next", "war", 0, 1, "war b"],
    ["goes back", "war", 1, -1, "war a"],
    ["goes on to the next episode after the last event", "war", 1, 1, "truce c"],
    ["begins again after the last of all", "truce", 0, 1, "war a"],
    ["goes back to the episode before", "truce", 0, -1, "war b"],
  ] as const)("%s", (_, episode, at, by, to) => {
    const step = stepFrom(EPISODES, episode, at, by);
    expect(`${step?.episode} ${step?.event}`).toBe(to);
  });

  test("has nowhere to go in a dataset without episodes", () => {
    expect(stepFrom([], "war", -1, 1)).toBeNull();
  });
});
