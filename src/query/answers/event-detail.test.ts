import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../columns/dataset.testing.ts";
import { EVERYTHING } from "../criteria/query.ts";
import { Matching } from "../matching/matching.ts";
import { backReferences } from "./back-references.ts";
import { eventDetail } from "./event-detail.ts";

test("a source that an event names without its words is told with it, and counts it", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("war", "1921", { claims: [aClaim("gazette/war")], sources: ["annals", "gazette"] }),
      anEvent("rumour", "1922", { sources: ["annals"] }),
    ),
  );
  const matching = new Matching(columns);
  const unquoted = (id: string) =>
    eventDetail(columns, backReferences(columns), matching.matches(EVERYTHING), id, "en")?.unquoted;
  expect(unquoted("rumour")).toMatchObject([{ id: "annals" }]);
  expect(unquoted("war")).toMatchObject([{ id: "annals" }]);
  expect(matching.facets(EVERYTHING).counts.source).toEqual({ gazette: 1, annals: 2 });
});

test("a gloss is given in the reader's language, and to nobody who reads the words themselves", () => {
  const dataset = aDataset(anEvent("war", "1921", { claims: [aClaim("gazette/war")] }));
  for (const passage of dataset.passages) {
    Object.assign(passage, { language: "fr", gloss: { en: "War", fr: "Guerre" } });
  }
  const columns = buildColumns(dataset);
  const matches = new Matching(columns).matches(EVERYTHING);
  const glossIn = (lang: string) =>
    eventDetail(columns, backReferences(columns), matches, "war", lang)?.claims[0]?.passage.gloss;
  expect([glossIn("en"), glossIn("fr"), glossIn("ko")]).toEqual(["War", null, null]);
});

test("a link that a passage states names it, from either end; none names one that is not there", () => {
  const tie = (passage?: string) => ({
    type: "leads-to" as const,
    event: "truce",
    inferred: passage === undefined,
    ...(passage !== undefined && { passage }),
  });
  const links = [tie("gazette/war"), tie("nowhere/at-all"), tie()];
  const columns = buildColumns(
    aDataset(anEvent("war", "1921", { links }), anEvent("truce", "1922")),
  );
  const matches = new Matching(columns).matches(EVERYTHING);
  const named = (id: string) =>
    eventDetail(columns, backReferences(columns), matches, id, "en")?.related.map(
      ({ passage }) => passage?.id ?? null,
    );
  expect(named("war")).toEqual(["gazette/war", null, null]);
  expect(named("truce")).toEqual(["gazette/war", null, null]);
});
