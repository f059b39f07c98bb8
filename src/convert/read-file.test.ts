import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { readDate } from "./dates/read-date.ts";
import { readFile } from "./read-file.ts";
import { templateXlsx } from "./writing/template.ts";

vi.mock(import("./dates/read-date.ts"), async (original) => {
  const actual = await original();
  return { ...actual, readDate: vi.fn(actual.readDate) };
});

const read = (text: string, options = {}) => readFile(new TextEncoder().encode(text), options);

test("a file is known by what is in it: lines by their separator, their names wherever these stand", async () => {
  const { read: found, separator, header } = await read("A register\n\ndate;title\n2001;a, b\n");
  expect([found.format, separator?.separator, header]).toEqual(["csv", ";", 3]);
  expect(found).toMatchObject({ title: "A register", table: { columns: ["date", "title"] } });
});

test("a separator that somebody chose is taken, and a sheet that there is not is none", async () => {
  expect((await read("date|title\n2001|a\n", { separator: "," })).separator?.separator).toBe(",");
  expect((await readFile(templateXlsx("en"), { sheet: "Nowhere" })).sheet).toBe("Events");
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

test("a long table is known by its beginning: it is not read as a list of dates before it is open", async () => {
  const table = (rows: number) =>
    Array.from({ length: rows }, (_, row) => `e${row},Mill Number ${row} opens,2001-02-27\n`);
  const datesReadOf = async (rows: number) => {
    vi.mocked(readDate).mockClear();
    await read(`id,title,date\n${table(rows).join("")}`);
    return vi.mocked(readDate).mock.calls.length;
  };
  expect(await datesReadOf(20_000)).toBeLessThan(2 * (await datesReadOf(2_000)));
});
