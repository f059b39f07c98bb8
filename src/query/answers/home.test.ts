import { describe, expect, test } from "vitest";
import type { DatedEvent } from "../../dataset/format/schema.ts";
import { onAxis } from "../axis/folding.ts";
import { scaleOf } from "../axis/time-scale.ts";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent, withFacet } from "../columns/dataset.testing.ts";
import { EVERYTHING } from "../criteria/query.ts";
import { Matching } from "../matching/matching.ts";
import { type HomeTerms, homeOf } from "./home.ts";

const day = (year: number, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;

/** A quarrel of some weeks, one a generation later, and lone events between. */
const EVENTS = [
  anEvent("first", "1955"),
  ...Array.from({ length: 28 }, (_, i) =>
    anEvent(`old${i}`, day(2001, 2, 1 + i), { countries: ["FR"] }),
  ),
  anEvent("between", "2010-05-05"),
  ...Array.from({ length: 28 }, (_, i) => anEvent(`new${i}`, day(2025, 1, 1 + i))),
];
const columns = buildColumns(aDataset(...EVENTS));
const matching = new Matching(columns);
const home = (terms: Partial<HomeTerms> = {}) => {
  const asked = {
    criteria: EVERYTHING,
    axis: "folded",
    open: null,
    widthPx: 1_250,
    ...terms,
  } as const;
  return homeOf(columns, matching.matches(asked.criteria), asked);
};
const isoOf = (time: number | undefined) => new Date(time ?? Number.NaN).toISOString().slice(0, 7);

describe("the timeline without a window in the link", () => {
  test("shows everything, quiet stretches folded and each event counted once", () => {
    const { folding, events, window } = home();
    expect(window).toBeNull();
    expect(folding.parts.some(({ folded }) => folded)).toBe(true);
    expect(events.reduce((sum, each) => sum + each)).toBe(EVENTS.length);
  });

  test("shows the days about an event, though what went on then began long before", () => {
    const { window } = home({ criteria: { ...EVERYTHING, near: { event: "between", days: 30 } } });
    expect([isoOf(window?.start), isoOf(window?.end)]).toEqual(["2010-04", "2010-06"]);
  });

  test("is even where the reader wants that", () => {
    expect(home({ axis: "even" }).folding.parts).toEqual([]);
  });

  test("fits what a filter leaves, on an even axis where that is weeks", () => {
    const { folding, window } = home({ criteria: withFacet("country", ["FR"]) });
    expect([isoOf(window?.start), isoOf(window?.end)]).toEqual(["2001-01", "2001-03"]);
    expect(folding.parts).toEqual([]);
  });

  test("shows the open event among its neighbours, not seventy years", () => {
    const { window } = home({ open: "old9" });
    expect([isoOf(window?.start), isoOf(window?.end)]).toEqual(["2001-01", "2001-02"]);
  });

  test("on a narrow plot the open event has room for its title on a side, and some days before it", () => {
    const placed = (widthPx: number) => {
      const { folding, window } = home({ open: "old14", widthPx });
      if (!window) throw new Error("no window");
      return scaleOf(window, widthPx, folding).toPx(Date.parse(day(2001, 2, 15)));
    };
    expect(placed(420)).toBeLessThanOrEqual(420 - 290 + 1);
    expect(placed(420)).toBeGreaterThanOrEqual(59);
    expect(placed(1_000) / 1_000).toBeCloseTo(0.5, 1);
  });

  test("shows everything where a filter leaves nothing, or the open event out", () => {
    expect(home({ criteria: withFacet("country", ["XX"]) }).window).toBeNull();
    expect(home({ open: "nobody" }).window).toBeNull();
  });
});

describe("an episode of some months with a plan years ahead", () => {
  const plan = anEvent("plan", "2029-01-20", { countries: ["FR"] });
  const story = Array.from({ length: 28 }, (_, i) =>
    anEvent(`new${i}`, day(2025, 1 + (i % 7), 3 + i), { countries: ["FR"] }),
  );
  const criteria = withFacet("country", ["FR"]);
  const homeAt = (...events: readonly DatedEvent[]) => {
    const planned = buildColumns(aDataset(...events));
    const terms = { criteria, axis: "folded", open: null, widthPx: 1_250 } as const;
    return homeOf(planned, new Matching(planned).matches(criteria), terms);
  };

  test("fills the view with its months, the empty years folded", () => {
    const { folding, events, window } = homeAt(anEvent("old", "1955"), ...story, plan);
    if (!window) throw new Error("no window");
    const shown = onAxis(folding, window);
    const months = onAxis(folding, { start: Date.UTC(2025, 0), end: Date.UTC(2025, 7) });
    expect((months.end - months.start) / (shown.end - shown.start)).toBeGreaterThan(0.6);
    // Each end of the window is the end of a part: none is cut to a sliver.
    const edges = folding.parts.flatMap(({ interval }) => [interval.start, interval.end]);
    expect(edges).toEqual(expect.arrayContaining([window.start, window.end]));
    expect(events).toEqual([0, 28, 1, 0]);
    // The folding begins and ends where its time does.
    expect(folding.parts.at(0)?.place.start).toBe(folding.parts.at(0)?.interval.start);
    expect(folding.parts.at(-1)?.place.end).toBe(folding.parts.at(-1)?.interval.end);
  });

  test("stays even where all of time is no longer than a few years", () => {
    expect(homeAt(...story, plan).folding.parts).toEqual([]);
  });
});

test("one bar of a century does not shrink the weeks around it to a dot", () => {
  const crowd = EVENTS.slice(1, 29);
  const long = anEvent("long", "1901/2001", { countries: ["FR"] });
  const withBar = buildColumns(aDataset(...crowd, long, anEvent("far", "1900")));
  const asked = withFacet("country", ["FR"]);
  const { window } = homeOf(withBar, new Matching(withBar).matches(asked), {
    criteria: asked,
    axis: "even",
    open: null,
    widthPx: 1_250,
  });
  // The bar begins long before; the window still begins with the bar's start, or later.
  expect(window).not.toBeNull();
});
