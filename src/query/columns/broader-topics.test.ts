import { expect, test } from "vitest";
import type { Topic } from "../../dataset/format/schema.ts";
import { EMPTY_QUERY } from "../criteria/query.ts";
import { Matching } from "../matching/matching.ts";
import { assignLanes } from "../window/lanes.ts";
import { withBroader } from "./broader-topics.ts";
import { buildColumns } from "./columns.ts";
import { aDataset, anEvent, withFacet } from "./dataset.testing.ts";

const topic = (id: string, broader?: string): Topic => ({
  id,
  label: id,
  kind: "theme",
  ...(broader !== undefined && { broader }),
});

const columns = buildColumns(
  aDataset(
    anEvent("opened", "1920", { topics: ["bridge"] }),
    anEvent("closed", "1921", { topics: ["border"] }),
    anEvent("signed", "1922", { topics: ["pact"] }),
  ),
);

test("asking for a topic finds the events of its narrower ones, and counts them", () => {
  const asked = withFacet("topic", ["border"]);
  const matching = new Matching(columns);
  expect([...matching.matches(asked).rows]).toEqual([0, 1]);
  expect(matching.facets(EMPTY_QUERY).counts.topic).toEqual({ border: 2, bridge: 1, pact: 1 });
});

test("an event stands in the lane of its own topic, whichever broader one is asked for", () => {
  const asked = withFacet("topic", ["border"]);
  const { lanes, laneOf } = assignLanes(columns, Uint8Array.of(1, 1, 0), "topic", asked, "en");
  expect([...laneOf].map((lane) => lanes[lane]?.key)).toEqual(["bridge", "border", undefined]);
  expect(columns.brief(0, "en").topics).toEqual(["bridge"]);
});

test("the nearest comes first, and topics that contain each other do not hang", () => {
  const chain = withBroader([topic("a", "b"), topic("b", "c"), topic("c"), topic("d", "gone")]);
  expect(chain(["a"])).toEqual(["a", "b", "c"]);
  expect(chain(["d"])).toEqual(["d", "gone"]);
  const circle = withBroader([topic("a", "b"), topic("b", "a"), topic("c", "c")]);
  expect(circle(["a", "c"])).toEqual(["a", "c", "b"]);
});
