import { expect, test } from "vitest";

import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { assemble } from "./assemble.ts";
import { bareOffer } from "./offer.ts";

test("a row with nothing but a date is an event, without invented fields", () => {
  const offer = bareOffer(1, { ok: true, edtf: "2001", notes: [], otherwise: null }, "2001");
  const { dataset } = assemble([offer], [], { title: "Log" });
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
