import fc from "fast-check";
import { expect, test } from "vitest";
import { synthetic } from "../../bench/synthetic.ts";
import { written } from "../../bench/written.ts";
import { parseDataset } from "../dataset/parse.ts";
import { buildColumns, type Columns } from "./columns.ts";
import { rowsOf } from "./dataset.testing.ts";
import { Streamed } from "./streamed.ts";

const decoder = new TextDecoder();

function streamed(text: string, pieceLength = 10_000): Columns | null {
  const bytes = new TextEncoder().encode(text);
  const reader = new Streamed(
    (parts) =>
      [...parts].map((part) => decoder.decode(part, { stream: true })).join("") + decoder.decode(),
  );
  for (let at = 0; at < bytes.length; at += pieceLength) {
    reader.push(bytes.subarray(at, at + pieceLength));
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
