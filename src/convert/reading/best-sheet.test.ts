import { expect, test } from "vitest";
import type { Sheet } from "../tables/workbook.ts";
import { bestSheet } from "./best-sheet.ts";

const sheet = (name: string, ...lines: readonly string[]): Sheet => {
  const rows = lines.map((line, at) => ({ row: at + 1, cells: line.split(",") }));
  return { name, rows, notes: [] };
};
const hidden = (...of: Parameters<typeof sheet>): Sheet => ({ ...sheet(...of), isHidden: true });
const best = (sheets: readonly Sheet[], wanted?: string) =>
  bestSheet(sheets, "xlsx", wanted === undefined ? {} : { sheet: wanted });

test("a sheet that its reader never saw is opened only where no other has dates", () => {
  const lists = hidden("Lists", "2001-01-01,x", "2001-01-02,y", "2001-01-03,z");
  const events = sheet("Events", "date,title", "2001-02-27,Mill opens");
  expect(best([lists, events]).sheet).toBe("Events");
  expect(best([lists, sheet("Note", "Read the other sheet,")]).sheet).toBe("Lists");
});

test("sheets of the same columns are read together, or the one that is wanted", () => {
  const year = (name: string) => sheet(name, "date,title", "7 March,Mill", "8 May,x");
  const book = [year("2019"), sheet("Notes", "about,what"), year("2020")];
  const all = best(book);
  expect(all).toMatchObject({ sheet: null, alike: ["2019", "2020"], sheets: { length: 3 } });
  expect(all.read).toMatchObject({ table: { columns: ["Year", "date", "title"], notes: [] } });
  const one = best(book, "2020");
  expect(one).toMatchObject({ sheet: "2020", alike: ["2019", "2020"] });
  expect(one.read).toMatchObject({ table: { columns: ["date", "title"], rows: { length: 2 } } });
});

test("another sheet with dates is named, and a sheet that there is not is not missed", () => {
  const events = sheet("Events", "date,title", "2001-02-27,a", "2001-03-07,b", "2001-03-08,c");
  const talks = sheet("Talks", "who,on,where", "Ann,2001-02-27,x", "Bob,2001-03-07,y");
  const read = best([events, talks], "Nowhere");
  expect(read.sheet).toBe("Events");
  expect(read.read).toMatchObject({
    table: { notes: [{ said: expect.stringContaining("“Talks”") }] },
  });
});

test("a workbook without rows says so", () => {
  expect(() => best([sheet("Events")])).toThrow("no rows");
});
