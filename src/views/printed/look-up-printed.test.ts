import { expect, test } from "vitest";
import type { DatedEvent } from "../../dataset/format/schema.ts";
import { printOfEvent } from "../../query/answers/print-of-event.ts";
import { buildColumns } from "../../query/columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../../query/columns/dataset.testing.ts";
import { type Printed, signOfAll } from "../../query/criteria/printed.ts";
import { criteriaOf, EMPTY_QUERY, EVERYTHING, setWords } from "../../query/criteria/query.ts";
import { createLocalStore } from "../../query/local-store.ts";
import { lookUpPrinted } from "./look-up-printed.ts";

const WAR = anEvent("war", "1933-11-17", { claims: [aClaim("gazette/war")] });
const PEACE = anEvent("peace", "1934-01", { claims: [aClaim("gazette/peace")] });
const DUEL = anEvent("duel", "1935");

function storeOf(...events: readonly DatedEvent[]) {
  const store = createLocalStore();
  store.show(buildColumns(aDataset(...events)));
  return store;
}

async function printed(...events: readonly DatedEvent[]): Promise<Printed> {
  const details = await storeOf(...events).ask({
    kind: "details",
    criteria: EVERYTHING,
    lang: "en",
    from: 0,
    to: events.length,
  });
  return { day: "2026-11-26", lang: "en", of: details.map(printOfEvent) };
}

const changes = (verdict: Awaited<ReturnType<typeof lookUpPrinted>>) =>
  verdict?.kind === "page"
    ? verdict.events.map((each) => each && [each.id, ...each.changed])
    : verdict;

test("a page whose events nobody touched still stands, whatever else came to the dataset", async () => {
  const page = await printed(WAR, PEACE);
  const now = storeOf(WAR, DUEL, PEACE);
  expect(changes(await lookUpPrinted(now, page, EVERYTHING))).toEqual([["war"], ["peace"]]);
});

test("what was changed is named with what of it was, and what is gone is said to be", async () => {
  const page = await printed(WAR, PEACE, DUEL);
  const now = storeOf({ ...WAR, date: "1933-11-18", claims: [] }, { ...DUEL, title: "A duel" });
  expect(changes(await lookUpPrinted(now, page, EVERYTHING))).toEqual([
    ["war", "date", "passages"],
    null,
    ["duel", "title"],
  ]);
});

test("an event that its filter no longer leaves is found all the same", async () => {
  const page = await printed(WAR);
  const narrow = criteriaOf(setWords(EMPTY_QUERY, "signed"));
  expect(changes(await lookUpPrinted(storeOf(WAR, PEACE), page, narrow))).toEqual([["war"]]);
});

test("all of an edition stands or does not, and one more event is told by its count", async () => {
  const { of } = await printed(WAR, PEACE);
  const sign = signOfAll(Array.isArray(of) ? of : []);
  const all: Printed = { day: "2026-11-26", lang: "en", of: { events: 2, sign } };
  const ask = (...events: readonly DatedEvent[]) =>
    lookUpPrinted(storeOf(...events), all, EVERYTHING);
  expect(await ask(WAR, PEACE)).toMatchObject({ stands: true });
  expect(await ask(WAR, { ...PEACE, title: "Truce" })).toMatchObject({ stands: false, now: 2 });
  expect(await ask(WAR, PEACE, DUEL)).toMatchObject({ stands: false, printed: 2, now: 3 });
});

test("a code of events that never were finds none, and does nothing", async () => {
  const id = "AAAA";
  const page: Printed = {
    day: "2026-11-26",
    lang: "en",
    of: [{ id, title: "AA", date: "AA", passages: "AA" }],
  };
  expect(changes(await lookUpPrinted(storeOf(WAR), page, EVERYTHING))).toEqual([null]);
});
