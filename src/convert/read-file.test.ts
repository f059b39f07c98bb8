import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readFile } from "./read-file.ts";
import { templateXlsx } from "./writing/template.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("a file is known by its bytes: a workbook, a letter, a text, and what is none of them is named", async () => {
  expect((await readFile(templateXlsx("en"))).read.format).toBe("xlsx");
  const letter =
    "From: Ann <ann@example.org>\nDate: Tue, 27 Feb 2001 10:00:00 +0000\nSubject: Mill\n\nIt opens.\n";
  expect((await readFile(bytesOf(letter))).read.format).toBe("mail");
  const text = await readFile(bytesOf("date;title\n2001;a, b\n"));
  expect([text.read.format, text.encoding]).toEqual(["csv", "utf-8"]);
  await expect(readFile(bytesOf("%PDF-1.7\n1 0 obj"))).rejects.toThrow("PDF");
});

test("what is packed is unpacked, in several pieces too", async () => {
  const pieces = Buffer.concat([gzipSync("date,title\n"), gzipSync("2001,a\n")]);
  const { read } = await readFile(Uint8Array.from(pieces));
  expect(read.shape === "table" && [...read.table.rows]).toMatchObject([{ cells: ["2001", "a"] }]);
});

test("a file without a letter in it is empty", async () => {
  await expect(readFile(new Uint8Array())).rejects.toThrow("empty");
  await expect(readFile(bytesOf(" \n "))).rejects.toThrow("empty");
});
