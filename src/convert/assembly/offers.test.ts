import { expect, test } from "vitest";
import { NO_CHOICES } from "../choices/choices.ts";
import { readDate } from "../dates/read-date.ts";
import { Chooser } from "./choose.ts";
import { bareOffer, type Offer } from "./offer.ts";
import { chosenOffers, offersOf } from "./offers.ts";

const CONTEXT = { order: "dmy", thisYear: 2026 } as const;
const offers = offersOf(
  ["31 February 2001", "2002", "never"].map((date, at) =>
    bareOffer(at + 2, readDate(date, CONTEXT), date),
  ),
);

test("an offer that is asked for again is what was chosen, and not what the row says", () => {
  const rows = new Map([[2, { value: "31 February 2001", read: "2001-02" }]]);
  const chosen = chosenOffers(offers, new Chooser({ ...NO_CHOICES, rows }, CONTEXT));
  const all: (readonly [Offer, number])[] = [];
  chosen.each((offer, place) => all.push([offer, place]));
  expect(all.map(([{ row, date }]) => [row, date.ok && date.edtf])).toEqual([
    [2, "2001-02"],
    [3, "2002"],
    [4, false],
  ]);
  for (const [offer, place] of all) expect(chosen.again(place, offer.row)).toEqual(offer);
});

test("a row that was never offered is none", () => {
  expect(() => offers.again(3, 5)).toThrow(RangeError);
});
