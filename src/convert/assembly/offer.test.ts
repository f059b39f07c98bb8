import { expect, test } from "vitest";

import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { assemble } from "./assemble.ts";
import { wholeOf } from "./made.testing.ts";
import { bareOffer } from "./offer.ts";
import { offersOf } from "./offers.ts";

test("a row with nothing but a date is an event, without invented fields", () => {
  const offer = bareOffer(1, { ok: true, edtf: "2001", notes: [], otherwise: null }, "2001");
  const { made } = assemble(offersOf([offer]), [], { title: "Log" });
  const dataset = made && wholeOf(made);
  expect(parseDataset(JSON.stringify(dataset)).problems).toEqual([]);
  const [event] = dataset?.events ?? [];
  expect(event).toMatchObject({ title: "2001", kind: "other", topics: [], claims: [] });
  expect([event?.summary, event?.place, event?.weight, event?.sources]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
