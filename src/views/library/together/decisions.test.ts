import { beforeEach, expect, test, vi } from "vitest";
import type { Decision } from "../../../workers/merge-files.ts";

const refs = (first: string, second: string): Decision["events"] => [
  { dataset: "log", event: first },
  { dataset: "diary", event: second },
];

/** A browser that keeps what is written, or refuses to. */
function browser(kept: Map<string, string> | null) {
  const forbidden = () => {
    throw new Error("forbidden");
  };
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("localStorage", {
    getItem: kept ? (key: string) => kept.get(key) ?? null : forbidden,
    setItem: kept ? (key: string, value: string) => kept.set(key, value) : forbidden,
  });
}

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
});

test("a decision is kept, replaced by another of the same pair, and taken back", async () => {
  const kept = new Map<string, string>();
  browser(kept);
  const { decide, decisionOf, decisions, undecide } = await import("./decisions.ts");
  decide({ as: "apart", events: refs("truce", "truce") });
  decide({ as: "apart", events: refs("toll", "paid") });
  const [first, second] = refs("truce", "truce");
  decide({ as: "one", events: [second, first] });
  const { all } = decisions.value;
  expect(all.map(({ as }) => as)).toEqual(["apart", "one"]);
  expect(decisionOf(all, [first, second])?.events[0]).toEqual(second);
  vi.resetModules();
  const later = await import("./decisions.ts");
  expect(later.decisions.value).toEqual({ all, lasting: true });
  undecide([first, second]);
  expect(decisionOf(decisions.value.all, [first, second])).toBeNull();
});

test("where nothing can be kept, decisions last the visit, and that is known", async () => {
  browser(null);
  const { decide, decisions } = await import("./decisions.ts");
  decide({ as: "apart", events: refs("truce", "truce") });
  decide({ as: "apart", events: refs("toll", "paid") });
  expect(decisions.value).toMatchObject({ all: { length: 2 }, lasting: false });
});

test("where the browser is full, a decision is not lost to the next, and is kept once there is room", async () => {
  const kept = new Map<string, string>();
  browser(kept);
  const { decide, decisions } = await import("./decisions.ts");
  decide({ as: "apart", events: refs("keel", "keel") });
  const room = vi.spyOn(localStorage, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  decide({ as: "apart", events: refs("truce", "truce") });
  decide({ as: "apart", events: refs("toll", "paid") });
  expect(decisions.value).toMatchObject({ all: { length: 3 }, lasting: false });
  room.mockRestore();
  decide({ as: "apart", events: refs("mole", "mole") });
  const { all } = decisions.value;
  expect(all.map(({ events }) => events[0].event)).toEqual(["keel", "truce", "toll", "mole"]);
  vi.resetModules();
  const later = await import("./decisions.ts");
  expect(later.decisions.value).toEqual({ all, lasting: true });
});

test("what is no decision is left aside", async () => {
  browser(new Map());
  const { parseDecisions } = await import("./decisions.ts");
  const sound = { as: "one", events: refs("a", "b") };
  const broken = [null, 1, { as: "none", events: refs("a", "b") }, { as: "one", events: [{}, {}] }];
  expect(parseDecisions(JSON.stringify([sound, ...broken]))).toEqual([sound]);
  expect(parseDecisions("{")).toEqual([]);
  expect(parseDecisions(null)).toEqual([]);
});

test("what is decided of other files has nothing put together anew", async () => {
  browser(new Map());
  const { areSame, decide, decisions, decisionsAmong } = await import("./decisions.ts");
  const among = () => decisionsAmong(decisions.value.all, ["log", "diary", "almanac"]);
  decide({ as: "one", events: refs("truce", "truce") });
  const before = among();
  decide({ as: "one", events: [refs("toll", "")[0], { dataset: "other", event: "paid" }] });
  expect(areSame(among(), before)).toBe(true);
  const [first, second] = refs("truce", "truce");
  decide({ as: "one", events: [second, first] });
  expect(areSame(among(), before)).toBe(false);
});
