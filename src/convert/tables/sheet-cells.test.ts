import { expect, test } from "vitest";
import { type StoredCell, scanCells, scanStrings, scanSurroundings } from "./sheet-cells.ts";

test("a cell is its place, its kind, its style and what is in it", () => {
  const cells: StoredCell[] = [];
  scanCells(
    '<row r="7"><c r="B7" s="2" t="str"><f>A1&amp;"x"</f><v>yx</v></c><c r="C7"/><c t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r><rPh><t>no</t></rPh></is></c></row>',
    (cell) => cells.push(cell),
  );
  expect(cells).toMatchObject([
    { row: 7, place: "B7", style: 2, type: "str", formula: 'A1&"x"', value: "yx" },
    { place: "C7", value: "" },
    { place: "", type: "inlineStr", inline: "a b" },
  ]);
});

test("a shared string is its runs together", () => {
  const xml =
    "<sst><si><t>one</t></si><si><r><t>A boat is </t></r><r><t>named</t></r></si><si/></sst>";
  expect(scanStrings(xml)).toEqual(["one", "A boat is named", ""]);
});

test("merged cells and links stand after the cells", () => {
  const xml =
    '<sheetData></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells><hyperlinks><hyperlink ref="D2" r:id="rId1"/></hyperlinks>';
  expect(scanSurroundings(xml)).toEqual({ merged: ["A1:B2"], links: [["D2", "rId1"]] });
});
