import { expect, test } from "vitest";
import { EVENTS, mayBeEvent, nameOfTag } from "./gedcom-tags.ts";

test("an event is called by its name, and a program's own by its tag", () => {
  expect(["BIRT", "OCCU", "_MILT", "_TOLL"].map(nameOfTag)).toEqual([
    "Birth",
    "Occupation",
    "Military service",
    "toll",
  ]);
});

test("the day on which a record was typed is no event", () => {
  expect(["CHAN", "CREA", "_UPD", "_UPDATED"].some(mayBeEvent)).toBe(false);
  expect([...Object.keys(EVENTS), "RESI", "_TOLL"].every(mayBeEvent)).toBe(true);
});
