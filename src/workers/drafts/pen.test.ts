import { expect, test, vi } from "vitest";
import type { Channel } from "./channel.ts";
import { type Locks, Pen, type Told } from "./pen.ts";

/** A browser with the locks and channels of several tabs. */
function createBrowser() {
  const line: { granted: () => Promise<void>; dead: boolean }[] = [];
  let holder: { take(): void } | null = null;
  const heard = new Map<object, (event: MessageEvent<Told>) => void>();
  const next = () => {
    const first = line.shift();
    if (first === undefined) holder = null;
    else if (first.dead) next();
    else {
      let taken = false;
      holder = { take: () => (taken = true) };
      void first.granted().then(() => !taken && next());
    }
  };
  return {
    tab: () => {
      const own = {};
      const locks = {
        request: (
          _: string,
          { signal, steal }: { signal?: AbortSignal; steal?: boolean },
          granted: () => Promise<void>,
        ) =>
          new Promise<void>((resolve, reject) => {
            const waiting = { granted: () => granted().then(resolve), dead: false };
            signal?.addEventListener("abort", () => {
              waiting.dead = true;
              reject(new Error("given up"));
            });
            if (steal) line.unshift(waiting);
            else line.push(waiting);
            if (steal) holder?.take();
            if (steal || holder === null) next();
          }),
      };
      const channel = {
        postMessage: (data: Told) => {
          for (const [each, hear] of heard) if (each !== own) hear({ data } as MessageEvent<Told>);
        },
        addEventListener: (_: string, hear: unknown) => heard.set(own, hear as () => void),
        close: () => heard.delete(own),
      };
      return [locks as unknown as Locks, channel as unknown as Channel] as const;
    },
  };
}

const DONE = () => Promise.resolve();
const settle = async () => {
  for (let at = 0; at < 8; at++) await Promise.resolve();
};

test("one tab writes at a time, and the next one when that is closed", async () => {
  const { tab } = createBrowser();
  const [first, second] = [new Pen("a", DONE, ...tab(), "1"), new Pen("a", DONE, ...tab(), "2")];
  expect([first.isHeld, second.isHeld]).toEqual([true, false]);
  first.drop();
  await settle();
  expect(second.isHeld).toBe(true);
});

test("who asks for the pen has it once what was being written is written", async () => {
  const { tab } = createBrowser();
  let finish = () => undefined as unknown;
  const writing = new Promise((resolve) => {
    finish = () => resolve(undefined);
  });
  const first = new Pen("a", () => writing, ...tab(), "1");
  const second = new Pen("a", DONE, ...tab(), "2");
  second.ask();
  await settle();
  expect([first.isHeld, second.isHeld]).toEqual([true, false]);
  finish();
  await settle();
  expect([first.isHeld, second.isHeld]).toEqual([false, true]);
  first.ask();
  await settle();
  expect([first.isHeld, second.isHeld]).toEqual([true, false]);
});

test("who asks comes before those who only wait", async () => {
  const { tab } = createBrowser();
  const [first, second, third] = ["1", "2", "3"].map((id) => new Pen("a", DONE, ...tab(), id));
  third?.ask();
  await settle();
  expect([first, second, third].map((each) => each?.isHeld)).toEqual([false, false, true]);
});

test("of a tab that hangs the pen is taken", async () => {
  vi.useFakeTimers();
  try {
    const { tab } = createBrowser();
    const first = new Pen("a", () => new Promise(() => undefined), ...tab(), "1");
    const second = new Pen("a", DONE, ...tab(), "2");
    expect(first.isHeld).toBe(true);
    second.ask();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(second.isHeld).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test("of two that ask at once one has the pen, and the other does not take it from one that lives", async () => {
  vi.useFakeTimers();
  try {
    const { tab } = createBrowser();
    const pens = ["1", "2", "3"].map((id) => new Pen("a", DONE, ...tab(), id));
    for (const pen of pens) pen.ask();
    await vi.advanceTimersByTimeAsync(1_000);
    const held = pens.map(({ isHeld }) => isHeld);
    expect(held.filter(Boolean)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(pens.map(({ isHeld }) => isHeld)).toEqual(held);
  } finally {
    vi.useRealTimers();
  }
});
