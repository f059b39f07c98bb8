import { expect, test } from "vitest";
import { linesOfTheirOwn, ownFormat } from "./own-format.ts";

const own = async (text: string) => (await ownFormat(text, text.trimStart()))?.format ?? null;

test.each([
  ["json-array", '[{"title":"Mill opens","date":"2001-02-27"}]'],
  ["json-array", 'window.events = [{"title":"Mill opens","date":"2001-02-27"}];'],
  [
    "ics",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20010227\nSUMMARY:Mill\nEND:VEVENT\nEND:VCALENDAR",
  ],
  ["gedcom", "0 HEAD\n0 @I1@ INDI\n1 NAME Ann /Miller/\n1 BIRT\n2 DATE 27 FEB 1901\n0 TRLR"],
  ["bibtex", "@book{miller, title={The Mill}, year=2001}"],
  ["ris", "TY  - BOOK\nTI  - The Mill\nPY  - 2001\nER  - "],
  ["simile-xml", "<data><event start='Feb 27 2001' title='Mill opens'>Words</event></data>"],
  ["gantt", "gantt\n  title Mill\n  dateFormat YYYY-MM-DD\n  Built :a1, 2001-02-27, 3d"],
  ["mermaid-timeline", "timeline\n  title Mill\n  2001 : opens"],
])("a file of %s is recognised by how it begins", async (format, text) => {
  expect(await own(text)).toBe(format);
});

test("a table, and a note that cites a work, are no format of their own", async () => {
  expect(await own("date,title\n2001,[1] Mill\n")).toBeNull();
  expect(await own("# Mill\n\nSee\n@book{miller, title={The Mill}}\n")).toBeNull();
});

test("a page that holds no list is named, and not read as a table", async () => {
  await expect(own("<!doctype html><p>Mill</p>")).rejects.toThrow("web page");
});

test("a log is known by its hours, and JSON is not taken for one", async () => {
  const log = "2001-02-27T10:00:00 mill: opens\n2001-02-27T10:05:00 mill: shut\n";
  expect((await linesOfTheirOwn(log, log))?.format).toBe("log");
  const json = '{"at":"10:00","title":"Mill"}';
  expect(await linesOfTheirOwn(json, json)).toBeNull();
});
