import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, type Interval, overlaps } from "../../dataset/time/interval.ts";
import type { Folding } from "../axis/folding.ts";
import { panRange } from "../axis/zoom.ts";
import { buildColumns, type Columns } from "../columns/columns.ts";
import { aDataset, anEvent, rowsOf } from "../columns/dataset.testing.ts";
import { EMPTY_QUERY } from "../criteria/query.ts";
import { MOST_LANES, OTHER_VALUES } from "./lanes.ts";
import { layoutWindow } from "./layout.ts";
import type { ClusterMark, WindowLayout, WindowRequest } from "./mark.ts";
import { requestFor } from "./window.testing.ts";

const all = (columns: Columns) => new Uint8Array(columns.count).fill(1);

/** Days, months and years over half a century, crowded about one spring. */
const someDates = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 31 }).map((d) => `2001-03-${pad(d)}`) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }).map((m) => `2000-${pad(m)}`) },
    { weight: 1, arbitrary: fc.integer({ min: 1972, max: 2025 }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom("1985~", "2013/2017", "2001-02-27/..", "../1999") },
  ),
  { minLength: 1, maxLength: 60 },
);
const pad = (part: number): string => String(part).padStart(2, "0");

const someColumns = someDates.map((dates) =>
  buildColumns(
    aDataset(
      ...dates.map((date, i) =>
        anEvent(`e${i}`, date, { topics: [["border", "bridge", "pact"][i % 3] ?? ""] }),
      ),
    ),
  ),
);

/** The events a layout shows, each by the mark it stands in. */
function shown(layout: WindowLayout): readonly (readonly [event: string, mark: string])[] {
  return layout.marks.flatMap((mark) =>
    mark.type === "event"
      ? [[mark.id, mark.id] as const]
      : mark.members.map((member) => [member, mark.id] as const),
  );
}

describe("the whole extent", () => {
  test("shows every matching event once, alone or behind a count", () => {
    fc.assert(
      fc.property(someColumns, (columns) => {
        const layout = layoutWindow(columns, all(columns), requestFor(panRange(columns)));
        const events = shown(layout).map(([event]) => event);
        expect(events.toSorted()).toEqual(
          rowsOf(columns)
            .map((row) => columns.id(row))
            .toSorted(),
        );
      }),
    );
  });

  test("shows nothing that does not match", () => {
    fc.assert(
      fc.property(someColumns, (columns) => {
        const matches = all(columns).map((_, row) => row % 2);
        const layout = layoutWindow(columns, matches, requestFor(panRange(columns)));
        const expected = rowsOf(columns)
          .filter((row) => row % 2)
          .map((row) => columns.id(row));
        expect(
          shown(layout)
            .map(([event]) => event)
            .toSorted(),
        ).toEqual(expected.toSorted());
        expect(layout.totals.matching).toBe(expected.length);
        expect(layout.totals.total).toBe(columns.count);
      }),
    );
  });
});

describe("a folded axis", () => {
  const part = (from: number, to: number, place: readonly [number, number], folded: boolean) => ({
    interval: { start: Date.UTC(from, 0), end: Date.UTC(to, 0) },
    place: { start: Date.UTC(place[0], 0), end: Date.UTC(place[1], 0) },
    folded,
  });
  const folding: Folding = {
    parts: [
      part(1972, 2000, [1972, 1980], true),
      part(2000, 2003, [1980, 2020], false),
      part(2003, 2026, [2020, 2026], true),
    ],
  };

  test("shows every matching event once, alone or behind a count", () => {
    fc.assert(
      fc.property(someColumns, (columns) => {
        const request = requestFor(panRange(columns), { folding });
        const events = shown(layoutWindow(columns, all(columns), request)).map(([event]) => event);
        expect(events.toSorted()).toEqual(
          rowsOf(columns)
            .map((row) => columns.id(row))
            .toSorted(),
        );
      }),
    );
  });

  test("has room for more events apart where it is wide", () => {
    const days = Array.from({ length: 20 }, (_, i) => `2001-${pad(1 + (i % 12))}-${pad(1 + i)}`);
    const columns = buildColumns(
      aDataset(
        anEvent("first", "1972"),
        anEvent("last", "2025"),
        ...days.map((date, i) => anEvent(`e${i}`, date)),
      ),
    );
    const apart = (more: Partial<WindowRequest>) =>
      layoutWindow(
        columns,
        all(columns),
        requestFor(panRange(columns), { heightPx: 100, ...more }),
      ).marks.filter(({ type }) => type === "event").length;
    expect(apart({ folding })).toBeGreaterThan(2 * apart({}));
  });
});

test("panning keeps every event in the mark, the line and the lane it was in", () => {
  fc.assert(
    fc.property(someColumns, fc.double({ min: 0, max: 1, noNaN: true }), (columns, share) => {
      const range = panRange(columns);
      const matches = all(columns);
      const length = (range.end - range.start) / 5;
      const at = (start: number): Interval => ({ start, end: start + length });
      const first = at(range.start + (range.end - range.start - length) * share);
      const placed = (window: Interval) =>
        new Map(
          layoutWindow(columns, matches, requestFor(window)).marks.map((mark) => [
            `${mark.type}:${mark.id}`,
            `${mark.lane}:${mark.line}:${mark.label}`,
          ]),
        );
      const before = placed(first);
      for (const [mark, place] of placed(at(first.start + length / 3))) {
        if (before.has(mark)) expect(before.get(mark)).toBe(place);
      }
      // What both windows show is drawn by the same marks, not by others that hold the same events.
      const events = (window: Interval) =>
        new Map(shown(layoutWindow(columns, matches, requestFor(window))));
      const now = events(at(first.start + length / 3));
      for (const [event, mark] of events(first)) {
        if (now.has(event)) expect(now.get(event)).toBe(mark);
      }
    }),
  );
});

test("a window of a tile is laid out alike whatever was asked before", () => {
  fc.assert(
    fc.property(someColumns, (columns) => {
      const range = panRange(columns);
      const narrow = { start: range.start, end: range.start + (range.end - range.start) / 7 };
      const fresh = layoutWindow(columns, all(columns), requestFor(narrow));
      const matches = all(columns);
      layoutWindow(columns, matches, requestFor(range));
      expect(layoutWindow(columns, matches, requestFor(narrow))).toEqual(fresh);
    }),
  );
});

describe("counts", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("inside", "2001-03-07", { topics: ["pact"] }),
      anEvent("maybe", "2001", { topics: ["pact"] }),
      anEvent("before", "1999-05", { topics: ["border"] }),
      anEvent("after", "2003-01-01", { topics: ["border"] }),
    ),
  );
  const march = { start: Date.UTC(2001, 2, 1), end: Date.UTC(2001, 3, 1) };
  const layout = layoutWindow(columns, all(columns), requestFor(march));

  test("tell what is wholly in view from what is in part", () => {
    expect(layout.totals).toEqual({ total: 4, matching: 4, inView: 1, partlyInView: 1 });
  });

  test("an empty lane says what comes before and after", () => {
    // Lanes stand by the middle of their events.
    const [pact, border] = layout.lanes;
    expect(border).toMatchObject({ key: "border", events: 2, inView: 0 });
    expect(border?.before?.id).toBe("before");
    expect(border?.after?.id).toBe("after");
    expect(pact).toMatchObject({ key: "pact", events: 2, inView: 2, before: null, after: null });
  });
});

describe("a cluster", () => {
  const crowd = Array.from({ length: 30 }, (_, i) =>
    anEvent(`c${i}`, "2001-03-07", i === 7 ? { claims: [claim(), claim()] } : {}),
  );
  function claim() {
    return { passage: "gazette/war", role: "occurred", dating: { basis: "stated" } } as const;
  }
  const columns = buildColumns(aDataset(anEvent("far", "1972"), ...crowd));
  const clusters = layoutWindow(columns, all(columns), requestFor(panRange(columns))).marks.filter(
    (mark): mark is ClusterMark => mark.type === "cluster",
  );

  test("of one moment says that no zoom will part it", () => {
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toMatchObject({ events: 30, together: true });
    expect(clusters[0]?.extent).toEqual({
      start: Date.UTC(2001, 2, 7),
      end: Date.UTC(2001, 2, 7) + DAY_MS,
    });
  });

  test("is named by its most telling event", () => {
    expect(clusters[0]?.title.text).toBe("c7");
  });
});

test("each event has one lane, that of the value the reader filters by where it has it", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("both", "2001", { countries: ["KR", "US"] }),
      anEvent("one", "2002", { countries: ["KR"] }),
      anEvent("none", "2003"),
    ),
  );
  const lanesFor = (values: readonly string[]) =>
    layoutWindow(
      columns,
      all(columns),
      requestFor(panRange(columns), {
        lanes: "country",
        criteria: {
          ...EMPTY_QUERY,
          facets: { ...EMPTY_QUERY.facets, country: { values, all: false } },
        },
      }),
    ).lanes.map(({ key, events }) => [key, events]);
  expect(lanesFor([])).toEqual([
    ["KR", 2],
    ["-", 1],
  ]);
  expect(lanesFor(["US"])).toEqual([
    ["KR", 1],
    ["US", 1],
    ["-", 1],
  ]);
});

test("the countries that lead most events come first, and events without one come last", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("a", "2001", { countries: ["AT"] }),
      anEvent("b", "2002", { countries: ["ZM"] }),
      anEvent("c", "2003", { countries: ["ZM"] }),
      anEvent("d", "2004"),
      anEvent("e", "2005"),
      anEvent("f", "2006"),
    ),
  );
  const { lanes } = layoutWindow(
    columns,
    all(columns),
    requestFor(panRange(columns), { lanes: "country" }),
  );
  expect(lanes.map(({ key }) => key)).toEqual(["ZM", "AT", "-"]);
});

describe("a crowd of events", () => {
  const topics = Array.from({ length: 60 }, (_, i) => `t${i}`);
  const dates = fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.nat(59), fc.nat(400)), {
    minLength: 2_000,
    maxLength: 3_000,
  });
  const crowded = dates.map((drawn) => {
    const events = drawn.map(([day, topic, days], i) => {
      const at = (offset: number) => new Date((day + offset) * DAY_MS).toISOString().slice(0, 10);
      const date = i % 5 === 0 ? `${at(0)}/${at(days + 1)}` : at(0);
      return anEvent(`e${i}`, date, { topics: [`t${topic}`] });
    });
    const label = (id: string) => ({ id, label: id, kind: "theme" as const });
    return buildColumns({ ...aDataset(...events), topics: topics.map(label) });
  });
  // A crowd takes much longer to make than to lay out, so that each is looked at in every way.
  const crowds = fc.sample(crowded, 6);

  test("never is more marks than a screen can show, and is counted to the last event", () => {
    for (const columns of crowds) {
      const range = panRange(columns);
      for (let octaves = 0; octaves < 10; octaves++) {
        const length = (range.end - range.start) / 2 ** octaves;
        const window = { start: range.start, end: range.start + length };
        const layout = layoutWindow(columns, all(columns), requestFor(window, { widthPx: 1_440 }));
        const inSight = layout.marks.filter(({ extent }) => overlaps(extent, window));
        expect(inSight.length).toBeLessThanOrEqual(400);
        if (octaves > 0) continue;
        const counted = layout.marks.map((mark) => (mark.type === "event" ? 1 : mark.events));
        expect(counted.reduce((sum, events) => sum + events)).toBe(columns.count);
      }
    }
  });

  test("keeps the lanes to what a page can show: the smallest share one", () => {
    const asked = { ...EMPTY_QUERY.facets, topic: { values: ["t58"], all: false } };
    const criteria = { ...EMPTY_QUERY, facets: asked };
    for (const columns of crowds) {
      const { lanes } = layoutWindow(
        columns,
        all(columns),
        requestFor(panRange(columns), { criteria }),
      );
      expect(lanes).toHaveLength(MOST_LANES);
      expect(lanes.map(({ key }) => key)).toContain("t58");
      const others = lanes.find(({ key }) => key === OTHER_VALUES);
      const used = new Set(rowsOf(columns).map((row) => columns.event(row).topics[0]));
      expect(others?.values).toBe(used.size - (MOST_LANES - 1));
      expect(lanes.reduce((sum, { events }) => sum + events, 0)).toBe(columns.count);
    }
  });
});
