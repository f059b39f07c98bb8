import { expect, test } from "vitest";
import type { DateReading } from "../dates/date-reading.ts";
import { readDate } from "../dates/read-date.ts";
import { assemble } from "./assemble.ts";
import { wholeOf } from "./made.testing.ts";
import { bareOffer, type Offer } from "./offer.ts";
import { offersOf } from "./offers.ts";

const date = (edtf: string): DateReading => ({ ok: true, edtf, notes: [], otherwise: null });
const offer = (row: number, fields: Partial<Offer>): Offer => ({
  ...bareOffer(row, date("2001-03-07"), "7 March 2001"),
  title: "The dock is filled",
  ...fields,
});
const all = (...offers: readonly Offer[]) => {
  const assembled = assemble(offersOf(offers), [], { title: "Log" });
  return { ...assembled, dataset: assembled.made && wholeOf(assembled.made) };
};

test("every row is an event or is left out, and says why", () => {
  const { rows, eventRows, left } = all(
    offer(2, {}),
    offer(3, { date: { ok: false, why: "there is no 30 February", accepted: "a day" } }),
  );
  expect([rows, eventRows]).toEqual([2, [2]]);
  expect(left).toMatchObject([{ row: 3, why: "there is no 30 February", kind: "no-such-day" }]);
});

test("ids are made of day and title, kept where the file has them, and never shared", () => {
  const { dataset, warnings } = all(
    offer(2, {}),
    offer(3, {}),
    offer(4, { id: "mine" }),
    offer(5, { id: "mine" }),
    offer(6, { date: date("../1989"), title: "水門" }),
  );
  expect(dataset?.events.map(({ id }) => id)).toEqual([
    "2001-03-07-the-dock-is-filled",
    "2001-03-07-the-dock-is-filled-2",
    "mine",
    "2001-03-07-the-dock-is-filled-3",
    "1989",
  ]);
  expect(warnings).toMatchObject([{ row: 5, kind: "duplicate-id" }]);
});

test("an event without a title is called by its first words, and that is said", () => {
  const { dataset, warnings } = all(
    offer(2, { title: "", text: `The dock is filled. ${"Nobody came. ".repeat(9)}` }),
  );
  expect(dataset?.events[0]?.title).toBe("The dock is filled");
  expect(warnings).toMatchObject([{ kind: "no-title" }]);
});

test("an era becomes an episode of the events in it, and is counted as left out", () => {
  const leftOut = { why: "it is an era", accepted: "an event", kind: "era" } as const;
  const { dataset, left } = all(
    offer(2, {}),
    offer(3, { date: date("2001"), title: "The year", leftOut }),
  );
  expect(dataset?.episodes).toMatchObject([
    { title: "The year", events: ["2001-03-07-the-dock-is-filled"] },
  ]);
  expect(left).toHaveLength(1);
});

test("no word of a title is lost that is longer than a title may be", () => {
  const title = `The mill opens. ${"All of it. ".repeat(60)}`.trim();
  const { dataset, warnings } = all(offer(2, { title, text: "More." }));
  expect(dataset?.events).toMatchObject([
    { title: expect.stringMatching(/^The mill opens/), summary: `${title}\n\nMore.` },
  ]);
  expect(warnings).toMatchObject([{ kind: "too-long" }]);
});

test("words that say that something is planned are no part of its date, and are kept", () => {
  const planned = readDate("2019 (예정)", { order: "dmy", thisYear: 2026 });
  const { dataset, warnings } = all(offer(2, { date: planned }));
  expect(dataset?.events).toMatchObject([{ date: "2019", status: "planned" }]);
  expect(warnings).toMatchObject([{ kind: "planned" }]);
});

test("whatever of a row is longer than it may be is told, not only its text", () => {
  const long = "x".repeat(10_000);
  const source = { title: "y".repeat(500) };
  const { warnings } = all(offer(2, { place: long, quote: long, sources: [source] }));
  expect(warnings.map(({ kind, said }) => [kind, said])).toEqual([
    ["too-long", "It has 10,000 letters; the first 5,000 are kept."],
    ["too-long", "It has 10,000 letters; the first 400 are kept."],
    ["too-long", "It has 500 letters; the first 400 are kept."],
  ]);
});

test("a text that is too long is cut between letters, and named", () => {
  const { dataset, warnings } = all(
    offer(2, { place: "x".repeat(5_000), title: `${"a".repeat(398)}😀😀` }),
  );
  expect(dataset?.events[0]?.place?.length).toBeLessThan(5_000);
  expect(dataset?.events[0]?.title).not.toMatch(/[\uD800-\uDBFF]…/);
  expect(warnings).toMatchObject([{ kind: "too-long" }, { kind: "too-long" }]);
});

test("rows beyond the most events that a dataset has are left out, each with that reason", () => {
  const most = 1_000_000;
  const offers = {
    each(take: (offer: Offer, place: number) => void) {
      const one = offer(2, {});
      for (let row = 2; row < most + 4; row++) take({ ...one, row, id: `row-${row}` }, row);
    },
    again: (place: number) => offer(place, {}),
  };
  const { eventRows, left } = assemble(offers, [], { title: "Log" });
  expect(eventRows).toHaveLength(most);
  expect(left).toMatchObject([
    { row: most + 2, kind: "too-many" },
    { row: most + 3, kind: "too-many" },
  ]);
});
