import { expect, test } from "vitest";

import { convertRead } from "./convert-read.ts";
import { NO_WISH } from "./mapping/mapping.ts";
import { readFile } from "./read-file.ts";

const file = (text: string) => readFile(new TextEncoder().encode(text));

test("whoever says what a column is has the same file anew, without reading it again", async () => {
  const read = await file("date,a,b\n3/4/2001,The dock,It is filled\n");
  const options = { name: "log.csv", thisYear: 2026 };
  const wish = {
    ...NO_WISH,
    columns: new Map([["b", "title"]] as const),
    dateOrder: "mdy",
  } as const;
  const before = convertRead(read, options);
  expect([before.made?.frame.title, before.eventDates]).toEqual(["log", ["2001-04-03"]]);
  expect(convertRead(read, { ...options, wish }).made?.events.slice()).toMatchObject([
    { title: "It is filled", date: "2001-03-04" },
  ]);
});

test("a program's table is called by its program, whatever parts it", async () => {
  const read = await file("Year\tHeadline\tMedia\n2001\tA\t\n2002\tB\t\n");
  expect(convertRead(read, { name: "x", thisYear: 2026 }).format).toBe("timelinejs-csv");
});

test("what says itself what its fields mean has no columns to ask about", async () => {
  const read = await file('[{"content":"A","start":"2001"}]');
  expect(convertRead(read, { name: "x", thisYear: 2026 })).toMatchObject({
    format: "vis",
    columns: [],
    mapping: null,
  });
});
