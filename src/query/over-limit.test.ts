import { expect, test } from "vitest";
import { isOverLimit, OverLimit } from "./over-limit.ts";

test("a question that costs too much is known for one, also behind a thread", () => {
  const cause = new OverLimit("more than 10 s");
  expect(isOverLimit(cause)).toBe(true);
  const { name, message } = cause;
  expect(isOverLimit(Object.assign(new Error(message), { name }))).toBe(true);
});

test.each([new Error("crashed"), null, "OverLimit"])("%s is none", (cause) => {
  expect(isOverLimit(cause)).toBe(false);
});
