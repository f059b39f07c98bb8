import { expect, test } from "vitest";
import { invented } from "../value/draft.testing.ts";
import { vocabularyOf } from "./vocabulary.ts";

test("what is used most is offered first, and what nothing uses yet is offered as well", () => {
  const { dataset } = invented({
    topics: ["a", "b", "c"].map((id) => ({ id, label: id })),
    sources: [{ id: "s", title: "Source" }],
    events: [
      { id: "x", title: "X", date: "1921", topics: ["b"], countries: ["KR", "US"] },
      { id: "y", title: "Y", date: "1922", topics: ["b", "c"], countries: ["US"] },
    ],
  });
  const document = { id: "s", text: "Words", name: null, notes: "", anchors: [], mayShip: false };
  const vocabulary = vocabularyOf({ dataset, documents: [document] });
  expect(vocabulary.topics.map(({ id, events }) => [id, events])).toEqual([
    ["b", 2],
    ["c", 1],
    ["a", 0],
  ]);
  expect(vocabulary.countries).toEqual([
    { id: "US", events: 2 },
    { id: "KR", events: 1 },
  ]);
  expect(vocabulary.sources).toEqual([{ id: "s", label: "Source", hasText: true }]);
});
