import * as fc from "fast-check";
import { expect, test } from "vitest";
import { valuesIn } from "./byte-tally.ts";

const bytes = (text: string) => [new TextEncoder().encode(text)];

/** Every value in a value, itself among them. */
function held(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + held(inner), 1);
}

test("no JSON holds more values than are counted in its text, however it is cut", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat({ max: 40 }), (json, at) => {
      const [whole = new Uint8Array()] = bytes(json);
      const counted = valuesIn([whole.subarray(0, at), whole.subarray(at)], 1e9);
      // A string may look like values; values are never missed, but for the first of a list.
      expect(2 * counted).toBeGreaterThanOrEqual(held(JSON.parse(json)));
      expect(counted).toBe(valuesIn([whole], 1e9));
    }),
  );
});

test("marks within strings are no values", () => {
  expect(valuesIn(bytes('["a,b,[{\\",", 1]'), 99)).toBe(3);
});

test("lines count, and blank ones do not", () => {
  expect(valuesIn(bytes("1\n2\r\n\n\n\n   \n3"), 99)).toBe(3);
});

test("counting stops where it is more than is asked", () => {
  expect(valuesIn(bytes(`[${"{},".repeat(1_000)}1]`), 100)).toBe(101);
});
