import { expect, test } from "vitest";
import { Turns } from "./turns.ts";

const never = new AbortController().signal;

test("two work at once, the third when one of them is done", async () => {
  const turns = new Turns(2, 10);
  const first = await turns.take(never);
  await turns.take(never);
  const done: string[] = [];
  const third = turns.take(never).then(() => done.push("third"));
  await Promise.resolve();
  expect(done).toEqual([]);
  first?.();
  await third;
  expect(done).toEqual(["third"]);
});

test("a turn that is given back twice lets in one", async () => {
  const turns = new Turns(1, 10);
  const first = await turns.take(never);
  const next = [turns.take(never), turns.take(never)] as const;
  first?.();
  first?.();
  expect(await next[0]).not.toBeNull();
  const gone = new AbortController();
  const last = turns.take(gone.signal);
  gone.abort();
  expect(await last).toBeNull();
});

test("who is gone waits no longer, and keeps nobody's place", async () => {
  const turns = new Turns(1, 1);
  const first = await turns.take(never);
  const gone = new AbortController();
  const waiting = turns.take(gone.signal);
  expect(await turns.take(never)).toBeNull();
  gone.abort();
  expect(await waiting).toBeNull();
  const next = turns.take(never);
  first?.();
  expect(await next).not.toBeNull();
  expect(await turns.take(AbortSignal.abort())).toBeNull();
});
