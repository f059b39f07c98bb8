import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import { density } from "./density.ts";

const MONTHS = Array.from({ length: 13 }, (_, month) => Date.UTC(2001, month));
const year = { start: Date.UTC(2001, 0), end: Date.UTC(2002, 0) };
const time = fc.integer({ min: Date.UTC(2000, 6), max: Date.UTC(2002, 6) });
/** One that begins at a time, or that had happened by then. */
const extent = fc
  .tuple(time, fc.boolean())
  .map(([at, begins]) =>
    begins
      ? { start: at, end: at + DAY_MS }
      : { start: Number.NEGATIVE_INFINITY, end: at + DAY_MS },
  );

const isOpen = ({ start }: Interval): boolean => !Number.isFinite(start);

const columns = (
  extents: readonly Interval[],
  episodes: readonly { id: string; events: readonly string[] }[] = [],
) => ({
  starts: Float64Array.from(extents, ({ start }) => start),
  ends: Float64Array.from(extents, ({ end }) => end),
  id: (row: number) => `event-${row}`,
  rowOf: (id: string) => Number(id.slice("event-".length)),
  dataset: { episodes },
});

test("every event is in the bin of its start or, without one, of its last day; or in the nearest", () => {
  const rows = fc.array(fc.tuple(extent, fc.constantFrom(0, 1)), { maxLength: 40 });
  fc.assert(
    fc.property(rows, (events) => {
      events.sort(([a], [b]) => a.start - b.start || a.end - b.end || 0);
      const flags = Uint8Array.from(events, ([, flag]) => flag);
      const total = new Array<number>(12).fill(0);
      const matching = new Array<number>(12).fill(0);
      const first = new Array<string | null>(12).fill(null);
      const begun = [...events.entries()].sort(
        ([, [a]], [, [b]]) => Number(isOpen(a)) - Number(isOpen(b)),
      );
      for (const [row, [span, flag]] of begun) {
        const at = isOpen(span) ? span.end - DAY_MS : span.start;
        const bin = at < year.start ? 0 : at >= year.end ? 11 : new Date(at).getUTCMonth();
        total[bin] = (total[bin] ?? 0) + 1;
        matching[bin] = (matching[bin] ?? 0) + flag;
        if (flag === 1) first[bin] ??= `event-${row}`;
      }
      const extents = events.map(([span]) => span);
      expect(density(columns(extents), flags, year, 12).fine).toEqual({
        edges: MONTHS,
        matching,
        total,
        first,
        episodes: [],
      });
    }),
  );
});

test("an episode belongs to the bin of most of its events, and to none if they are spread", () => {
  const starts = [2001, 2001, 2001, 2011, 2015].map((each) => ({
    start: Date.UTC(each, 3),
    end: Date.UTC(each, 4),
  }));
  const episodes = [
    { id: "mostly", events: ["event-0", "event-1", "event-3"] },
    { id: "spread", events: ["event-2", "event-3", "event-4"] },
    { id: "half", events: ["event-2", "event-4"] },
  ];
  const span = { start: Date.UTC(2000, 0), end: Date.UTC(2020, 0) };
  const answer = density(columns(starts, episodes), new Uint8Array(5), span, 25);
  expect(answer.named.episodes).toEqual([{ id: "mostly", bin: 1 }]);
});
