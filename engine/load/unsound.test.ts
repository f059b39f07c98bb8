import { expect, test } from "vitest";
import { aDataset, anEvent } from "../../src/query/columns/dataset.testing.ts";
import type { Tables } from "../tables.ts";
import { textSource } from "./file-source.ts";
import { scanned } from "./scan.ts";
import { entryOf } from "./unsound.ts";

const { events, ...header } = aDataset(...["a", "b", "c"].map((id) => anEvent(id, "1921")));
const LINES = [header, ...events].map((each) => JSON.stringify(each));
const JSON_TEXT = JSON.stringify({ ...header, events }, null, 1);

const tables = { insertPassages: () => Promise.resolve() } as unknown as Tables;
const scan = (text: string) =>
  scanned(
    tables,
    textSource(text),
    () => undefined,
    () => undefined,
  );

const linesWith = (line: string) => [...LINES.slice(0, 2), line, ...LINES.slice(3)].join("\n");

test.each([
  ["a broken line", linesWith('{"id": oops'), "line 3, column 8: This is not JSON (found oops; "],
  [
    "a line that ends too early",
    linesWith('{"id": "b'),
    "line 3, column 8: The text is not closed",
  ],
  ["a line that is no event", linesWith("[1]"), "line 3, column 1: what begins there is no event"],
  ["a last line that is cut off", LINES.join("\n").slice(0, -9), "line 4, column "],
  ["nothing but a header", LINES[0] ?? "", "there are no events in it"],
  ["events without a header", LINES.slice(1).join("\n"), "This JSON is not a dataset"],
  ["a wrong topic", LINES.join("\n").replace('"label"', '"lable"'), "A topic needs a “label”"],
  ["nothing at all", " \n", "it is empty"],
  ["a table", "date,title\n1921,a\n", "npm run convert makes a dataset of a table"],
  [
    "a list that goes wrong",
    JSON_TEXT.replace(/\},\s*\{\s*"id": "b"/, '}; {"id": "b"'),
    "no event",
  ],
])("whoever loads a file with %s learns what and where", async (_, text, said) => {
  await expect(scan(text)).rejects.toThrow(said);
});

test("a file that is broken at its beginning is not read to its end", async () => {
  let parts = 0;
  const source = {
    ...textSource(linesWith("oops")),
    *chunks() {
      for (const each of [linesWith("oops"), "\n{}"]) {
        parts += 1;
        yield new TextEncoder().encode(each);
      }
    },
  };
  const done = scanned(
    tables,
    source,
    () => undefined,
    () => undefined,
  );
  await expect(done).rejects.toThrow("line 3");
  expect(parts).toBe(1);
});

test("a file with a byte order mark is loaded", async () => {
  await expect(scan(`\uFEFF${LINES.join("\n")}`)).resolves.toMatchObject({ events: 3 });
  await expect(scan(`\uFEFF${JSON_TEXT}`)).resolves.toMatchObject({ events: 3 });
});

/** The event of a text that has nothing before it but a line. */
function eventIn(text: string | Buffer) {
  const before = Buffer.from("\n ");
  const bytes = Buffer.concat([before, Buffer.from(text)]);
  const source = {
    ...textSource(""),
    part: (from: number, to: number) => bytes.subarray(from, to),
  };
  return entryOf("events", 7, source, { start: before.length, end: bytes.length });
}

test.each([
  ["no JSON", '{"id": oops}', "line 2, column 9: This is not JSON"],
  ["a field too few", '{"id":"a","title":"b"}', "line 2, column 2: An event needs a “date”"],
  [
    "a wrong value",
    '{"id":"a",\n "title":5,"date":"1921"}',
    "line 3, column 10: The field “title”",
  ],
  [
    "no text in UTF-8",
    Buffer.from([0x7b, 0xff, 0x7d]),
    "line 2, column 2: what begins there is no",
  ],
])("an event with %s is told as that, on its line", (_, text, said) => {
  expect(() => eventIn(text)).toThrow(said);
});

test("what would steer the terminal is not said", () => {
  expect(() => eventIn('{"id":"a","title":"b","date":"1921","\\u001b[2J":1}')).toThrow(
    /^\P{Cc}*$/u,
  );
});

test("half a character is a sign of its own, as in a page", () => {
  const event = eventIn('{"id":"a","title":"x\\ud83d","date":"1921"}');
  expect(event.title).toBe("x\uFFFD");
});
