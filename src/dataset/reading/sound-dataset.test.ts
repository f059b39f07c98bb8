import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFile } from "./formats.ts";
import { parseDataset } from "./parse-dataset.ts";
import { soundDataset, soundValue } from "./sound-dataset.ts";

const shipped = readFileSync("data/events.json", "utf8");
const harbour = readFileSync("fixtures/harbour.json", "utf8");

describe("a file with nothing wrong is opened without the schema:", () => {
  test.each([
    ["the shipped dataset", shipped],
    ["a small one that leaves much unsaid", harbour],
    ["the same, line by line", linesOf(harbour)],
  ])("%s, as the schema would", (_, text) => {
    const { dataset, problems, losses, ranks, refusal } = parseDataset(text);
    expect(problems).toEqual([]);
    expect(soundDataset(text)).toEqual({ dataset, problems, losses, ranks, refusal });
  });
});

function linesOf(json: string): string {
  const { events, ...frame } = JSON.parse(json) as { events: unknown[] };
  return [frame, ...events].map((each) => JSON.stringify(each)).join("\n");
}

describe("the schema has to look, for it alone says what is wrong:", () => {
  const [first, ...others] = (JSON.parse(harbour) as { events: object[] }).events;
  const withFirst = (change: object) => ({ events: [{ ...first, ...change }, ...others] });

  test.each([
    ["a field nobody knows", withFirst({ tilte: "x" })],
    ["a date that never was", withFirst({ date: "2001-02-30" })],
    ["a topic that is not there", withFirst({ topics: ["nowhere"] })],
    ["no event", { events: [] }],
    ["a list that is none", { topics: {} }],
    ["another format", { format: "dateline/2" }],
    ["no title", { title: undefined }],
    [
      "a topic used by nobody, which is only worth a look",
      { topics: [{ id: "idle", label: "I" }] },
    ],
  ])("%s", (_, change) => {
    const file = { ...(JSON.parse(harbour) as object), ...change };
    expect(soundDataset(JSON.stringify(file))).toBeNull();
  });

  test.each(["", "<p>", "[]", "null", "{", '{"a":1,"a":2}'])("%j", (text) => {
    expect(soundDataset(text)).toBeNull();
  });
});

test("whatever is opened without the schema, the schema opens too, with no problem", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const sound = soundDataset(json);
      if (sound) expect(parseDataset(json)).toMatchObject({ problems: [], dataset: sound.dataset });
    }),
  );
});

const objects = fc.dictionary(fc.constantFrom("id", "date", "format", "a"), fc.jsonValue());
const texts = fc.oneof(
  fc.json(),
  fc.string(),
  fc.array(objects.map((each) => JSON.stringify(each))).map((lines) => lines.join("\n")),
  fc.constantFrom(
    "\uFEFF{}",
    '{"a":1,"a":2}',
    '{"format":"x"}\n{"a":1,"a":1}',
    '{"a":"\\ud800"}',
    '{"a":"\\ud83d\\ude00"}',
    '{"format":"x"}\n{',
  ),
);

test("a text has the value that a file of it has, and none where there is anything to say of it", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const file = readFile(text);
      const isSound =
        file.refusal === null && file.broken.length === 0 && file.repeated().length === 0;
      const value = soundValue(text);
      if (isSound) expect(value).toEqual(file.value);
      else expect(value).toBeUndefined();
    }),
  );
});
