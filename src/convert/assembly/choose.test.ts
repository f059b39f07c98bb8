import { expect, test } from "vitest";
import { type Choices, NO_CHOICES } from "../choices/choices.ts";
import type { Rule } from "../choices/other-readings.ts";
import { readDate } from "../dates/read-date.ts";
import { assemble } from "./assemble.ts";
import { Chooser, idleChoices } from "./choose.ts";
import { tallyOf } from "./conversion.ts";
import { bareOffer } from "./offer.ts";
import { chosenOffers, offersOf } from "./offers.ts";

const CONTEXT = { order: "dmy", thisYear: 2026 } as const;

const DATES = ["7 March 2001", "12.8.71", "31 February 2001", "30 June 1999", "13.9.72", "never"];

function chosen(choices: Partial<Choices>, dates = DATES) {
  const chooser = new Chooser({ ...NO_CHOICES, ...choices }, CONTEXT);
  const offers = dates.map((each, at) => bareOffer(at + 2, readDate(each, CONTEXT), each));
  return {
    ...assemble(chosenOffers(offersOf(offers), chooser), [], { title: "Log" }),
    remark: idleChoices(chooser.idle()),
  };
}

const rows = (...pairs: readonly (readonly [number, string, string | null])[]) =>
  new Map(pairs.map(([row, value, read]) => [row, { value, read }]));
const kinds = (kind: string, rule: Rule) => new Map([[kind, rule]]);

test("a row that was left out joins the events on the date that was chosen, and the sum holds", () => {
  const done = chosen({ rows: rows([4, "31 February 2001", "2001-02"]) });
  expect(done.eventRows).toEqual([2, 3, 4, 5, 6]);
  expect(done.made?.events.at(2).date).toBe("2001-02");
  expect(tallyOf(done)).toEqual({ rows: 6, events: 5, look: 5, left: 1 });
  expect(done.decided).toMatchObject([
    { row: 4, of: "left", kind: "no-such-day", date: "2001-02", byKind: false },
  ]);
});

test("a row that somebody leaves out is counted among those that are left out", () => {
  const done = chosen({ rows: rows([3, "12.8.71", null]) });
  expect(done.eventRows).not.toContain(3);
  expect(done.left).toContainEqual(expect.objectContaining({ row: 3, kind: "chosen" }));
  expect(tallyOf(done)).toMatchObject({ rows: 6, events: 3, left: 3 });
});

test("what is said of a kind holds for all of it, but for rows that have their own", () => {
  const done = chosen({
    rows: rows([6, "13.9.72", "1972-09-13"]),
    kinds: kinds("two-digit-year", "century-before"),
  });
  const dates = done.eventDates;
  expect(dates).toEqual(["2001-03-07", "1871-08-12", "1999-06-30", "1972-09-13"]);
  expect(done.decided.map(({ byKind }) => byKind)).toEqual([true, false]);
});

test("a kind's rule leaves alone what it has no reading for, and rows with another doubt", () => {
  const byRule = chosen({ kinds: kinds("not-a-date", "inside") }, [
    "never",
    "the week of 4 June 1902",
  ]);
  expect(byRule.eventRows).toEqual([3]);
  const twice = chosen({ kinds: kinds("two-digit-year", "century-before") }, ["late 12.8.71"]);
  expect(twice.decided).toEqual([]);
  expect(twice.warnings.length).toBeGreaterThan(1);
});

test("a choice for a row that says something else is not used, and that is told", () => {
  const done = chosen({ rows: rows([2, "8 March 2001", null], [99, "x", "2001"]) });
  expect(done.eventRows).toContain(2);
  expect(done.remark).toMatchObject([{ row: null, kind: "idle-choice", value: "2, 99" }]);
});
