import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../../dataset/format/schema.ts";
import { soundDataset } from "../../dataset/reading/sound-dataset.ts";
import { soundDatasets } from "../../dataset/writing/sound-datasets.testing.ts";
import { aClaim, aDataset, anEvent } from "./dataset.testing.ts";
import { VouchedIntake } from "./vouched-columns.ts";
import { wholeDataset } from "./whole-dataset.ts";

/** The columns of a dataset whose entries come one by one, and can be had again. */
function vouchedColumns({ events, passages, ...frame }: Dataset) {
  const intake = new VouchedIntake();
  const rankOf = (id: string) => frame.sources.findIndex((source) => source.id === id);
  for (const passage of passages) intake.passage(passage, rankOf(passage.source));
  for (const event of events) intake.event(event);
  const late = <Entry>(list: readonly Entry[]) => ({ at: (rank: number) => list[rank] as Entry });
  return intake.columns({ frame, events: late(events), passages: late(passages) });
}

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
      const columns = vouchedColumns(dataset);
      if (columns === null) return;
      expect(wholeDataset(columns)).toEqual(soundDataset(JSON.stringify(dataset))?.dataset);
      sound += 1;
    }),
    { numRuns: 100 },
  );
  expect(sound).toBeGreaterThan(5);
});

const whole = aDataset(
  anEvent("a", "1921", {
    topics: ["border", "bridge", "pact"],
    actors: ["firefly", "trentino"],
    claims: ["gazette/peace", "gazette/war", "annals/war"].map((each) => aClaim(each)),
  }),
);

const [first] = whole.events;
const [quoted] = whole.passages;

test.each([
  [
    "half a character",
    { events: [{ ...anEvent("b", "1921"), title: "a\ud800" }, ...whole.events] },
  ],
  [
    "half a character in a passage",
    { passages: [{ ...quoted, exact: "\ud800" }, ...whole.passages.slice(1)] },
  ],
  ["half a character in the frame", { title: "a\ud800" }],
  ["no event", { events: [] }],
  [
    "more than a dataset holds",
    { collections: Array.from({ length: 21 }, (_, at) => ({ id: `c${at}`, title: "C" })) },
  ],
  [
    "a passage that nobody quotes",
    { passages: [...whole.passages, { ...quoted, id: "gazette/x" }] },
  ],
  [
    "a source that nobody quotes",
    { sources: [...whole.sources, { ...whole.sources[0], id: "x" }] },
  ],
  ["a topic that no event has", { events: [{ ...first, topics: ["bridge"] }] }],
  [
    "an actor of whom nobody speaks",
    { actors: [...whole.actors, { id: "x", name: "X", kind: "person" as const }] },
  ],
])("%s is the reader's of files to tell", (_, change) => {
  expect(vouchedColumns(whole)).not.toBeNull();
  expect(vouchedColumns({ ...whole, ...change } as Dataset)).toBeNull();
});
