import { expect, test } from "vitest";
import type { Source } from "../../dataset/format/schema.ts";
import { codesOf, GrowingLists, type Lists, offsetsOfOneEach } from "../arrays/code-lists.ts";
import type { FacetColumn } from "./column-types.ts";
import { buildColumns } from "./columns.ts";
import { aClaim, aDataset, anEvent, rowsOf } from "./dataset.testing.ts";
import { broaderTopics, linkedRows, quotedSources } from "./derived-columns.ts";
import { Intake } from "./intake.ts";

const dataset = aDataset();

function lists(...rows: readonly (readonly number[])[]): Lists {
  const written = new GrowingLists();
  for (const codes of rows) {
    for (const code of codes) written.push(code);
    written.endRow();
  }
  return written.view();
}
const valuesIn = (column: FacetColumn) =>
  Array.from({ length: column.offsets.length - 1 }, (_, row) =>
    [...codesOf(column, row)].map((code) => column.values[code]),
  );

test("an event's sources are those it quotes and then those it names, each once; what it quotes supports it", () => {
  const sourceOf = Int32Array.of(0, 0, 1, -1);
  const { source, support } = quotedSources(
    dataset.sources,
    sourceOf,
    {
      quotes: lists([], [0, 1], [1, 2], [3], [2, 1, 0], [], [0]),
      named: lists([], [], [0], [], [], [1], [0, 1]),
    },
    offsetsOfOneEach(7),
  );
  expect(valuesIn(source)).toEqual([
    [],
    ["gazette"],
    ["gazette", "annals"],
    [],
    ["annals", "gazette"],
    ["annals"],
    ["gazette", "annals"],
  ]);
  expect(valuesIn(support).flat()).toEqual(["none", "one", "two", "none", "two", "none", "one"]);
});

test("what is only cited is a source of an event, and supports it no further", () => {
  const [gazette, annals] = dataset.sources as [Source, Source];
  const { source, support } = quotedSources(
    [gazette, { ...annals, citedBy: { source: "gazette" } }],
    Int32Array.of(0, 1),
    { quotes: lists([0, 1], [1, 0], [1], [0]), named: lists([], [], [], []) },
    offsetsOfOneEach(4),
  );
  expect(valuesIn(source)[0]).toEqual(["gazette", "annals"]);
  expect(valuesIn(support).flat()).toEqual(["one", "one", "none", "one"]);
});

test("where each event quotes one passage, its source is the passage's, and supports it if it was read", () => {
  const [gazette, annals] = dataset.sources as [Source, Source];
  const { source, support } = quotedSources(
    [gazette, { ...annals, citedBy: { source: "gazette" } }],
    Int32Array.of(1, 0, 0),
    { quotes: lists([2], [0], [1]), named: lists([], [], []) },
    offsetsOfOneEach(3),
  );
  expect(valuesIn(source)).toEqual([["gazette"], ["annals"], ["gazette"]]);
  expect(valuesIn(support).flat()).toEqual(["one", "none", "one"]);
});

test("an event has the broader topics of its own after them, each once", () => {
  const values = dataset.topics.map(({ id }) => id);
  const own = { values, ...lists([1], [1, 0], [2], []) };
  expect(valuesIn(broaderTopics(dataset, own, 4))).toEqual([
    ["bridge", "border"],
    ["bridge", "border"],
    ["pact"],
    [],
  ]);
});

test("links join rows in order of time, and one that leads nowhere is left out", () => {
  const intake = new Intake();
  const link = (event: string) => ({ event, type: "precedes" as const, inferred: false });
  intake.add(anEvent("late", "1923", { links: [link("early"), link("gone")] }));
  intake.add(anEvent("early", "1921", { links: [link("late")] }));
  const rows = new Map([
    ["early", 0],
    ["late", 1],
  ]);
  const { from, to } = linkedRows(intake.links, Uint32Array.of(1, 0), (id) => rows.get(id));
  expect([[...from], [...to]]).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("columns have support row by row, whether or not every event has one source", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("b", "1922", { claims: [aClaim("gazette/war"), aClaim("annals/war")] }),
      anEvent("a", "1921"),
    ),
  );
  expect(rowsOf(columns).map((row) => [...codesOf(columns.facets.support, row)])).toEqual([
    [0],
    [2],
  ]);
});
