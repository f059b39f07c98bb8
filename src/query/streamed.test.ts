import fc from "fast-check";
import { expect, test } from "vitest";
import { synthetic } from "../../bench/synthetic.ts";
import { written } from "../../bench/written.ts";
import { parseDataset } from "../dataset/parse.ts";
import { buildColumns, type Columns } from "./columns.ts";
import { rowsOf } from "./dataset.testing.ts";
import { Streamed } from "./streamed.ts";
import { WordSearch } from "./word-search.ts";

const decoder = new TextDecoder();

function streamed(
  text: string,
  pieceLength = 10_000,
  pushed: (reader: Streamed) => void = () => undefined,
): Columns | null {
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
  const { lines: _, ...rest } = columns;
  return {
    ...rest,
    briefs: rowsOf(columns).map((row) => [columns.brief(row, "ko"), columns.event(row)]),
    rows: rowsOf(columns).map((row) => columns.rowOf(columns.id(row))),
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
    const columns = streamed(file(700, format), 777);
    expect(columns && told(columns)).toEqual(told(buildColumns(dataset)));
  },
);

/** Whatever is done to a sound file, what is not left to the whole reading has no problem there. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
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
test("a file with any problem is left to be read as a whole, and no other is", () => {
  const sound = file(25);
  let streams = 0;
  fc.assert(
    fc.property(fc.constantFrom(...SLIPS), fc.nat(sound.length), ([pattern, slip], from) => {
      const text = sound.slice(0, from) + sound.slice(from).replace(pattern, slip);
      const { dataset, problems } = parseDataset(text);
      const columns = streamed(text);
      expect(columns === null).toBe(problems.length > 0);
      if (!columns || !dataset) return;
      streams++;
      expect(told(columns)).toEqual(told(buildColumns(dataset)));
    }),
    { numRuns: 200 },
  );
  expect(streams).toBeGreaterThan(0);
}, 60_000);

test.each(["json", "jsonl"] as const)(
  "what has arrived of a file, as %s, is a dataset",
  (format) => {
    const { dataset } = parseDataset(file(60));
    if (dataset === null) throw new Error("not a dataset");
    const { events } = dataset;
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 9_000 }), (pieceLength) => {
        const arrived: Columns[] = [];
        const all = streamed(file(60, format), pieceLength, (reader) => {
          const columns = reader.arrived();
          expect(columns?.count ?? 0).toBe(reader.events);
          if (columns) arrived.push(columns);
        });
        // Whatever came after it.
        for (const columns of arrived) {
          const these = buildColumns({ ...dataset, events: events.slice(0, columns.count) });
          expect(told(columns)).toEqual(told(these));
          const next = events[columns.count];
          if (next) expect(columns.rowOf(next.id)).toBeUndefined();
          const words = new WordSearch(columns);
          expect(words.rowsWith("treaty")).toEqual(new WordSearch(these).rowsWith("treaty"));
        }
        expect(all && told(all)).toEqual(told(buildColumns(dataset)));
      }),
      { numRuns: 20 },
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
  expect(all?.count).toBe(60);
});
