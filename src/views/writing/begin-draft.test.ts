import { afterEach, expect, test, vi } from "vitest";
import type { Session } from "../state/session.ts";
import { beginDraft } from "./begin-draft.ts";

afterEach(() => vi.unstubAllGlobals());

const row = (id: string, title: string, steps: number) => ({ id, title, steps });

/** What is told of other drafts, where the new one is "own", and a lock is held of those named. */
async function toldBeside(others: readonly ReturnType<typeof row>[], held: readonly string[] = []) {
  vi.stubGlobal("navigator", {
    locks: { query: async () => ({ held: held.map((id) => ({ name: `dateline/draft/${id}` })) }) },
  });
  const notify = vi.fn();
  const session = {
    state: { getState: () => ({ dataset: null }) },
    desk: async (asked: string) =>
      asked === "begin" ? { ok: true, id: "own" } : [row("own", "Mill", 0), ...others],
    change: vi.fn(),
    open: vi.fn(async () => undefined),
    notify,
  };
  expect(await beginDraft(session as unknown as Session)).toBe(true);
  return notify.mock.calls.map(([message, values]) => [message, values]);
}

test("whoever begins a second draft of a dataset is told of the first, which gets nothing of it", async () => {
  expect(await toldBeside([row("a", "Mill", 3), row("b", "Dock", 9)])).toEqual([
    ["writing.another", { where: "browser", steps: 3 }],
  ]);
});

test("two tabs that begin at once are two drafts, and the later says so", async () => {
  expect(await toldBeside([row("a", "Mill", 0)], ["own", "a"])).toEqual([
    ["writing.another", { where: "tab", steps: 0 }],
  ]);
});

test("nothing is said of a draft of another dataset, or of one in which nothing was written", async () => {
  expect(await toldBeside([row("a", "Mill", 0), row("b", "Dock", 9)], ["own", "b"])).toEqual([]);
});
