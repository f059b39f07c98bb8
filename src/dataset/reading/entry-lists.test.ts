import { expect, test } from "vitest";
import { assemble, type KeptLists, LISTS, readLists } from "./entry-lists.ts";

test("a dataset is made of the entries that were kept, in the order of their lists", () => {
  const none = Object.fromEntries(LISTS.map((name) => [name, []])) as unknown as KeptLists;
  const topics = [
    { index: 0, value: { id: "a", label: "A", kind: "theme" as const } },
    { index: 2, value: { id: "c", label: "C", kind: "theme" as const } },
  ];
  const dataset = assemble({ format: "dateline/1", title: "T" }, { ...none, topics });
  expect(dataset.topics.map(({ id }) => id)).toEqual(["a", "c"]);
  expect(Object.keys(dataset).sort()).toEqual(["format", "title", ...LISTS].sort());
});

test("each list is read once, in the order in which problems are told", () => {
  const names: string[] = [];
  const lists = readLists((name) => {
    names.push(name);
    return [];
  });
  expect(names).toEqual(LISTS);
  expect(Object.keys(lists)).toEqual(names);
});
