import { beforeEach, expect, test, vi } from "vitest";
import { soon } from "./soon.ts";

beforeEach(() => void vi.useFakeTimers());

test("who types without a pause loses no more than the last moment", () => {
  let typed = 0;
  let kept = 0;
  const keeping = soon(() => {
    kept = typed;
  }, 100);
  for (; typed < 60; typed++) {
    keeping.ask();
    vi.advanceTimersByTime(40);
    expect(typed - kept).toBeLessThanOrEqual(3);
  }
});

test("what is asked for is done once, at once where the page goes, and not when it is given up", () => {
  const work = vi.fn();
  const keeping = soon(work, 100);
  keeping.now();
  expect(work).not.toHaveBeenCalled();
  keeping.ask();
  keeping.ask();
  keeping.now();
  vi.advanceTimersByTime(200);
  expect(work).toHaveBeenCalledTimes(1);
  keeping.ask();
  keeping.drop();
  vi.advanceTimersByTime(200);
  expect(work).toHaveBeenCalledTimes(1);
});
