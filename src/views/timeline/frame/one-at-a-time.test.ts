import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

test("questions asked while one is answered become one more, which sees the newest state", async () => {
  let newest = 0;
  let running = 0;
  const seen: number[] = [];
  const ask = oneAtATime(async () => {
    running += 1;
    expect(running).toBe(1);
    seen.push(newest);
    await Promise.resolve();
    running -= 1;
  });
  const first = ask();
  for (newest = 1; newest < 5; newest++) void ask();
  await first;
  expect(seen).toEqual([0, 5]);
});

test("a question that fails is not the last that can be asked", async () => {
  let times = 0;
  const ask = oneAtATime(() => {
    times += 1;
    return times === 1 ? Promise.reject(new Error("gone")) : Promise.resolve();
  });
  await expect(ask()).rejects.toThrow("gone");
  await ask();
  expect(times).toBe(2);
});
