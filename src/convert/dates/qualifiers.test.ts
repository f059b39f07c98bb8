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

test.each([
  ["2019 (planned)", "2019", false],
  ["2019 (예정)", "2019", false],
  ["2024년 3월 예정", "2024년 3월", false],
  ["expected in March 2024", "March 2024", false],
  ["(planned) 2026", "2026", false],
  ["2024-03-01 (TBC)", "2024-03-01", true],
])("%s was planned when it was written, and that is told", (given, text, uncertain) => {
  expect(withoutQualifiers(given)).toMatchObject({ text, uncertain, notes: [{ kind: "planned" }] });
});

test.each(["Mid to late 20th century", "early-mid 20th century"])(
  "%s says two parts of it, and neither is made into years",
  (text) => {
    expect(withoutQualifiers(text)).toMatchObject({
      text: "20th century",
      notes: [{ kind: "vague" }],
    });
  },
);
