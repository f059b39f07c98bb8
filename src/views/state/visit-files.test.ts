import { expect, test } from "vitest";
import { VisitFiles } from "./visit-files.ts";

test("an entry of the history leads back to the reader's file, and an older one does not", () => {
  const files = new VisitFiles();
  const file = new File(["{}"], "mine.json");
  const entry = files.entryOf({ kind: "file", file });
  expect(files.entryOf({ kind: "file", file })).toEqual(entry);
  expect(files.originOf(entry, null)).toEqual({ kind: "file", file });
  expect(files.originOf({}, null)).toEqual({ kind: "shipped" });
  expect(new VisitFiles().originOf(entry, null), "after a reload").toEqual({ kind: "shipped" });
});

test("a file of a visit that was loaded anew is known by its name, to be asked for again", () => {
  const file = new File([""], "mine.json");
  const entry = new VisitFiles().entryOf({ kind: "file", file });
  expect(new VisitFiles().lostIn(entry)).toBe("mine.json");
  const files = new VisitFiles();
  expect(files.lostIn(files.entryOf({ kind: "file", file }))).toBeNull();
  expect(files.lostIn({})).toBeNull();
});

test("a file whose copy is kept is found by its id in a visit that was loaded anew", () => {
  const file = new File([""], "mine.json");
  const files = new VisitFiles();
  files.noteKept(file, "a-hash");
  const entry = files.entryOf({ kind: "file", file });
  expect(entry).toMatchObject({ name: "mine.json", kept: "a-hash" });
  const anew = new VisitFiles();
  anew.adopt(entry, file);
  expect(anew.lostIn(entry)).toBeNull();
  expect(anew.entryOf({ kind: "file", file })).toEqual(entry);
});
