import { expect, test } from "vitest";
import { checkDocument, documentSchema, documentWithoutSource } from "./check-document.ts";
import type { DraftDocument } from "./draft.ts";

const document: DraftDocument = {
  id: "log",
  text: "At noon.\n\nAt one.",
  name: "log.txt",
  notes: "",
  anchors: [
    { start: 0, date: "1921-03-04" },
    { start: 10, date: "1921-03-05" },
  ],
  mayShip: false,
};
const found = (changed: Partial<DraftDocument>) =>
  checkDocument({ ...document, ...changed }, 3, () => null).map(({ path }) => path.join("."));

test("a document whose anchors follow its text is sound", () => {
  expect(found({})).toEqual([]);
  expect(documentSchema.parse(document)).toEqual(document);
});

test("an anchor outside the text, twice at a place, or with no date is told with its place", () => {
  expect(found({ anchors: [{ start: 18, date: "1921" }] })).toEqual([
    "documents.3.anchors.0.start",
  ]);
  expect(found({ anchors: [0, 0].map((start) => ({ start, date: "1921" })) })).toEqual([
    "documents.3.anchors.1.start",
  ]);
  expect(found({ anchors: [{ start: 0, date: "soon" }] })).toEqual(["documents.3.anchors.0.date"]);
});

test("a text of no source says which", () => {
  expect(documentWithoutSource("log", 2)).toMatchObject({ path: ["documents", 2, "id"] });
});
