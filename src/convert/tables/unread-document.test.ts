import { expect, test } from "vitest";
import { documentOf } from "./unread-document.ts";

test("a document that is opened as a table leads to where its events are marked", () => {
  const { why, todo } = documentOf("a PDF");
  expect(why).toBe("This is a PDF: a document, not a table.");
  expect(todo).toMatch(/“New draft from a document”.* copy that into a spreadsheet/);
});
