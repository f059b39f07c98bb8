import { expect, test } from "vitest";
import type { Topic } from "../../dataset/format/schema.ts";
import { topicHues } from "./topic-hues.ts";

const topic = (id: string, broader?: string): Topic => ({
  id,
  label: id,
  kind: "theme",
  ...(broader !== undefined && { broader }),
});
const hues = (topics: readonly Topic[], ...first: readonly string[]) =>
  Object.fromEntries(topicHues(topics, new Set(first)));

test("colours go, in the dataset's order, to the topics that lead some event", () => {
  expect(hues([topic("a"), topic("b"), topic("c")], "c", "a")).toEqual({ a: 0, c: 1 });
});

test("a topic that leads none borrows the colour of the nearest broader one that has one", () => {
  const topics = [topic("a"), topic("b", "a"), topic("c", "b"), topic("d", "c")];
  expect(hues(topics, "a", "c")).toEqual({ a: 0, b: 0, c: 1, d: 1 });
});

test("there are seven colours, and topics that contain each other do not hang", () => {
  const many = Array.from({ length: 8 }, (_, i) => topic(`t${i}`));
  expect(hues(many, ...many.map(({ id }) => id))).toEqual(
    Object.fromEntries(many.slice(0, 7).map(({ id }, slot) => [id, slot])),
  );
  expect(hues([topic("a", "b"), topic("b", "a")])).toEqual({});
});

// Climbed to the top from each, the ways would be five billion steps long.
test("a hundred thousand topics in a row are coloured without a long wait", () => {
  const row = Array.from({ length: 100_000 }, (_, at) =>
    topic(`t${at}`, at === 0 ? undefined : `t${at - 1}`),
  );
  expect(topicHues(row, new Set(["t0"])).get("t99999")).toBe(0);
  expect(topicHues(row, new Set(["t50000"])).size).toBe(50_000);
});
