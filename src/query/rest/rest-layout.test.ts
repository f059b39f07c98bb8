import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { interval } from "../../dataset/time/interval.ts";
import { EVEN } from "../axis/folding.ts";
import { foldQuiet } from "../axis/quiet-stretches.ts";
import { scaleOf } from "../axis/time-scale.ts";
import { panRange } from "../axis/zoom.ts";
import { buildColumns } from "../columns/columns.ts";
import { EMPTY_QUERY } from "../criteria/query.ts";
import { assignLanes } from "../window/lanes.ts";
import type { Mark } from "../window/mark.ts";
import { layoutAtRest, type RestTerms } from "./rest-layout.ts";

const { dataset } = parseDataset(readFileSync("data/events.json", "utf8"));
if (!dataset) throw new Error("the shipped dataset does not open");
const columns = buildColumns(dataset);
const range = panRange(columns);
const matches = new Uint8Array(columns.count).fill(1);
const assignment = assignLanes(columns, matches, "topic", EMPTY_QUERY, "en");
const folding = foldQuiet({ starts: columns.starts, ends: columns.ends, matches }, range, 1_250);
const glyphs = { known: {}, wide: 12, other: 6.3 };

function layout(terms: Partial<RestTerms> = {}): readonly Mark[] {
  const laid = layoutAtRest(columns, assignment, {
    scale: scaleOf(range, 1_250, folding),
    lang: "en",
    glyphs,
    open: -1,
    lines: { lines: 22, most: 5 },
    ...terms,
  });
  if (!laid) throw new Error("too many events for the layout at rest");
  return laid.marks;
}

const namesOf = (mark: Mark): readonly string[] =>
  mark.type === "event" ? [mark.id] : mark.members;

describe("the first view of the shipped dataset", () => {
  test("shows every event, alone or in a cluster", () => {
    expect(new Set(layout().flatMap(namesOf)).size).toBe(columns.count);
  });

  test("gives every mark words", () => {
    expect(layout().filter(({ words }) => !words)).toEqual([]);
  });

  test("is the same each time", () => {
    expect(layout()).toEqual(layout());
  });
});

test("the open event is a mark by itself, at any zoom", () => {
  const open = columns.rowOf("2001-03-07-bush-kim-summit") ?? -1;
  const found = layout({ open }).find((mark) => namesOf(mark).includes(columns.id(open)));
  expect(found?.type).toBe("event");
});

test("a cluster's bar reaches as far as its events do, not only to where the last begins", () => {
  for (const mark of layout()) {
    if (mark.type !== "cluster") continue;
    expect(mark.bar.to).toBeGreaterThanOrEqual(mark.bar.from);
    expect(mark.bar.to).toBeGreaterThanOrEqual(mark.extent.end - 2 * 86_400_000);
  }
});

test("weeks of the dispute are titles, not counts", () => {
  const window = interval(Date.UTC(2001, 1, 17), Date.UTC(2001, 3, 8));
  const shown = layout({ scale: scaleOf(window, 1_100, EVEN), lines: { lines: 22, most: 14 } });
  const single = shown.filter(({ type, words }) => type === "event" && words);
  expect(single.length).toBeGreaterThan(15);
});

describe("without limit of lines", () => {
  test("no events share a mark, and none in the window is left out", () => {
    const marks = layout({ lines: null });
    expect(marks.map(({ type, id }) => [type, id]).toSorted()).toEqual(
      Array.from({ length: columns.count }, (_, row) => ["event", columns.id(row)]).toSorted(),
    );
  });

  test("what is beyond the window takes no line of it", () => {
    const scale = scaleOf(interval(Date.UTC(2001, 2, 1), Date.UTC(2001, 2, 10)), 1_250, EVEN);
    const { start, end } = scale.shown();
    const beyond = layout({ scale, lines: null }).filter(
      ({ extent }) => extent.start >= end || extent.end < start,
    );
    expect(beyond).toEqual([]);
  });
});

/** So many events of one day, and one of a later day. */
function dayOf(events: number) {
  const day = Array.from({ length: events }, (_, at) => ({
    id: `n${at}`,
    title: `Report ${at}`,
    date: "2021-06-14",
  }));
  const later = { id: "later", title: "A later day", date: "2021-09-01" };
  const file = { format: "dateline/1", title: "A day", events: [...day, later] };
  const { dataset } = parseDataset(JSON.stringify(file));
  if (!dataset) throw new Error("the day does not open");
  return buildColumns(dataset);
}

describe.each([20, 60, 600])("%i events of one day", (events) => {
  const crowded = dayOf(events);
  const all = new Uint8Array(crowded.count).fill(1);
  const marks = (open: number) =>
    layoutAtRest(crowded, assignLanes(crowded, all, "none", EMPTY_QUERY, "en"), {
      scale: scaleOf(panRange(crowded), 1_250, EVEN),
      lang: "en",
      glyphs,
      open,
      lines: { lines: 24, most: 24 },
    })?.marks ?? [];

  test("are one mark that says how many, and of which day, and leads to each of them", () => {
    const [crowd, later] = marks(-1);
    expect(crowd).toMatchObject({ type: "cluster", events, together: true });
    expect(crowd?.words?.note).toContain(`and ${events - 1} more`);
    expect(crowd?.type === "cluster" && crowd.members).toHaveLength(events);
    expect(later?.id).toBe("later");
  });

  test("leave the open one a mark by itself", () => {
    expect(marks(3).map((mark) => (mark.type === "event" ? 1 : mark.events))).toContain(events - 1);
    expect(marks(3).some(({ id }) => id === "n3")).toBe(true);
  });
});
