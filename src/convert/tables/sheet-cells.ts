/** Cells of a sheet and strings of a workbook, read in one walk through their XML. */
import { scanXml, withEntities } from "./xml-scan.ts";

/** A cell as it is stored. */
export interface StoredCell {
  /** Its row; 0 where the file does not say. */
  readonly row: number;
  /** Such as `B7`; empty where the file does not say. */
  readonly place: string;
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly formula: string;
  /** Text that stands in the cell itself. */
  readonly inline: string;
}

const ROW = /\sr=["'](\d+)["']/;
const PLACE = /\sr=["']([A-Z]+\d+)["']/;
const TYPE = /\st=["'](\w+)["']/;
const STYLE = /\ss=["'](\d+)["']/;

/** @param told  hears of each cell, in the order of the sheet. */
export function scanCells(xml: string, told: (cell: StoredCell) => void): void {
  let row = 0;
  let attributes = "";
  let inside = "";
  let isReading = false;
  const found = { v: "", f: "", t: "" };
  scanXml(xml, {
    open(name, written) {
      if (name === "row") row = Number(ROW.exec(written)?.[1] ?? row + 1);
      else if (name === "c") {
        attributes = written;
        found.v = found.f = found.t = "";
      } else if (name === "rPh") isReading = true;
      inside = name;
    },
    text(text) {
      if (!isReading && (inside === "v" || inside === "f" || inside === "t")) found[inside] += text;
    },
    close(name) {
      if (name === "rPh") isReading = false;
      if (name === "c") {
        told({
          row,
          place: PLACE.exec(attributes)?.[1] ?? "",
          type: TYPE.exec(attributes)?.[1] ?? "",
          style: Number(STYLE.exec(attributes)?.[1] ?? 0),
          value: found.v,
          formula: found.f,
          inline: found.t,
        });
      }
      inside = "";
    },
  });
}

/** The strings that cells point at; the reading beside Japanese words is none of them. */
export function scanStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let isReading = false;
  scanXml(xml, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") isReading = true;
      isText = name === "t";
    },
    text(each) {
      if (isText && !isReading) text += each;
    },
    close(name) {
      if (name === "si") strings.push(text);
      else if (name === "rPh") isReading = false;
      isText = false;
    },
  });
  return strings;
}

const REF = /\sref=["']([A-Z]+\d+(?::[A-Z]+\d+)?)["']/;
const ID = /\s(?:\w+:)?id=["']([^"']*)["']/;

/** What a sheet says of its cells beside their values: which are merged, and where some lead. */
export function scanSurroundings(xml: string): {
  readonly merged: readonly string[];
  readonly links: readonly (readonly [ref: string, id: string])[];
} {
  const merged: string[] = [];
  const links: (readonly [string, string])[] = [];
  const after = xml.lastIndexOf("</sheetData>");
  scanXml(after === -1 ? xml.slice(-1_000_000) : xml.slice(after), {
    open(name, attributes) {
      const ref = REF.exec(attributes)?.[1];
      if (ref === undefined) return;
      if (name === "mergeCell") merged.push(ref);
      const id = ID.exec(attributes)?.[1];
      if (name === "hyperlink" && id !== undefined) links.push([ref, withEntities(id)]);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { merged, links };
}
