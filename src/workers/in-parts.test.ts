import fc from "fast-check";
import { expect, test } from "vitest";
import { aDataset, anEvent } from "../query/columns/dataset.testing.ts";
import { createLocalStore } from "../query/local-store.ts";
import type { OpenProgress } from "../query/open-types.ts";
import type { EventStore } from "../query/store.ts";
import { inParts, joining } from "./in-parts.ts";

const file = (sources: number) => ({
  from: "text" as const,
  name: "mine.json",
  text: JSON.stringify({
    ...aDataset(anEvent("a", "1921")),
    sources: Array.from({ length: sources }, (_, at) => ({
      id: `s${at}`,
      title: `The ${at}`,
      authors: [],
      kind: "other",
    })),
  }),
});

/** What a page hears of an opening: the result put together, and how much came at once at most. */
async function heard(open: EventStore["open"], source: Parameters<typeof open>[0]) {
  const told: OpenProgress[] = [];
  const page = joining((progress) => told.push(progress));
  let [most, parts] = [0, 0];
  const hearing = {
    told: page.told,
    took(...[sources, from]: Parameters<typeof page.took>) {
      parts++;
      most = Math.max(most, sources.length);
      page.took(sources, from);
    },
  };
  const result = await inParts(hearing, (tell) => open(source, tell));
  return { told, most, parts, summary: result.ok ? page.whole(result.summary) : null };
}

test("a page has every source in the end, and never more than a thousand at once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(0, 1, 999, 1_000, 1_001, 2_000, 3_456), async (count) => {
      const store = createLocalStore();
      const whole = await store.open(file(count));
      const { summary, most } = await heard(store.open, file(count));
      expect(summary).toEqual(whole.ok && whole.summary);
      expect(most).toBeLessThanOrEqual(1_000);
    }),
    { numRuns: 7 },
  );
});

test("sources that came with the first events stand beside them, and come no second time", async () => {
  const store = createLocalStore();
  const opened = await store.open(file(2_500));
  if (!opened.ok) throw new Error("it is sound");
  const progress = { bytes: 1, total: null, events: 1, problems: 0, arrived: opened.summary };
  const open: EventStore["open"] = (_, tell) => {
    tell?.(progress);
    tell?.({ ...progress, arrived: null });
    return Promise.resolve(opened);
  };
  const { told, parts, summary } = await heard(open, file(0));
  expect(told.map(({ arrived }) => arrived)).toEqual([opened.summary, null]);
  expect([summary, parts]).toEqual([opened.summary, 3]);
});
