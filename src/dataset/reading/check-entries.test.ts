import { expect, test } from "vitest";
import { salvage } from "./check-entries.ts";

const event = (id: string, more: object = {}) => ({ id, title: id, date: "1921", ...more });
const file = { format: "dateline/1", title: "T" };
const read = (fields: object) => salvage({ ...file, ...fields }, () => null);

test("entries that are kept know their rank in the file, past those left out", () => {
  const { lists, findings } = read({
    events: [event("a"), 7, event("b"), event("c", { date: 1 })],
  });
  expect(lists.events.map(({ index, value }) => [index, value.id])).toEqual([
    [0, "a"],
    [2, "b"],
  ]);
  expect(findings.map(({ path }) => path.slice(0, 2))).toEqual([
    ["events", 1],
    ["events", 3],
  ]);
});

test("the id of what was left out is remembered, so that pointers to it can say why", () => {
  const { rejected } = read({ events: [event("a", { date: "soon" })], topics: [{ id: "war" }] });
  expect([...rejected.events]).toEqual(["a"]);
  expect([...rejected.topics]).toEqual(["war"]);
});

test("what only a rejected event uses is not called unused", () => {
  const { mentioned } = read({ events: [event("a", { date: "soon", topics: ["war"] })] });
  expect(mentioned.has("war")).toBe(true);
});

test("a list that is none costs that list only", () => {
  const { lists, findings } = read({ events: [event("a")], topics: { id: "war" } });
  expect(lists.events).toHaveLength(1);
  expect(lists.topics).toEqual([]);
  expect(findings).toMatchObject([{ path: ["topics"], message: "“topics” is not a list" }]);
});

test("a header with a slip loses that field, and a title is made up", () => {
  const { header, findings } = read({ title: 7, version: "1", events: [] });
  expect(header).toEqual({ format: "dateline/1", title: "Untitled", version: "1" });
  expect(findings).toMatchObject([{ path: ["title"], outcome: "part-left-out" }]);
});
