import { expect, test } from "vitest";

import {
  cutJson,
  isBinary,
  isBodyFile,
  isToml,
  noList,
  noTable,
  unknownBytes,
  unknownMarkup,
  unknownText,
} from "./unknown-file.ts";

test("what is not read is named, with the way out", () => {
  const pdf = Uint8Array.from("%PDF-1.7", (letter) => letter.charCodeAt(0));
  expect(unknownBytes(pdf)).toMatchObject({ what: "a PDF", todo: expect.stringContaining("CSV") });
  expect(unknownBytes(pdf)?.todo).toContain("New draft from a document");
  expect(unknownBytes(Uint8Array.of(65, 66))).toBeNull();
  expect(unknownMarkup("<!DOCTYPE html><p>").what).toBe("a web page");
  expect(unknownMarkup("<?xml version='1.0'?><kml:kml>").what).toBe("a map (KML)");
  expect(unknownMarkup("<odd>").what).toBe("XML of another kind (<odd>)");
});

test("bytes that no text has so many of are told from text", () => {
  expect([isBinary("\0\x01\x02\x03"), isBinary("a\tb\r\n"), isBinary("한국")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a text, a JSON without a list and one that is cut say what to do", () => {
  expect([noTable(), noList(), cutJson(7, "it ends")].map(({ todo }) => todo).every(Boolean)).toBe(
    true,
  );
  expect(cutJson(7, "it ends").why).toContain("at line 7");
  expect(cutJson(null, "it ends").why).not.toContain("line");
});

test("what is known and not read is called by its name", () => {
  expect(isToml("[[events]]\ndate = 2001-02-27\n")).toBe(true);
  expect(isBodyFile("0|/a|2|d/d|0|0|4096|1|2|3|4\n")).toBe(true);
  expect(isBodyFile("983232000|EVTX|WS1|ada|Mill\n")).toBe(false);
});

test.each([
  ["{\\rtf1\\ansi 2001}", "an RTF document"],
  ["BEGIN:VCARD\nBDAY:19010227\n", "a book of addresses (vCard)"],
  [
    "\n<1>\nUnique Identifier\n  11\nTitle\n  The mill.\n",
    "a list of Ovid's, with its fields one below the other",
  ],
  ["1\n00:00:01,000 --> 00:00:02,000\nHello\n", "a file of subtitles"],
])("%j is told as what it is", (start, what) => {
  expect(unknownText(start)?.what).toBe(what);
});
