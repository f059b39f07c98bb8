import fc from "fast-check";
import { expect, test } from "vitest";
import { GrowingCodes, GrowingNumbers } from "./growing-arrays.ts";

/** More than the arrays have room for at first. */
const MANY = 5_000;

test("nothing that comes is lost as the arrays grow, nor are fractions or open ends", () => {
  const [codes, numbers] = [new GrowingCodes(), new GrowingNumbers()];
  for (let i = 0; i < MANY; i++) {
    codes.push(i * 7);
    numbers.push(i % 2 === 0 ? i + 0.5 : Number.NEGATIVE_INFINITY);
  }
  expect([codes.length, numbers.length]).toEqual([MANY, MANY]);
  expect(codes.view()).toEqual(Uint32Array.from({ length: MANY }, (_, i) => i * 7));
  expect([...numbers.view().subarray(MANY - 2)]).toEqual([MANY - 1.5, Number.NEGATIVE_INFINITY]);
});

test("a code counts as there only from the index that is asked about", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), fc.nat(5), fc.nat(20), (given, code, first) => {
      const codes = new GrowingCodes();
      for (const each of given) codes.push(each);
      expect(codes.hasSince(first, code)).toBe(given.slice(first).includes(code));
    }),
  );
});
