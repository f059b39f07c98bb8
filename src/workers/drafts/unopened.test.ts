import { expect, test } from "vitest";
import { isUnopened } from "./unopened.ts";

test.each([
  ["UnknownError", true],
  ["QuotaExceededError", true],
  ["SecurityError", false],
  ["InvalidStateError", false],
])("a reader whose database answers %s is told that what it keeps is there: %s", (name, told) => {
  expect(isUnopened(new DOMException("Internal error.", name))).toBe(told);
});

test("a browser without a database keeps nothing", () => {
  expect(isUnopened(new TypeError("indexedDB is undefined"))).toBe(false);
});
