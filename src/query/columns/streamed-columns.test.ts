import fc from "fast-check";
import { expect, test } from "vitest";
import { synthetic } from "../../../bench/synthetic.ts";
import { written } from "../../../bench/written.ts";
import type { Problem } from "../../dataset/problems/problem.ts";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { WordSearch } from "../matching/word-search.ts";
import { buildColumns, type Columns } from "./columns.ts";
import { rowsOf } from "./dataset.testing.ts";
import { Streamed } from "./streamed-columns.ts";

const decoder = new TextDecoder();

function streamed(
  text: string,
  pieceLength = 10_000,
  pushed: (reader: Streamed) => void = () => undefined,
): ReturnType<Streamed["finish"]> {
  const bytes = new TextEncoder().encode(text);
  const reader = new Streamed(
    (parts) =>
      [...parts].map((part) => decoder.decode(part, { stream: true })).join("") + decoder.decode(),
  );
  for (let at = 0; at < bytes.length; at += pieceLength) {
    reader.push(bytes.subarray(at, at + pieceLength));
    pushed(reader);
  }
  return reader.finish();
}
const file = (events: number, format: "json" | "jsonl" = "json") =>
  [...written(synthetic(events), format)].join("");

/** The columns as plain data, with all that is read back. */
const told = (columns: Columns) => {
  const { lines: _, ids: __, ...rest } = columns;
  return {
    ...rest,
    briefs: rowsOf(columns).map((row) => [columns.brief(row, "ko"), columns.event(row)]),
    rows: rowsOf(columns).map((row) => columns.rowOf(columns.id(row))),
    passages: [...columns.passages.all()].map((each) => [
      each,
      columns.passages.placeOf(each.id),
      columns.passages.get(each.id) === undefined,
    ]),
    passageSources: columns.passages.sources,
    rowOf: null,
    id: null,
    event: null,
    brief: null,
  };
};

test.each(["json", "jsonl"] as const)(
  "a dataset read as it comes, as %s, is the dataset",
  (format) => {
    const { dataset } = parseDataset(file(700));
    if (dataset === null) throw new Error("not a dataset");
    const read = streamed(file(700, format), 777);
    expect(read?.problems).toEqual([]);
    expect(read && told(read.columns)).toEqual(told(buildColumns(dataset)));
  },
);

function remembered<T>(make: (count: number) => T): (count: number) => T {
  const made = new Map<number, T>();
  return (count) => {
    const known = made.get(count) ?? make(count);
    made.set(count, known);
    return known;
  };
}

type Slip = readonly [RegExp, string];
/** A slip, and the place in the text from which on it is made. */
type Slipped = [Slip, number];

/** Whatever is done to a sound file, what is not left to the whole reading has no problem there. */
const SLIPS: readonly Slip[] = [
  [/"t\d+"/, '"t9999"'],
  [/"a\d+"/, '"a9999"'],
  [/"id":"e7"/, '"id":"e8"'],
  [/"s0\/p\d+"/, '"s0/p9999"'],
  [/"event":"e\d+"/, '"event":"e9999"'],
  [/"kind":"\w+"/, '"kind":"joke"'],
  [/"kind":"\w+"/, '"kind":"press","kind":"test"'],
  [/"countries":\["\w\w"/, '"countries":["KR","KR"'],
  [/"date":"[^"]+"/, '"date":"2001-02-30"'],
  [/"date":"[^"]+"/, '"date":"2001~"'],
  [/"title":"[^"]+"/, '"title":"\\ud83d half"'],
  [/"title":"[^"]+"/, '"title":"\\ud83d\\ude00 whole, 한국"'],
  [/"role":"occurred"/, '"role":"occurred","date":"1066"'],
  [/"episodes":\[\]/, '"episodes":[{"id":"x","title":"X","events":["e1"]}]'],
  [/"episodes":\[\]/, '"episodes":[{"id":"x","title":"X","events":["gone"]}]'],
  [/"format":/, '"colour":1,"format":'],
  [/"status":"\w+"/, '"status":null'],
  [/"topics":/, '"themes":'],
  [/,\s*\n/, "\n"],
  [/.{60}$/s, ""],
];
/** As some editors write it, where it is JSON at all. */
function overLines(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2).replaceAll("\n", "\r\n");
  } catch {
    return text;
  }
}

const WRITTEN = ["json", "spread", "jsonl"] as const;

/** Whether it is a problem of an event by itself, for which that event is left out. */
const leavesOut = ({ code, outcome, path }: Problem): boolean =>
  path[0] === "events" && outcome === "entry-left-out" && code !== "duplicate-id";

test("a file that has more wrong with it than some events is left to be read as a whole", () => {
  const sound = file(9);
  const soundLines = file(9, "jsonl");
  const seen = { whole: 0, sound: 0, withoutSome: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...WRITTEN),
      fc.array(fc.tuple(fc.constantFrom(...SLIPS), fc.nat(sound.length)), {
        minLength: 1,
        maxLength: 3,
      }),
      (format, slips) => {
        let text = format === "jsonl" ? soundLines : sound;
        for (const [[pattern, slip], from] of slips) {
          text = text.slice(0, from) + text.slice(from).replace(pattern, slip);
        }
        if (format === "spread") text = overLines(text);
        const { dataset, problems } = parseDataset(text);
        const read = streamed(text, 400);
        expect(read !== null).toBe(problems.every(leavesOut));
        seen[read === null ? "whole" : problems.length > 0 ? "withoutSome" : "sound"]++;
        if (!read || !dataset) return;
        expect(read.problems).toEqual(problems);
        expect(told(read.columns)).toEqual(told(buildColumns(dataset)));
      },
    ),
    // Each slip by itself in each format, and then some together.
    {
      examples: WRITTEN.flatMap((format) =>
        SLIPS.map((slip): [typeof format, Slipped[]] => [format, [[slip, 0]]]),
      ),
      numRuns: 120,
    },
  );
  expect(Math.min(seen.whole, seen.sound, seen.withoutSome)).toBeGreaterThan(0);
});

test.each([
  ["there is", ["ledger"], true],
  ["there is not", ["leger"], false],
  ["is named twice", ["ledger", "ledger"], false],
])("a source that an event names and that %s, is noticed as it comes", (_, sources, isSound) => {
  const dataset = {
    format: "dateline/1",
    title: "Freedonia",
    sources: [{ id: "ledger", title: "The Ledger" }],
    events: [
      { id: "a", title: "A", date: "2001", sources: ["ledger"] },
      { id: "b", title: "B", date: "2002", sources },
    ],
  };
  expect(parseDataset(JSON.stringify(dataset)).problems.length === 0).toBe(isSound);
  expect(streamed(JSON.stringify(dataset)) !== null).toBe(isSound);
});

test.each([
  ["is there", ["log"], true],
  ["is not there", ["lag"], false],
  ["is there twice", ["log", "log"], false],
])(
  "a collection that an event comes from and that %s, is noticed as it comes",
  (_, from, isSound) => {
    const text = JSON.stringify({
      format: "dateline/1",
      title: "T",
      collections: [
        { id: "log", title: "The log" },
        { id: "diary", title: "A diary" },
      ],
      events: [
        { id: "a", title: "A", date: "2001", collections: ["diary"] },
        { id: "b", title: "B", date: "2002", collections: from },
      ],
    });
    const read = streamed(text);
    expect(parseDataset(text).problems.length === 0).toBe(isSound);
    expect(read !== null).toBe(isSound);
    if (read) expect([...read.columns.hues]).toEqual([1, 0]);
  },
);

test("more problems than anybody reads are counted, as they are of a small file", () => {
  // Links to what is left out would be problems of their own.
  const text = file(1_200).replaceAll(/"links":\[[^\]]*\]/g, '"links":[]');
  let event = 0;
  const broken = text.replaceAll(/"date":"[^"]+"/g, (date) =>
    event++ % 4 > 0 ? '"date":"1920-02-30","day":"한"' : date,
  );
  const { problems } = parseDataset(broken);
  expect(problems.length).toBe(1_001);
  expect(streamed(broken)?.problems).toEqual(problems);
});

test.each(["json", "jsonl"] as const)(
  "what has arrived of a file, as %s, is a dataset",
  (format) => {
    const { dataset } = parseDataset(file(30));
    if (dataset === null) throw new Error("not a dataset");
    const { events } = dataset;
    const text = file(30, format);
    /** The dataset of so many events, which many pieces are compared with. */
    const ofFirst = remembered((count: number) => {
      const columns = buildColumns({ ...dataset, events: events.slice(0, count) });
      const treaties = new WordSearch(columns).rowsWith("treaty");
      return { told: told(columns), treaties };
    });
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 4_500 }), (pieceLength) => {
        const arrived: Columns[] = [];
        const all = streamed(text, pieceLength, (reader) => {
          const columns = reader.arrived();
          expect(columns?.count ?? 0).toBe(reader.events);
          if (columns && columns.count !== arrived.at(-1)?.count) arrived.push(columns);
        });
        // Whatever came after it.
        for (const columns of arrived) {
          const these = ofFirst(columns.count);
          expect(told(columns)).toEqual(these.told);
          const next = events[columns.count];
          if (next) expect(columns.rowOf(next.id)).toBeUndefined();
          expect(new WordSearch(columns).rowsWith("treaty")).toEqual(these.treaties);
        }
        expect(all && told(all.columns)).toEqual(ofFirst(events.length).told);
      }),
      { numRuns: 5, examples: [[200]] },
    );
  },
);

test("an episode arrives with the last of its events", () => {
  const text = file(60).replace(
    '"episodes":[]',
    '"episodes":[{"id":"x","title":"X","events":["e1","e30"]}]',
  );
  const seen = new Set<string>();
  streamed(text, 500, (reader) => {
    const columns = reader.arrived();
    if (!columns) return;
    const there = columns.dataset.episodes.length;
    expect(there).toBe(columns.rowOf("e30") === undefined ? 0 : 1);
    seen.add(String(there));
  });
  expect([...seen]).toEqual(["0", "1"]);
});

test("what events point at has to be there before them, or they are waited for", () => {
  const { format, title, events, ...lists } = JSON.parse(file(60));
  const text = JSON.stringify({ format, title, events, ...lists });
  const all = streamed(text, 5_000, (reader) => expect(reader.arrived()).toBeNull());
  const { dataset } = parseDataset(text);
  expect(all && told(all.columns)).toEqual(dataset && told(buildColumns(dataset)));
});
