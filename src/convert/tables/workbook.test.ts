import { strToU8, zipSync } from "fflate";
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
