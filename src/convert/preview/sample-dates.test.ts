import { expect, test } from "vitest";
import { readFile } from "../read-file.ts";
import { Preview } from "./preview.ts";

async function datesOf(text: string) {
  const file = await readFile(new TextEncoder().encode(text));
  return new Preview(file, { name: "x.csv", thisYear: 2026 }).show().dates;
}

test("of dates one of each sort is shown, and then those in doubt", async () => {
  const { sorts } = await datesOf(
    "date,title\n2001-03-07,a\n2001-03-08,b\n2001-03,c\n1950,d\n31.2.2001,e\n2001-03-09,f\n12.8.71,g\n",
  );
  expect(sorts.map(({ row, written }) => [row, written])).toEqual([
    [2, "2001-03-07"],
    [4, "2001-03"],
    [5, "1950"],
    [6, "31.2.2001"],
    [8, "12.8.71"],
  ]);
  expect(sorts[3]).toMatchObject({ date: null, said: expect.stringContaining("31 February") });
});

test("a date that could be another one says so, whichever it is", async () => {
  const { sorts } = await datesOf("date,title\n3/4/2001,a\n5/5/2001,b\n");
  expect(sorts.map(({ isEitherOrder }) => isEitherOrder)).toEqual([true, false]);
});

test("what stands in several columns is shown together, and nothing where no column is a date", async () => {
  const { first } = await datesOf("start,end,title\n2001-03-07,2001-03-09,a\n");
  expect(first[0]).toMatchObject({ written: "2001-03-07 – 2001-03-09" });
  expect((await datesOf("name,what\na,b\nc,d\n")).first).toEqual([]);
});
