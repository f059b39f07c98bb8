import { describe, expect, test } from "vitest";
import { EVEN } from "../axis/folding.ts";
import { scaleOf } from "../axis/time-scale.ts";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent } from "../columns/dataset.testing.ts";
import { longMark, markOf, TICKS } from "./mark-of.ts";
import { unitMaker } from "./mark-units.ts";

const year = { start: Date.UTC(2001, 0, 1), end: Date.UTC(2002, 0, 1) };
const scale = scaleOf(year, 1_000, EVEN);
const place = { lane: 2, line: 1, label: "right" } as const;

function marksOf(...events: ReturnType<typeof anEvent>[]) {
  const columns = buildColumns(aDataset(...events));
  const units = unitMaker(columns, { scale, lang: "en", glyphs: null, membersNamed: 200 });
  const rows = Uint32Array.from(events, (_, row) => row);
  return {
    columns,
    units,
    cluster: () => markOf(columns, units.cluster(rows), place, clusterTerms),
  };
}
const clusterTerms = { scale, lang: "en" } as const;

describe("the mark of one event", () => {
  test("is the event, with all of its extent, where it was placed", () => {
    const { columns, units } = marksOf(anEvent("open", "2001-03-07/.."));
    const mark = markOf(columns, units.single(0), place, clusterTerms);
    expect(mark).toMatchObject({ type: "event", id: "open", ...place });
    expect(mark.extent.end).toBe(Number.POSITIVE_INFINITY);
  });

  test("has its words inside where it is a long bar, unless marks stand bare", () => {
    const { columns } = marksOf(anEvent("long", "2001-02/2001-11"));
    const bar = { event: 0, lane: 2, line: 1 };
    expect(longMark(columns, bar, "en", true)).toMatchObject({ id: "long", label: "middle" });
    expect(longMark(columns, bar, "en", false).label).toBe("none");
  });
});

describe("the mark of a cluster", () => {
  test("names its members in order, and has one name however often it is made", () => {
    const { cluster } = marksOf(anEvent("a", "2001-03-07"), anEvent("b", "2001-05-01"));
    expect(cluster()).toMatchObject({ type: "cluster", events: 2, id: "a+1", members: ["a", "b"] });
    expect(cluster()).toEqual(cluster());
  });

  test("shows on its bar where each member begins", () => {
    const mark = marksOf(
      anEvent("a", "2001-03-01"),
      anEvent("b", "2001-04-15"),
      anEvent("c", "2001-05-30"),
    ).cluster();
    const ticks = mark.type === "cluster" ? mark.ticks : [];
    expect(ticks[0]).toBe(0);
    expect(ticks[1]).toBeCloseTo(0.5, 5);
    expect(ticks[2]).toBe(1);
  });

  test("shows no beginnings where they would be a thick line", () => {
    const days = Array.from({ length: TICKS + 1 }, (_, i) =>
      anEvent(`e${i}`, new Date(Date.UTC(2001, 0, 1 + i * 3)).toISOString().slice(0, 10)),
    );
    expect(marksOf(...days).cluster()).toMatchObject({ ticks: [] });
  });

  test("is told that no zoom parts what happened in one moment", () => {
    const same = marksOf(anEvent("a", "2001-03-07"), anEvent("b", "2001-03-07")).cluster();
    const days = marksOf(anEvent("a", "2001-03-07"), anEvent("b", "2001-03-08")).cluster();
    expect([same, days].map((mark) => mark.type === "cluster" && mark.together)).toEqual([
      true,
      false,
    ]);
  });

  test("has a colour only where all of its members have the same", () => {
    const of = (topic: string) => ({ topics: [topic] });
    const hueOf = (a: string, b: string) => {
      const mark = marksOf(
        anEvent("a", "2001-03-07", of(a)),
        anEvent("b", "2001-04-08", of(b)),
      ).cluster();
      return mark.type === "cluster" ? mark.hue : undefined;
    };
    expect(hueOf("border", "bridge")).toBeNull();
    expect(hueOf("border", "border")).not.toBeNull();
  });
});
