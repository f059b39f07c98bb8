import * as fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedIn } from "./repeated-fields.ts";

test("no field is called repeated where none is, whatever its name and its value", () =>
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1), (value, space) => {
      const json = JSON.stringify(value, null, space);
      expect(repeatedIn(JSON.parse(json), json)).toEqual([]);
    }),
  ));

test.each([
  ['{"a":1,"a":2}', ["a"]],
  ['{"a":[{"b":1,"b":2}]}', ["a", 0, "b"]],
  ['{"\\"a\\\\":1,"\\"a\\\\" : 2}', ['"a\\']],
  ['{"a":1,"\\u0061":2}', ["a"]], // the same name, written otherwise
])("%s names one twice", (json, path) => {
  expect(repeatedIn(JSON.parse(json), json)).toMatchObject([{ path }]);
});
