import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { synthetic } from "../../../bench/synthetic.ts";
import type { Dataset, DatedEvent } from "../../dataset/format/schema.ts";
import { buildColumns, type Columns } from "./columns.ts";
import { aClaim, aDataset, anEvent, rowsOf } from "./dataset.testing.ts";
import { type Held, hold } from "./held-columns.ts";
import { IDS, versions } from "./versions.testing.ts";

const ALWAYS_WOVEN = Number.POSITIVE_INFINITY;

/** The columns as plain data, with all that is read back and found. */
const told = (columns: Columns) => {
  const { lines, ids: _, ...rest } = columns;
  const { passages, rowAt } = columns;
  const found = (term: string) => {
    const [events, quotes] = [new Set<number>(), new Set<number>()];
    lines.find(term, (owner) => events.add(rowAt[owner] ?? -1));
    passages.lines.find(term, (place) => quotes.add(place));
    return [[...events].sort(), [...quotes].sort()];
  };
  return {
    ...rest,
    briefs: rowsOf(columns).map((row) => [columns.brief(row, "ko"), columns.event(row)]),
    ids: rowsOf(columns).map((row) => columns.id(row)),
    rows: [...IDS.events, "gone"].map((id) => columns.rowOf(id)),
    passages: [...passages.all()].map((each) => [each, passages.placeOf(each.id)]),
    places: IDS.passages.map((id) => passages.placeOf(id)),
    passageSources: passages.sources,
    found: ["war", "peace", "전쟁", "zurich", "o"].map(found),
    rowOf: null,
    id: null,
    event: null,
    brief: null,
  };
};

test("whatever was held before, the columns of a version are those of its dataset", () => {
  fc.assert(
    fc.property(versions, (datasets) => {
      let held: Held | null = null;
      for (const dataset of datasets) {
        held = hold(dataset, held, ALWAYS_WOVEN);
        expect(told(held.columns)).toEqual(told(buildColumns(dataset)));
      }
    }),
    { numRuns: 75 },
  );
});

test("a version that shares nothing with the one before is held as well", () => {
  const held = hold(aDataset(anEvent("a", "1921"), anEvent("b", "1922")));
  const other = structuredClone(aDataset(anEvent("b", "1920"), anEvent("c", "1923")));
  expect(told(hold(other, held).columns)).toEqual(told(buildColumns(other)));
  const none = aDataset();
  expect(told(hold(none, held).columns)).toEqual(told(buildColumns(none)));
  expect(told(hold(other, hold(none)).columns)).toEqual(told(buildColumns(other)));
});

test("what was held before still answers as it did", () => {
  const before = aDataset(anEvent("a", "1921", { title: "War" }), anEvent("b", "1922"));
  const held = hold(before);
  const was = told(held.columns);
  hold({ ...before, events: [anEvent("c", "1920", { claims: [aClaim("annals/war")] })] }, held, 9);
  expect(told(held.columns)).toEqual(was);
});

function invented(count: number): Dataset {
  const { header, events } = synthetic(count);
  return { ...header, events: [...events()] };
}

const textIn = ({ blocks }: Columns["lines"]) =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The dataset with another title for the event in a place. */
const retitled = (dataset: Dataset, at: number, title: string): Dataset => ({
  ...dataset,
  events: dataset.events.map((event, place) => (place === at ? { ...event, title } : event)),
});

test("of ten thousand events only those are read that changed, or point at what did", () => {
  const reads: string[] = [];
  const watched = (event: DatedEvent): DatedEvent => ({
    ...event,
    get title() {
      reads.push(event.id);
      return event.title;
    },
  });
  const { events, ...dataset } = invented(10_000);
  const first = hold({ ...dataset, events: events.map(watched) });
  const readFor = (change: (events: readonly DatedEvent[]) => DatedEvent[], more = {}) => {
    reads.length = 0;
    hold({ ...dataset, ...more, events: change(first.dataset.events) }, first);
    return reads.length;
  };
  const fresh = watched(anEvent("fresh", "2001", { topics: ["fresh"] }));
  const changed = watched(anEvent("e4000", "2001"));
  expect(readFor((all) => all.with(4_000, changed))).toBe(1);
  expect(readFor((all) => all.toSpliced(4_000, 0, fresh))).toBe(1);
  const topic = { id: "fresh", label: "Fresh", kind: "theme" };
  expect(readFor((all) => [...all, fresh], { topics: [...dataset.topics, topic] })).toBe(1);
  expect(readFor((all) => [...all], { title: "Other" })).toBe(0);
  const [last] = first.dataset.events.slice(-1);
  expect(readFor((all) => (last ? [last, ...all.slice(0, -1)] : []))).toBe(1);
});

test("words that an event no longer has do not pile up, however often they are changed", () => {
  const dataset = invented(50);
  let held = hold(dataset);
  for (let turn = 0; turn < 300; turn++)
    held = hold(retitled(held.dataset, 7, `Turn ${turn}`), held);
  const event = held.dataset.events[7];
  const found = (term: string) => {
    const rows = new Set<number>();
    const lines = held.columns.lines.find(term, (owner) => rows.add(owner));
    return { rows: [...rows], lines };
  };
  expect(event?.title).toBe("Turn 299");
  expect(found("turn 299").rows).toEqual([7]);
  expect(found("turn 298").rows).toEqual([]);
  expect(textIn(held.columns.lines)).toBeLessThan(textIn(hold(dataset).columns.lines) * 3);
});

/** Something that was there, and whether it still is. */
interface Remembered {
  readonly name: string;
  readonly held: WeakRef<object>;
}

/** A thousand versions, one after the other, with parts of some of them. */
function afterThousand(): { readonly last: Held; readonly former: readonly Remembered[] } {
  let held = hold(invented(100));
  const former: Remembered[] = [];
  for (let turn = 0; turn < 1_000; turn++) {
    const { dataset, columns } = held;
    if (turn % 50 === 0) {
      // What a search has folded is taken along.
      columns.lines.find("treaty", () => undefined);
      columns.passages.lines.find("treaty", () => undefined);
      const { ids, starts, passages, facets, lines } = columns;
      const parts = { columns, ids, starts, passages, facets, lines, events: dataset.events };
      for (const [part, object] of Object.entries(parts)) {
        former.push({ name: `${part} of turn ${turn}`, held: new WeakRef(object) });
      }
    }
    const [passage, ...passages] = dataset.passages;
    const next = retitled(dataset, turn % 100, `Turn ${turn}`);
    held = hold(
      passage ? { ...next, passages: [...passages, { ...passage, exact: `Words ${turn}` }] } : next,
      held,
    );
  }
  return { last: held, former };
}

test("a thousand versions later nothing of the former ones is in memory", async () => {
  const { last, former } = afterThousand();
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  // What a reference was made of lives until the task ends.
  await new Promise((done) => setTimeout(done));
  collect();
  const left = former.filter(({ held }) => held.deref() !== undefined);
  expect(left.map(({ name }) => name)).toEqual([]);
  expect(last.columns.count).toBe(100);
});
