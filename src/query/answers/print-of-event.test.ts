import { expect, test } from "vitest";
import { statedDate } from "../../dataset/time/stated-date.ts";
import { buildColumns } from "../columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../columns/dataset.testing.ts";
import { EVERYTHING } from "../criteria/query.ts";
import { createLocalStore } from "../local-store.ts";
import { changedParts, printOfEvent } from "./print-of-event.ts";

async function eventOf() {
  const store = createLocalStore();
  const claims = [aClaim("gazette/war")];
  store.show(buildColumns(aDataset(anEvent("war", "1933-11-17", { claims }))));
  const found = await store.ask({ kind: "event", id: "war", criteria: EVERYTHING, lang: "en" });
  if (found === null) throw new Error("the event is not there");
  return found;
}

test("an event that nobody changed stands as it was printed", async () => {
  const event = await eventOf();
  expect(changedParts(printOfEvent(event), event)).toEqual([]);
});

test("what was changed since is told by its part", async () => {
  const event = await eventOf();
  const printed = printOfEvent(event);
  const claims = event.claims.map((claim) => ({
    ...claim,
    passage: { ...claim.passage, exact: "War was declared at last." },
  }));
  expect(changedParts(printed, { ...event, claims })).toEqual(["passages"]);
  expect(changedParts(printed, { ...event, claims: [] })).toEqual(["passages"]);
  expect(changedParts(printed, { ...event, title: { text: "Another", lang: "" } })).toEqual([
    "title",
  ]);
  expect(changedParts(printed, { ...event, date: statedDate("1933-11-18") })).toEqual(["date"]);
});

test("where a passage stands in its source is no part of what was printed", async () => {
  const event = await eventOf();
  const claims = event.claims.map((claim) => ({
    ...claim,
    passage: { ...claim.passage, start: 7 },
  }));
  expect(changedParts(printOfEvent(event), { ...event, claims })).toEqual([]);
});
