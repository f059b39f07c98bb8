import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { isSpreadsheet, packedSheets, sheetsOf } from "./open-document.ts";

const row = (...cells: readonly string[]) =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join("")}</table:table-row>`;
const content = (...sheets: readonly string[]) =>
  `<office:document-content><office:body><office:spreadsheet>${sheets.map((rows, at) => `<table:table table:name="S${at + 1}">${rows}</table:table>`).join("")}</office:spreadsheet></office:body></office:document-content>`;

test("each sheet of a packed workbook has its rows, at the numbers that a person sees", () => {
  const rows = `${row("a &amp; b", "c")}<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>${row("d")}`;
  const bytes = zipSync({ "content.xml": strToU8(content(rows, row("x"))) });
  expect(packedSheets(bytes)).toEqual([
    {
      name: "S1",
      notes: [],
      rows: [
        { row: 1, cells: ["a & b", "c"] },
        { row: 5, cells: ["d"] },
      ],
    },
    { name: "S2", notes: [], rows: [{ row: 1, cells: ["x"] }] },
  ]);
});

test("a document of text is no workbook", () => {
  const bytes = zipSync({ "content.xml": strToU8("<office:text/>") });
  expect(packedSheets(bytes)).toBeNull();
  expect(isSpreadsheet(content(""))).toBe(true);
});

test("a cell that says that it is a million is not", () => {
  const cell = `<table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell>`;
  const [sheet] = sheetsOf(
    content(`<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`),
  );
  expect([sheet?.rows.length, sheet?.rows.at(0)?.cells.length]).toEqual([1_000, 256]);
});
