import { gzipSync } from "node:zlib";
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
