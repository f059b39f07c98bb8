import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readFile } from "./read-file.ts";
import { templateXlsx } from "./writing/template.ts";

const read = (text: string, options = {}) => readFile(new TextEncoder().encode(text), options);

test("a file is known by what is in it: lines by their separator, their names wherever these stand", async () => {
  const { read: found, separator, header } = await read("A register\n\ndate;title\n2001;a, b\n");
  expect([found.format, separator?.separator, header]).toEqual(["csv", ";", 3]);
  expect(found).toMatchObject({ title: "A register", table: { columns: ["date", "title"] } });
});

test("a separator that somebody chose is taken, and a sheet that there is not is none", async () => {
  const { separator } = await read("date|title, place\n2001|a, b\n", { separator: "," });
  expect(separator).toMatchObject({ separator: ",", cells: 2 });
  expect((await readFile(templateXlsx("en"), { sheet: "Nowhere" })).sheet).toBe("Events");
});

type SheetOf = readonly [name: string, state: string, ...lines: string[]];

/** A workbook of sheets with a state and lines of cells each. */
function workbook(...sheets: SheetOf[]) {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (line: string) => `<row>${line.split(",").map(cell).join("")}</row>`;
  const entries = sheets.map(
    ([name, state], at) => `<sheet name="${name}" state="${state}" id="r${at}"/>`,
  );
  const rels = sheets.map((_, at) => `<Relationship Id="r${at}" Target="s${at}.xml"/>`);
  return zipSync({
    "xl/workbook.xml": strToU8(`<workbook><sheets>${entries.join("")}</sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(`<Relationships>${rels.join("")}</Relationships>`),
    ...Object.fromEntries(
      sheets.map(([, , ...lines], at) => [
        `xl/s${at}.xml`,
        strToU8(`<worksheet><sheetData>${lines.map(row).join("")}</sheetData></worksheet>`),
      ]),
    ),
  });
}

test("a sheet that its reader never saw is opened only where no other has dates", async () => {
  const lists: SheetOf = ["Lists", "hidden", "2001-01-01,x", "2001-01-02,y", "2001-01-03,z"];
  const events: SheetOf = ["Events", "visible", "date,title", "2001-02-27,Mill opens"];
  const sheetOf = async (...of: SheetOf[]) => (await readFile(workbook(...of))).sheet;
  expect(await sheetOf(lists, events)).toBe("Events");
  expect(await sheetOf(lists, ["Note", "visible", "Read the other sheet,"])).toBe("Lists");
});

test("sheets of the same columns are read together, or the one that is wanted", async () => {
  const year = (name: string): SheetOf => [
    name,
    "visible",
    "date,title",
    "7 March,Mill",
    "8 May,x",
  ];
  const book = workbook(year("2019"), ["Notes", "visible", "about,what"], year("2020"));
  const all = await readFile(book);
  expect(all).toMatchObject({ sheet: null, alike: ["2019", "2020"], sheets: { length: 3 } });
  expect(all.read).toMatchObject({ table: { columns: ["Year", "date", "title"], notes: [] } });
  const one = await readFile(book, { sheet: "2020" });
  expect(one).toMatchObject({ sheet: "2020", alike: ["2019", "2020"] });
  expect(one.read).toMatchObject({ table: { columns: ["date", "title"], rows: { length: 2 } } });
});

test("what is packed is unpacked, in several pieces too", async () => {
  const pieces = Buffer.concat([gzipSync("date,title\n"), gzipSync("2001,a\n")]);
  const { read } = await readFile(Uint8Array.from(pieces));
  expect(read.shape === "table" && [...read.table.rows]).toMatchObject([{ cells: ["2001", "a"] }]);
});

test("what is no table says so", async () => {
  await expect(read("Once upon a time\nthere was a dock\n")).rejects.toThrow("not a table");
  await expect(read(" \n ")).rejects.toThrow("empty");
});
