import { expect, test } from "vitest";
import { datasetSchema } from "../../dataset/format/schema.ts";
import { Evidence } from "./evidence.ts";

const dataset = datasetSchema.parse({
  format: "dateline/1",
  title: "T",
  sources: ["read", "named", "both"].map((id) => ({ id, title: id })),
  passages: [
    { id: "read/1", source: "read", exact: "First" },
    { id: "both/1", source: "both", exact: "Second" },
  ],
  events: [
    {
      id: "a",
      title: "A",
      date: "1921",
      claims: [{ passage: "both/1" }, { passage: "read/1" }],
      sources: ["named", "both"],
    },
    { id: "b", title: "B", date: "1921" },
  ],
});
const [event, bare] = dataset.events;

test("an event rests on the words of its claims, in their order, and each source is one", () => {
  if (!event || !bare) throw new Error("no events");
  const evidence = new Evidence(dataset);
  expect(evidence.quotationsOf(event).map(({ exact }) => exact)).toEqual(["Second", "First"]);
  expect(evidence.quotationOf(event)?.source.id).toBe("both");
  expect(evidence.sourcesOf(event).map(({ id }) => id)).toEqual(["both", "read", "named"]);
  expect(evidence.quotationOf(bare)).toBeNull();
  expect(evidence.sourcesOf(bare)).toEqual([]);
});
