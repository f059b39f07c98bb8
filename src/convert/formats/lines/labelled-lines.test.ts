import { expect, test } from "vitest";
import { labelledLines } from "./labelled-lines.ts";
import { readingOf } from "./reading.testing.ts";

test("values with their names before them are a table, whatever stands in them", () => {
  const text =
    'time:2001-02-27\treq:GET "mill"\tuser:-\n\ntime:2001-02-28\tuser:Ada\treq:PUT a:b\n';
  const { columns, rows } = labelledLines(text)?.table ?? {};
  expect(columns).toEqual(["time", "req", "user"]);
  expect([...(rows ?? [])]).toEqual([
    { row: 1, cells: ["2001-02-27", 'GET "mill"', ""] },
    { row: 3, cells: ["2001-02-28", "PUT a:b", "Ada"] },
  ]);
});

test("a line without names is left out, and no other for it", async () => {
  const { events, left } = await readingOf(
    "date:2001-02-27\tname:Mill opens\nnot one of them\ndate:2001-02-28\tname:Mill burns\ndate:2001-03\tname:Mill is mended\n",
  );
  expect(events).toEqual([
    "2001-02-27 Mill opens",
    "2001-02-28 Mill burns",
    "2001-03 Mill is mended",
  ]);
  expect(left.map(({ row, value }) => [row, value])).toEqual([[2, "not one of them"]]);
});

test.each(["", "a:1\tb:2\n", "date\tname\n2001\tMill: opens\n", "Note: this\nNote: that\n"])(
  "%j has none",
  (text) => expect(labelledLines(text)).toBeNull(),
);
