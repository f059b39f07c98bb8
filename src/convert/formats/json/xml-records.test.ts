import { expect, test } from "vitest";
import { xmlRecords } from "./xml-records.ts";

const read = async (text: string) => {
  const found = await xmlRecords(text);
  return (
    found && { columns: found.table.columns, rows: [...found.table.rows].map(({ cells }) => cells) }
  );
};

test("the longest list with dates is the table, whatever stands around it", async () => {
  const text = `<project><calendars><calendar><id>1</id></calendar><calendar><id>2</id></calendar><calendar><id>3</id></calendar></calendars>
    <tasks><task id="7"><name>Design</name><start>2024-03-07T08:00:00</start></task>
    <task id="8"><name>Build</name><start>2024-03-12T08:00:00</start></task></tasks></project>`;
  expect(await read(text)).toEqual({
    columns: ["name", "start", "id"],
    rows: [
      ["Design", "2024-03-07T08:00:00", "7"],
      ["Build", "2024-03-12T08:00:00", "8"],
    ],
  });
});

test("an entry alone is a list too, and what stands in an element of it has a column of its own", async () => {
  const text = `<kml><Document><Placemark><name>Fair</name><TimeSpan><begin>2001-02-27</begin><end>2001-03</end></TimeSpan></Placemark></Document></kml>`;
  expect(await read(text)).toEqual({
    columns: ["name", "TimeSpan.begin", "TimeSpan.end"],
    rows: [["Fair", "2001-02-27", "2001-03"]],
  });
});

test("without dates there is no table", async () => {
  expect(await read("<a><b><c>1</c></b><b><c>2</c></b></a>")).toBeNull();
});
