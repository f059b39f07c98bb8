import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fieldsHeld, fieldsNamed } from "./count-fields.ts";

test("a text names as many fields as its value holds, where it names none twice", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.constantFrom(undefined, 1),
      (value, space) => {
        const json = JSON.stringify(value, null, space);
        expect(fieldsNamed(json)).toBe(fieldsHeld(JSON.parse(json)));
      },
    ),
  );
});

test("fields are counted through lists and objects, however deep", () => {
  expect(fieldsHeld({ a: [{ b: 1 }, [{ c: { d: null } }]] })).toBe(4);
  const deep = JSON.parse(`${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`);
  expect(fieldsHeld(deep)).toBe(5_000);
});
