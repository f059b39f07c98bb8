import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { Answers, Kind } from "../query/questions.ts";
import { fromWire, toWire } from "./wire.ts";

const leaf = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string().map((text) => `~${text}`),
  fc.constantFrom("~", "~~", "~u", "~+", "\ud800", "__proto__"),
  fc.double(),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.constantFrom(null, undefined, -0, Number.NaN, Number.POSITIVE_INFINITY),
);
const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "toJSON", "~", "0"));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, leaf, tie("list"), tie("record")),
  list: fc.array(tie("value"), { maxLength: 5 }),
  record: fc.array(fc.tuple(key, tie("value")), { maxLength: 5 }).map(Object.fromEntries),
}));

test("whatever is answered comes back as it was: open ends, hostile words, keys of any name", () => {
  fc.assert(
    fc.property(value, (each) => {
      // (`toStrictEqual` takes a key called "constructor" for a class.)
      expect(isDeepStrictEqual(fromWire(toWire(each)), each)).toBe(true);
    }),
  );
});

test("what is written is JSON in which a person can read the rest", () => {
  const extent = { start: Number.NEGATIVE_INFINITY, end: 5 };
  expect(toWire({ extent, title: "~about 1921" })).toBe(
    '{"extent":{"start":"~-","end":5},"title":"~~about 1921"}',
  );
});

/** The parts of a type that JSON with signs would not bring over; never for plain data. */
type Lost<T> = T extends string | number | boolean | null | undefined
  ? never
  : T extends ArrayBufferView | ReadonlyMap<never, never> | ReadonlySet<never> | Date
    ? T
    : T extends (...given: never) => unknown
      ? T
      : T extends readonly (infer Each)[]
        ? Lost<Each>
        : T extends object
          ? { [K in keyof T]-?: Lost<T[K]> }[keyof T]
          : T;

test("no answer holds anything that the wire would lose", () => {
  expectTypeOf<Lost<Answers[Kind]>>().toBeNever();
  // The rule bites.
  expectTypeOf<Lost<{ readonly rows: Uint32Array }>>().not.toBeNever();
  expectTypeOf<Lost<{ readonly ids: readonly Set<string>[] }>>().not.toBeNever();
  expectTypeOf<Lost<{ readonly any: unknown }>>().not.toBeNever();
});

describe("what nobody wrote is refused:", () => {
  test.each([
    ["junk", "{"],
    ["an unknown sign", '["~x"]'],
    ["a tower of brackets", "[".repeat(500_000) + "]".repeat(500_000)],
  ])("%s", (_, text) => {
    expect(() => fromWire(text)).toThrow();
  });

  test("and a key called __proto__ changes no other object", () => {
    const read = fromWire('{"__proto__":{"isAdmin":true}}') as Record<string, unknown>;
    expect(read["isAdmin"]).toBeUndefined();
    expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
  });
});
