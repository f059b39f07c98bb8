import { expect, test } from "vitest";
import { Refused } from "./document-types.ts";

test("a refusal carries what a view words, and what led to it", () => {
  const cause = new Error("bad header");
  const refused = new Refused({ reason: "damaged" }, { cause });
  expect(refused).toMatchObject({ refusal: { reason: "damaged" }, cause });
});
