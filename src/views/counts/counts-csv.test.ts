import { expect, test } from "vitest";
import { countsCsv } from "./counts-csv.ts";

const EDGES = [Date.UTC(1920, 0), Date.UTC(1921, 0), Date.UTC(1922, 0)];
const row = (within: readonly number[], across: readonly number[]) => ({
  events: 0,
  spanning: 0,
  within,
  across,
});

test("each part that holds anything is a line, with the days that it is from and to", () => {
  const counts = {
    edges: EDGES,
    all: row([2, 1], [0, 1]),
    rows: [{ value: "FR", ...row([2, 0], [0, 0]) }],
  };
  expect(countsCsv(counts, "country", () => 'France, “the” "hexagon"')).toBe(
    [
      "by,value,name,from,to,events,may_be_in_it",
      "all,,,1920-01-01,1920-12-31,2,0",
      "all,,,1921-01-01,1921-12-31,1,1",
      'country,FR,"France, “the” ""hexagon""",1920-01-01,1920-12-31,2,0',
      "",
    ].join("\n"),
  );
});

test("a name that a spreadsheet would run is a text", () => {
  const counts = {
    edges: EDGES,
    all: row([0, 0], [0, 0]),
    rows: [{ value: "=1+1", ...row([1, 0], [0, 0]) }],
  };
  expect(countsCsv(counts, "topic", (value) => value)).toContain("topic,'=1+1,'=1+1,");
});
