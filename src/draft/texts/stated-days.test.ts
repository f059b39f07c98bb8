import { expect, test } from "vitest";
import { dayOf, publicationOf } from "./stated-days.ts";

test.each([
  ["2025-01-28", "2025-01-28"],
  ["2025-01-28T23:30:00-05:00", "2025-01-28"],
  ["2025/01/28", "2025-01-28"],
  ["20250128", "2025-01-28"],
  ["2025-02-30", null],
  ["28 January 2025", null],
  ["2025", null],
])("%s is the day %s", (value, day) => expect(dayOf(value)).toBe(day));

test("a day is certain where all fields agree on it", () => {
  expect(
    publicationOf([
      ["datePublished", "2025-01-28T09:00:00+09:00"],
      ["article:published_time", "2025-01-28"],
    ]),
  ).toEqual({ published: { date: "2025-01-28", from: "datePublished" }, offered: [] });
});

test("days that disagree are offered, and none is taken", () => {
  const { published, offered } = publicationOf([
    ["datePublished", "2025-01-28"],
    ["citation_date", "2025-01-29"],
  ]);
  expect(published).toBeNull();
  expect(offered.map(({ date }) => date)).toEqual(["2025-01-28", "2025-01-29"]);
});

test("a time of universal time is a day in doubt: in Seoul it is tomorrow", () => {
  const field = ["datePublished", "2025-01-27T20:00:00Z"] as const;
  expect(publicationOf([field])).toMatchObject({
    published: null,
    offered: [{ date: "2025-01-27" }],
  });
  expect(publicationOf([field, ["citation_date", "2025-01-28"]]).published?.date).toBe(
    "2025-01-28",
  );
});
