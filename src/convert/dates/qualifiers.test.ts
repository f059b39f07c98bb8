import { expect, test } from "vitest";

import { withoutQualifiers } from "./qualifiers.ts";

test.each([
  ["c. 1972", "1972", true, false],
  ["1972년경", "1972년", true, false],
  ["probably 1972", "1972", false, true],
  ["perhaps about 1972", "1972", true, true],
  ["1972", "1972", false, false],
])("%s says how sure it is, beside the date: %s", (given, text, approximate, uncertain) => {
  expect(withoutQualifiers(given)).toMatchObject({ text, approximate, uncertain });
});

test("words that bound no days are left out and named, not made into days", () => {
  const { text, notes } = withoutQualifiers("late March 2001");
  expect(text).toBe("March 2001");
  expect(notes).toMatchObject([{ kind: "vague", said: expect.stringContaining("late") }]);
});
