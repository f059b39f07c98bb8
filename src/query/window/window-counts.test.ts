import { expect, test } from "vitest";
import { interval } from "../../dataset/time/interval.ts";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent } from "../columns/dataset.testing.ts";
import { EMPTY_QUERY } from "../criteria/query.ts";
import { assignLanes } from "./lanes.ts";
import { countView } from "./window-counts.ts";

const columns = buildColumns(
  aDataset(
    anEvent("before", "1919-05-05", { topics: ["pact"] }),
    anEvent("inside", "1921-05-05", { topics: ["pact"] }),
    anEvent("across", "1920/1922", { topics: ["pact"] }),
    anEvent("next", "1923-01-01", { topics: ["pact"] }),
    anEvent("later", "1924-01-01", { topics: ["pact"] }),
    anEvent("bridge", "1910-01-01", { topics: ["bridge"] }),
  ),
);
const year = interval(Date.UTC(1921, 0, 1), Date.UTC(1922, 0, 1));
const view = (out: readonly string[] = []) => {
  const matches = new Uint8Array(columns.count).fill(1);
  for (const id of out) matches[columns.rowOf(id) ?? 0] = 0;
  return countView(columns, assignLanes(columns, matches, "topic", EMPTY_QUERY, "en"), year, "en");
};

test("an event that reaches beyond the window may be in it, and only then is not certainly", () => {
  expect(view().totals).toEqual({ total: 6, matching: 6, inView: 1, mayBeInView: 1 });
});

test("a lane names its nearest events outside the window", () => {
  const pact = view().bands.find(({ key }) => key === "pact");
  expect(pact).toMatchObject({
    events: 5,
    inView: 2,
    before: { id: "before" },
    after: { id: "next" },
  });
});

test("a lane with nothing in the window still says where it has something", () => {
  const bridge = view().bands.find(({ key }) => key === "bridge");
  expect(bridge).toMatchObject({ inView: 0, before: { id: "bridge" }, after: null });
});

test("what does not match is neither counted nor named", () => {
  const { bands, totals } = view(["inside", "next"]);
  expect(totals).toEqual({ total: 6, matching: 4, inView: 0, mayBeInView: 1 });
  expect(bands.find(({ key }) => key === "pact")?.after?.id).toBe("later");
});
