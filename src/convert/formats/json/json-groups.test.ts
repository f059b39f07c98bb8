import { expect, test } from "vitest";
import { unwrapped, withoutGroups } from "./json-groups.ts";

const opened = { date: "Feb 27", title: "Gates open" };
const shut = { date: "2002-03-07", title: "Gates shut" };

test("no event of a group is lost: each year's or chapter's list is read, with what is said of it", () => {
  expect(
    withoutGroups([
      { year: 2001, events: [opened, shut] },
      { year: 2002, events: [] },
    ]),
  ).toEqual([
    { year: 2001, ...opened },
    { year: 2001, ...shut },
  ]);
  expect(
    withoutGroups([{ label: "Early", years: [1, 9], events: [{ year: 5, title: "A" }] }]),
  ).toEqual([{ group: "Early", year: 5, title: "A" }]);
  expect(withoutGroups([{ name: "Early", items: [opened] }])).toEqual([
    { group: "Early", ...opened },
  ]);
});

test("an entry with a date of its own keeps its list, whatever that is of", () => {
  const sources = [{ ...opened, sources: [{ date: "2001-02-28", url: "https://example.org" }] }];
  expect(withoutGroups(sources)).toBe(sources);
  const people = [{ name: "A", terms: [{ from: "2001" }], bio: { birthday: "1950-01-01" } }, "x"];
  expect(withoutGroups(people)).toBe(people);
  const tags = [{ title: "A", tags: [{ name: "b" }] }];
  expect(withoutGroups(tags)).toBe(tags);
});

test("what is wrapped beside a word on it is read, and two lists of events are not", () => {
  const rows = [opened, shut].map((each) => ({ ...each, date: "2001-02-27" }));
  expect(unwrapped([{ head: [{ count: 2 }] }, { row: rows }])).toBe(rows);
  const plain = [{ a: 1, row: rows }, { row: rows }];
  expect(unwrapped(plain)).toBe(plain);
});

test("what was done in the one case of a file has its own days, and many cases are the events themselves", () => {
  const entries = [
    { date: "2001-02-27", title: "Complaint" },
    { date: "2001-03-01", title: "Order" },
  ];
  const one = { title: "Mill v. Lock", date: "2001-02-01", end: "2002", entries };
  expect(withoutGroups([one])).toEqual(entries.map((each) => ({ group: "Mill v. Lock", ...each })));
  expect(withoutGroups([one, one])).toEqual([one, one]);
});
