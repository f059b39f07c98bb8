import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset, DatedEvent } from "../../dataset/format/schema.ts";
import { readingOrder } from "../answers/reading-order.ts";
import { buildColumns } from "../columns/columns.ts";
import { aClaim, aDataset, anEvent, datasets, rowsOf } from "../columns/dataset.testing.ts";
import { corroboration, KNOWN_FROM, type Part } from "./corroboration.ts";

const ALL: Part = { knownFrom: "any", from: 0, to: 100, mostSources: 10 };

function ask(dataset: Dataset, part: Partial<Part> = {}) {
  const columns = buildColumns(dataset);
  return corroboration(columns, Uint32Array.from(rowsOf(columns)), { ...ALL, ...part }, "en");
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** The sources of which an event has a passage. */
const speakingOf = ({ passages }: Dataset, { claims }: DatedEvent): ReadonlySet<string> =>
  new Set(
    passages.filter(({ id }) => claims.some(({ passage }) => passage === id)).map((p) => p.source),
  );

const parts = fc.record({
  knownFrom: fc.constantFrom(...KNOWN_FROM),
  from: fc.integer({ min: -1, max: 5 }),
  to: fc.integer({ min: 0, max: 14 }),
  mostSources: fc.integer({ min: 0, max: 3 }),
});

test("no event is lost: by the number of their sources they add up to all, and so do the voices", () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const { events, bySources, sources } = ask(dataset);
      expect(events).toBe(dataset.events.length);
      expect(sum(bySources)).toBe(events);
      expect(sum(sources.map(({ alone }) => alone))).toBe(bySources[1] ?? 0);
      expect(sum(sources.map(({ speaks }) => speaks))).toBe(
        sum(bySources.map((count, number) => count * number)),
      );
    }),
  );
});

test("the table says what one finds who goes through the events one by one", () => {
  const wanted = {
    any: () => true,
    none: (count: number) => count === 0,
    one: (count: number) => count === 1,
    several: (count: number) => count > 1,
  };
  fc.assert(
    fc.property(datasets, parts, (dataset, part) => {
      const columns = buildColumns(dataset);
      const rows = Uint32Array.from(rowsOf(columns));
      const answer = corroboration(columns, rows, part, "en");
      const voices = Array.from(readingOrder(columns, rows), (row) => {
        const event = columns.event(row);
        return { id: event.id, speaking: speakingOf(dataset, event) };
      });

      for (const { id, speaks, alone } of answer.sources) {
        const own = voices.filter(({ speaking }) => speaking.has(id));
        expect(speaks).toBe(own.length);
        expect(alone).toBe(own.filter(({ speaking }) => speaking.size === 1).length);
      }
      for (const [number, events] of answer.bySources.entries()) {
        expect(events).toBe(voices.filter(({ speaking }) => speaking.size === number).length);
      }
      const asked = voices.filter(({ speaking }) => wanted[part.knownFrom](speaking.size));
      expect(answer.total).toBe(asked.length);
      expect(
        answer.rows.map(({ event, cells }) => [event.id, ...cells.map((cell) => cell !== null)]),
      ).toEqual(
        asked
          .slice(Math.max(0, part.from), part.to)
          .map(({ id, speaking }) => [id, ...answer.sources.map((each) => speaking.has(each.id))]),
      );
    }),
  );
});

const events = [
  anEvent("both", "1921-01", { claims: [aClaim("gazette/war"), aClaim("annals/war")] }),
  anEvent("paper", "1921-02", { claims: [aClaim("gazette/war"), aClaim("gazette/peace")] }),
  anEvent("paper-too", "1921-03", { claims: [aClaim("gazette/war")] }),
  anEvent("untold", "1921-04", { sources: ["annals"] }),
];

test.each([
  ["any", ["both", "paper", "paper-too", "untold"]],
  ["none", ["untold"]],
  ["one", ["paper", "paper-too"]],
  ["several", ["both"]],
] as const)(
  "of those known from %s there are the right ones, and the sums stay those of all",
  (knownFrom, ids) => {
    const { rows, total, events: all, bySources } = ask(aDataset(...events), { knownFrom });
    expect(rows.map(({ event }) => event.id)).toEqual(ids);
    expect(total).toBe(ids.length);
    expect([all, bySources]).toEqual([4, [1, 2, 1]]);
  },
);

test("a reader who pages on gets the next events, and is told how many there are", () => {
  const { rows, total } = ask(aDataset(...events), { from: 1, to: 3 });
  expect(rows.map(({ event }) => event.id)).toEqual(["paper", "paper-too"]);
  expect(total).toBe(4);
});

test("what had happened by a day stands in the table where the list has it, not before everything", () => {
  const { rows } = ask(aDataset(...events, anEvent("by-then", "../1921-03-20")));
  expect(rows.map(({ event }) => event.id)).toEqual([
    "both",
    "paper",
    "paper-too",
    "by-then",
    "untold",
  ]);
});

test("where there is room for one source, the one that says most has it, and the rest are numbered", () => {
  const { sources, others, bySources, rows } = ask(aDataset(...events), { mostSources: 1 });
  expect(sources).toEqual([{ id: "gazette", speaks: 3, alone: 2 }]);
  expect(others).toBe(1);
  expect(bySources).toEqual([1, 2, 1]);
  expect(rows.every(({ cells }) => cells.length === 1)).toBe(true);
});

test("the columns keep the order of the dataset, whoever says most", () => {
  const late = anEvent("late", "1922", { claims: [aClaim("annals/war")] });
  const { sources } = ask(aDataset(late, { ...late, id: "later" }));
  expect(sources.map(({ id, speaks }) => [id, speaks])).toEqual([
    ["gazette", 0],
    ["annals", 2],
  ]);
});

test("a work that is only cited has no column, and is no second witness", () => {
  const dataset = aDataset(...events);
  const [gazette, annals] = dataset.sources;
  const cited = {
    ...dataset,
    sources: [gazette, { ...annals, citedBy: { source: "gazette" } }],
  } as Dataset;
  const { sources, others, bySources } = ask(cited);
  expect(sources).toEqual([{ id: "gazette", speaks: 3, alone: 3 }]);
  expect(others).toBe(0);
  expect(bySources).toEqual([1, 3]);
});

describe("what a source says of an event", () => {
  const cellsOf = (...claims: DatedEvent["claims"]) =>
    ask(aDataset(anEvent("war", "1921-03", { claims }))).rows[0]?.cells ?? [];
  const [war, peace, annals] = ["gazette/war", "gazette/peace", "annals/war"] as const;

  test("opens at its first passage, says how many there are, and whether it gives the date", () => {
    expect(cellsOf(aClaim(peace), aClaim(war), aClaim(peace), aClaim(annals))).toMatchObject([
      { passage: peace, passages: 2, isPreferred: true },
      { passage: annals, passages: 1, isPreferred: false },
    ]);
  });

  test("is nothing where it is silent", () => {
    expect(cellsOf(aClaim(annals))).toMatchObject([null, { passage: annals, isPreferred: true }]);
  });

  test("is told with its other date where it contradicts the event's", () => {
    const dates = cellsOf(aClaim(war), aClaim(annals, { date: "1921-05" }));
    expect(dates.map((cell) => cell?.otherDate?.text)).toEqual([undefined, "1921-05"]);
  });

  test("does not contradict it where one of its passages agrees, or only gives it more coarsely", () => {
    const agreeing = cellsOf(aClaim(annals), aClaim(war, { date: "1921-05" }), aClaim(peace));
    expect(agreeing.map((cell) => cell?.otherDate)).toEqual([null, null]);
    const coarse = cellsOf(aClaim(annals), aClaim(war, { date: "1921" }));
    expect(coarse.map((cell) => cell?.otherDate)).toEqual([null, null]);
  });

  test("is second-hand only where all of it passes on what somebody says", () => {
    const by = "firefly";
    const secondHand = (...claims: DatedEvent["claims"]) =>
      cellsOf(...claims).map((cell) => cell?.isSecondHand);
    expect(secondHand(aClaim(war, { by }), aClaim(annals))).toEqual([true, false]);
    expect(secondHand(aClaim(war, { by }), aClaim(peace))).toEqual([false, undefined]);
  });
});
