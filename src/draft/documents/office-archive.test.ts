import { expect, test } from "vitest";
import { Refused } from "../texts/document-types.ts";
import { docx, zip } from "./files.testing.ts";
import { openOffice, textIn } from "./office-archive.ts";

test("a document is told by what is in it", () => {
  expect(openOffice(docx("")).is).toBe("docx");
  const odt = zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" });
  expect(openOffice(odt).is).toBe("odt");
});

test("a part that is not there has no words, and half an archive is damaged", () => {
  expect(textIn(openOffice(docx("")).archive, "docProps/core.xml")).toBe("");
  expect(() => openOffice(docx("").slice(0, 100))).toThrow(Refused);
});
