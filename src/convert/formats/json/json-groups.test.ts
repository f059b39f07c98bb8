import { expect, test } from "vitest";
import { withoutGroups } from "./json-groups.ts";

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
