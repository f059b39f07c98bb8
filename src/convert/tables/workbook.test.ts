import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { templateXlsx } from "../writing/template.ts";
import { readWorkbook } from "./workbook.ts";

test("a workbook is its sheets, each cell as it shows", async () => {
  const [sheet] = await readWorkbook(templateXlsx("ko"));
  expect(sheet?.name).toBe("Events");
  expect(sheet?.rows.at(0)).toMatchObject({
    row: 1,
    cells: expect.arrayContaining(["날짜", "인용문"]),
  });
  expect(sheet?.rows).toHaveLength(4);
});

test("an archive that is no workbook is named", async () => {
  const word = zipSync({ "word/document.xml": strToU8("<x/>") });
  await expect(readWorkbook(word)).rejects.toThrow("a Word document");
});

const PARTS = unzipSync(templateXlsx("en"));
const half = (part = new Uint8Array()) => part.slice(0, part.length / 2);
const SHEET = "xl/worksheets/sheet1.xml";

test.each([
  [SHEET, { [SHEET]: half(PARTS[SHEET]) }],
  ["xl/workbook.xml", { "xl/workbook.xml": half(PARTS["xl/workbook.xml"]) }],
  ["xl/sharedStrings.xml", { [SHEET]: sheetOf('<c t="s"><v>0</v></c>') }],
  ["xl/styles.xml", { [SHEET]: sheetOf('<c s="99"><v>36949</v></c>') }],
])("without %s no row loses its words or its day unseen: it is refused", async (_, parts) => {
  const workbook = zipSync({ ...PARTS, ...parts });
  await expect(readWorkbook(workbook)).rejects.toThrow("a part or its end is missing");
});

test("a workbook whose sheet or list of sheets is gone is no empty one", async () => {
  for (const gone of [SHEET, "xl/workbook.xml"]) {
    const rest = Object.fromEntries(Object.entries(PARTS).filter(([name]) => name !== gone));
    await expect(readWorkbook(zipSync(rest))).rejects.toThrow("a part or its end is missing");
  }
});

function sheetOf(cells: string): Uint8Array {
  return strToU8(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`);
}
