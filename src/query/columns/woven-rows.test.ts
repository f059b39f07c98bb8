import { expect, test } from "vitest";
import type { Dataset, DatedEvent } from "../../dataset/format/schema.ts";
import type { Columns } from "./columns.ts";
import { aDataset, anEvent, rowsOf } from "./dataset.testing.ts";
import { hold } from "./held-columns.ts";

/** The columns after a change, never read anew. */
const after = (before: Dataset, change: Partial<Dataset>): Columns =>
  hold({ ...before, ...change }, hold(before), Number.POSITIVE_INFINITY).columns;
const inOrder = (columns: Columns) => rowsOf(columns).map((row) => columns.id(row));
const link = (event: string) => ({ event, type: "precedes" as const, inferred: false });

const SAME_DAY = ["a", "b", "c"].map((id) => anEvent(id, "1921-03-04"));

test.each([0, 1, 2, 3])(
  "of events of one day, the one put in at place %i of the file stands there",
  (place) => {
    const before = aDataset(...SAME_DAY);
    const events = SAME_DAY.toSpliced(place, 0, anEvent("new", "1921-03-04"));
    expect(inOrder(after(before, { events }))).toEqual(events.map(({ id }) => id));
  },
);

test("an event that gets another date stands elsewhere, and links still lead to it and from it", () => {
  const events: readonly DatedEvent[] = [
    anEvent("war", "1921", { links: [link("peace")] }),
    anEvent("truce", "1922", { links: [link("war")] }),
    anEvent("peace", "1923"),
  ];
  const before = aDataset(...events);
  const war = anEvent("war", "1924", { links: [link("peace")] });
  const columns = after(before, { events: [war, ...events.slice(1)] });
  const pairs = Array.from(columns.links.from, (row, at) => [
    columns.id(row),
    columns.id(columns.links.to[at] ?? -1),
  ]);
  expect(inOrder(columns)).toEqual(["truce", "peace", "war"]);
  expect(pairs).toEqual([
    ["truce", "war"],
    ["war", "peace"],
  ]);
});

test("a country comes with its first event and goes with its last", () => {
  const before = aDataset(...SAME_DAY, anEvent("d", "1922", { countries: ["SY"] }));
  const with2 = after(before, {
    events: [...before.events, anEvent("e", "1923", { countries: ["FR"] })],
  });
  expect(with2.facets.country.values).toEqual(["FR", "SY"]);
  expect(after(before, { events: [...SAME_DAY] }).facets.country.values).toEqual([]);
});
