import { describe, expect, test } from "vitest";
import { interval } from "../../dataset/time/interval.ts";
import { buildColumns, type Columns } from "../columns/columns.ts";
import { aDataset, anEvent } from "../columns/dataset.testing.ts";
import { EMPTY_QUERY } from "../criteria/query.ts";
import { drawnSpan } from "../window/geometry.ts";
import type { Outside, WindowRequest } from "../window/mark.ts";
import { lanesFor } from "../window/plan.ts";
import { requestFor } from "../window/window.testing.ts";
import { outsideOf } from "./ghosts.ts";

const columns = buildColumns(
  aDataset(
    anEvent("pact-1", "1921-02-01", { topics: ["pact"] }),
    anEvent("pact-2", "1921-03-01", { topics: ["pact"] }),
    anEvent("pact-long", "1921-03/1921-05", { topics: ["pact", "border"] }),
    anEvent("border-1", "1921-04-01", { topics: ["border"] }),
    anEvent("border-2", "1921-06-01", { topics: ["border"] }),
    anEvent("bridge-1", "1921-05-01", { topics: ["bridge"] }),
    anEvent("pact-later", "1935-05-01", { topics: ["pact"] }),
  ),
);
const year = interval(Date.UTC(1921, 0, 1), Date.UTC(1922, 0, 1));
const walked = { ...EMPTY_QUERY, episode: "walked" };

function outside(
  matching: readonly string[],
  more: Partial<WindowRequest> = {},
  of: Columns = columns,
): Outside {
  const matches = new Uint8Array(of.count);
  for (const id of matching) matches[of.rowOf(id) ?? 0] = 1;
  const request = requestFor(year, { criteria: walked, ...more });
  return outsideOf(of, matches, lanesFor(of, matches, request), request);
}

const spanOf = (id: string) => {
  const row = columns.rowOf(id) ?? 0;
  return drawnSpan({ start: columns.starts[row] ?? 0, end: columns.ends[row] ?? 0 });
};

describe("events that the criteria leave out", () => {
  test("stand in the lane of their first value, as points and as long as they lasted", () => {
    expect(outside(["pact-1"]).ghosts).toEqual([
      { lane: 0, ...spanOf("pact-2") },
      { lane: 0, ...spanOf("pact-long") },
    ]);
  });

  test("stand in the only lane where there is one for all", () => {
    const { ghosts, missing } = outside(["pact-1"], { lanes: "none" });
    expect(ghosts.map(({ lane }) => lane)).toEqual([0, 0, 0, 0, 0]);
    expect(missing).toEqual([]);
  });

  test("are none where nothing filters", () => {
    const criteria = EMPTY_QUERY;
    expect(outside(["pact-1"], { criteria })).toEqual({ ghosts: [], missing: [] });
  });

  test("are left out far from the window, as marks are", () => {
    const all = outside(["pact-1"], {
      window: interval(Date.UTC(1920, 0, 1), Date.UTC(1940, 0, 1)),
    });
    expect(all.ghosts).toContainEqual({ lane: 0, ...spanOf("pact-later") });
    expect(outside(["pact-1"]).ghosts).not.toContainEqual({ lane: 0, ...spanOf("pact-later") });
  });

  test("are no more than can be told apart, however many they are", () => {
    const days = Array.from(
      { length: 9_000 },
      (_, day) => new Date(Date.UTC(1921, 0, 1 + (day % 360))),
    );
    const crowd = buildColumns(
      aDataset(
        ...days.map((day, i) =>
          anEvent(`e${i}`, day.toISOString().slice(0, 10), { topics: ["pact"] }),
        ),
      ),
    );
    const { ghosts } = outside(["e0"], {}, crowd);
    expect(ghosts.length).toBeGreaterThan(200);
    expect(ghosts.length).toBeLessThanOrEqual(1_200);
  });
});

describe("lanes that have no matching event", () => {
  test("are named, those with most events first", () => {
    expect(outside(["pact-1"]).missing.map(({ key }) => key)).toEqual(["border", "bridge"]);
  });

  test("are none where each lane has one that matches", () => {
    expect(outside(["pact-1", "border-1", "bridge-1"]).missing).toEqual([]);
  });
});
