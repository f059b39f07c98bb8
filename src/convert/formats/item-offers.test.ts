import { expect, test } from "vitest";

import { bareOffer } from "../assembly/offer.ts";
import { itemOffers } from "./item-offers.ts";
import { UnusedFields } from "./read-types.ts";

test("an item that is no object is named by its place, and the others are read", () => {
  const unused = new UnusedFields(["title"]);
  const { offers, broken } = itemOffers([{ title: "A", odd: 1 }, "x", null], unused, (_, row) =>
    bareOffer(row, { ok: true, edtf: "2001", notes: [], otherwise: null }, "2001"),
  );
  expect([offers.map(({ row }) => row), broken.map(({ row, value }) => [row, value])]).toEqual([
    [1],
    [
      [2, '"x"'],
      [3, "null"],
    ],
  ]);
  expect(unused.all()).toEqual([{ column: "odd", rows: 1 }]);
});
