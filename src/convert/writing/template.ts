/** An empty table to fill in, as CSV and as a workbook, with examples of every column. */
import { zipSync } from "fflate";
import { BYTE_ORDER_MARK, dateCell, lineOf, textCell } from "./csv-cells.ts";

const HEADS = {
  en: "date end title text place countries topics actors source url page quote".split(" "),
  ko: "날짜 종료일 제목 내용 장소 국가 주제 인물 출처 링크 쪽 인용문".split(" "),
} as const;

const EXAMPLES = {
  en: [
    [
      "1921-03-03",
      "",
      "The truce is signed",
      "Both towns sign at noon.",
      "The Lock House",
      "NL; BE",
      "Harbour",
      "Port Office",
      "The Coastal Almanac",
      "https://example.org/almanac",
      "12",
      "The truce was signed at noon on the third of March.",
    ],
    [
      "Dec 1920",
      "3 March 1921",
      "A toll is levied",
      "",
      "",
      "Belgium",
      "Harbour; Tolls",
      "",
      "The Coastal Almanac",
      "",
      "",
      "",
    ],
    ["c. 1905", "", "The old crane is built", "", "North Pier", "", "Cranes", "", "", "", "", ""],
  ],
  ko: [
    [
      "1921년 3월 3일",
      "",
      "휴전 협정에 서명하다",
      "두 도시가 정오에 서명했다.",
      "갑문관리소",
      "네덜란드; 벨기에",
      "항구",
      "항만청",
      "해안 연감",
      "https://example.org/almanac",
      "12",
      "휴전 협정은 3월 3일 정오에 서명되었다.",
    ],
    [
      "1920년 12월",
      "1921년 3월 3일",
      "통행료를 걷다",
      "",
      "",
      "벨기에",
      "항구; 통행료",
      "",
      "해안 연감",
      "",
      "",
      "",
    ],
    ["1905년경", "", "옛 기중기를 세우다", "", "북쪽 부두", "", "기중기", "", "", "", "", ""],
  ],
} as const;

export type TemplateLanguage = keyof typeof HEADS;

/** The table as CSV. */
export function templateCsv(language: TemplateLanguage): string {
  const rows = EXAMPLES[language].map(([date = "", end = "", ...words]) =>
    lineOf([dateCell(date), dateCell(end), ...words.map(textCell)]),
  );
  return `${BYTE_ORDER_MARK}${lineOf(HEADS[language])}${rows.join("")}`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook whose cells are all text, so that no spreadsheet changes a date as it is typed. */
export function templateXlsx(language: TemplateLanguage): Uint8Array {
  const rows = [HEADS[language], ...EXAMPLES[language]].map((cells, row) => {
    const texts = cells.map(
      (cell, column) =>
        `<c r="${String.fromCharCode(65 + column)}${row + 1}" s="1" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`,
    );
    return `<row r="${row + 1}">${texts.join("")}</row>`;
  });
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Events" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><cols><col min="1" max="12" width="22" style="1" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  const files = Object.entries(parts).map(([name, text]) => [name, bytesOf(XML + text)] as const);
  return zipSync(Object.fromEntries(files));
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The platform's own encoder, which browsers, workers and Node have alike. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
