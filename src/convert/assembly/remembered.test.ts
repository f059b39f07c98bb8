import { expect, test } from "vitest";
import { Remembered } from "./remembered.ts";

test("a value that comes again is not made again, and a table without repetitions does not fill memory", () => {
  const made: number[] = [];
  const remembered = new Remembered((key: number) => {
    made.push(key);
    return { key };
  });
  expect(remembered.get(1)).toBe(remembered.get(1));
  expect(made).toEqual([1]);
  for (let key = 2; key <= 20_000; key++) remembered.get(key);
  expect(remembered.get(20_001)).not.toBe(remembered.get(20_001));
  expect(remembered.get(20_001)).toEqual({ key: 20_001 });
});
