import { expect, test } from "vitest";
import { convertFile } from "../convert.ts";

const warnings = async (file: string) => {
  const read = await convertFile(new TextEncoder().encode(file), { name: "x", thisYear: 2026 });
  if (!read.ok) throw new Error(read.unread.why);
  return read.conversion.warnings.map(({ row, value, kind }) => [row, value, kind]);
};

test("a table with a column for each day or year is told as one, with the way out", async () => {
  const days = "Country,Lat,1/22/20,1/23/20,1/24/20\nKenya,0.1,0,0,1\nChina,30.9,444,445,549\n";
  expect(await warnings(days)).toEqual([[null, "1/22/20, 1/23/20, 1/24/20", "wide-table"]]);
  const years = "시도,항목,2019년,2020년,2021년\n부산,인구,3,4,5\n서울,인구,9,9,9\n";
  expect(await warnings(years)).toEqual([[null, "2019년, 2020년, 2021년", "wide-table"]]);
});

test("a table of events with some years in its names is none", async () => {
  expect(await warnings("date,title,2019,2020,2021\n2001-02-27,Mill,1,2,3\n")).toEqual([]);
});
