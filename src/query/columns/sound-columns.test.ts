import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Elsewhere } from "../../dataset/reading/check-references.ts";
import { soundDataset } from "../../dataset/reading/sound-dataset.ts";
import { soundDatasets } from "../../dataset/writing/sound-datasets.testing.ts";
import { aClaim, aDataset, anEvent } from "./dataset.testing.ts";
import { soundColumns, soundFrame } from "./sound-columns.ts";
import { wholeDataset } from "./whole-dataset.ts";

/** Without the workings of dates, which only a text can be told of. */
const made = soundDatasets.map((dataset) => ({
  ...dataset,
  events: dataset.events.map((event) => ({
    ...event,
    claims: event.claims.map((claim) => aClaim(claim.passage)),
  })),
}));

test("what the reader of a file has nothing to say of is laid out as it is, and nothing else", () => {
  let sound = 0;
  fc.assert(
    fc.property(made, (dataset) => {
      const columns = soundColumns(dataset);
      const read = soundDataset(JSON.stringify(dataset));
      const quoted = new Set(dataset.events.flatMap((each) => each.claims.map((of) => of.passage)));
      if (dataset.passages.every(({ id }) => quoted.has(id))) {
        expect(columns === null).toBe(read === null);
      }
      if (columns) expect(wholeDataset(columns)).toEqual(read?.dataset);
      if (columns) sound += 1;
    }),
    { numRuns: 100 },
  );
  expect(sound).toBeGreaterThan(5);
});

const whole = aDataset(
  anEvent("a", "1921", {
    topics: ["bridge", "pact"],
    actors: ["firefly", "trentino"],
    claims: ["gazette/peace", "gazette/war", "annals/war"].map((each) => aClaim(each)),
  }),
);

test.each([
  ["an id twice", { events: [...whole.events, anEvent("a", "1922")] }],
  [
    "a topic that is not there",
    { events: [...whole.events, anEvent("b", "1", { topics: ["x"] })] },
  ],
  ["a date that never was", { events: [...whole.events, anEvent("b", "2001-02-30")] }],
  ["half a character", { events: [...whole.events, anEvent("b", "1921", { title: "a\ud800" })] }],
  ["half a character in the frame", { title: "a\ud800" }],
  ["a title without an end", { title: "a".repeat(401) }],
  ["no event", { events: [] }],
  ["a source twice", { sources: [...whole.sources, ...whole.sources] }],
  [
    "a passage of no source",
    { passages: [...whole.passages, { id: "x/1", source: "x", exact: "X" }] },
  ],
  [
    "an actor of whom nobody speaks",
    { actors: [...whole.actors, { id: "x", name: "X", kind: "person" as const }] },
  ],
])("%s is the reader's of files to tell", (_, change) => {
  expect(soundColumns(whole)).not.toBeNull();
  expect(soundColumns({ ...whole, ...change })).toBeNull();
});

test("a date that was worked out is worked out again from the file", () => {
  const claim = aClaim("gazette/peace", {
    dating: { basis: "relative", wording: "yesterday", base: "1921-03-04" },
  });
  const events = whole.events.map((event) => ({
    ...event,
    claims: [claim, ...event.claims.slice(1)],
  }));
  expect(soundColumns({ ...whole, events })).toBeNull();
});

test("a frame is a dataset without its events, and null where something is wrong with it", () => {
  const everywhere: Elsewhere = { has: (list) => list === "events", uses: () => true };
  const harbour = readFileSync("fixtures/harbour.json", "utf8");
  const { events: _, ...frame } = JSON.parse(harbour) as { events: unknown };
  expect(soundFrame(JSON.stringify({ ...frame, events: [] }), everywhere)).toMatchObject({
    format: "dateline/1",
  });
  expect(soundFrame(JSON.stringify({ ...frame, events: [], extra: 1 }), everywhere)).toBeNull();
});
