import { expect, test } from "vitest";
import { datasetSchema } from "../../dataset/format/schema.ts";
import { contentWords, learnWords } from "./learned-words.ts";

const event = (id: string, title: string, topics: readonly string[]) => ({
  id,
  title,
  date: "1921",
  topics,
});

test("a word that the events of one topic share speaks for it, and one that all share does not", () => {
  const { events, passages } = datasetSchema.parse({
    format: "dateline/1",
    title: "t",
    events: [
      event("a", "Harbour toll raised", ["toll"]),
      event("b", "Harbour toll lowered", ["toll"]),
      event("c", "Harbour toll kept", ["toll"]),
      ...["d", "e", "f", "g"].map((id) => event(id, "Harbour bell rang", ["bell"])),
    ],
  });
  const learned = learnWords({ events, passages });
  expect(learned.get("toll")).toEqual([{ topic: "toll", share: 1 }]);
  expect(learned.get("harbor") ?? learned.get("harbour")).toBeUndefined();
});

test("words without their particles, and none that stand everywhere", () => {
  expect(contentWords("조약은 with the Treaties")).toEqual(["조약", "treaty"]);
});
