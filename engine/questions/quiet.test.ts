import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Quiet } from "./quiet.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A question that is being answered, until it is told to end. */
function aQuestion(quiet: Quiet): () => Promise<void> {
  let end: (() => void) | undefined;
  const asked = quiet.broken(() => new Promise<void>((resolve) => (end = resolve)));
  return async () => {
    end?.();
    await asked;
  };
}

test("what can wait is not done while a reader waits or a hand moves", async () => {
  const quiet = new Quiet(300);
  const done = vi.fn();
  const answered = aQuestion(quiet);
  const coming = quiet.come().then(done);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(done).not.toHaveBeenCalled();
  await answered();
  await vi.advanceTimersByTimeAsync(200);
  const next = aQuestion(quiet);
  await vi.advanceTimersByTimeAsync(10_000);
  await next();
  await vi.advanceTimersByTimeAsync(200);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(101);
  expect(done).toHaveBeenCalled();
  await coming;
});

test("once it is quiet, pieces of work follow each other without waiting anew", async () => {
  const quiet = new Quiet(300);
  await aQuestion(quiet)();
  const done = vi.fn();
  const work = async () => {
    for (let piece = 0; piece < 5; piece++) await quiet.come();
    done();
  };
  const worked = work();
  await vi.advanceTimersByTimeAsync(310);
  expect(done).toHaveBeenCalled();
  await worked;
});
