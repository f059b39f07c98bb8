import { expect, test } from "vitest";
import { aClaim, aDataset, anEvent } from "../../query/columns/dataset.testing.ts";
import { EMPTY_QUERY } from "../../query/criteria/query.ts";
import { createLocalStore } from "../../query/local-store.ts";
import { citableClaim, citableEvent } from "./citable.ts";

const SEEN = { permalink: "https://dateline.example/", accessed: "2026-11-23" };

async function opened(...claims: readonly ReturnType<typeof aClaim>[]) {
  const store = createLocalStore();
  const text = JSON.stringify(aDataset(anEvent("war", "1921-03-04", { claims: [...claims] })));
  const result = await store.open({ from: "text", name: "test", text });
  const event = await store.ask({
    kind: "event",
    id: "war",
    criteria: EMPTY_QUERY,
    lang: "en",
  });
  if (!result.ok || !event) throw new Error("not open");
  return { summary: result.summary, event };
}

test("an event is cited by its preferred passage, and without one by the dataset", async () => {
  const { event, summary } = await opened(aClaim("gazette/war"));
  expect(citableEvent(event, summary, "ko", SEEN)).toMatchObject({
    ...SEEN,
    lang: "ko",
    id: "gazette/war",
    title: "war",
    date: "1921년 3월 4일",
    quotation: "War was declared — at last.",
    source: { title: "The Gazette", kind: "news", language: "en" },
    dataset: { title: "프리도니아" },
  });
  const bare = await opened();
  expect(citableEvent(bare.event, bare.summary, "en", SEEN)).toEqual({
    ...SEEN,
    lang: "en",
    id: "war",
    title: "war",
    date: "4 March 1921",
    dataset: { title: "Freedonia" },
  });
});

test("a passage is not cited for a date it contradicts", async () => {
  const { event, summary } = await opened(
    aClaim("gazette/war"),
    aClaim("annals/war", { date: "1921-03-05" }),
    aClaim("gazette/peace", { date: "1921-03-06", role: "reported" }),
  );
  const dates = event.claims.map((claim) => citableClaim(event, claim, summary, "en", SEEN).date);
  expect(dates).toEqual(["4 March 1921", "5 March 1921", "4 March 1921"]);
});
