import { expect, test } from "vitest";
import { childrenOf, gedcomRecords, pointedAt, textOf } from "./gedcom-lines.ts";

test("a text over several lines is whole, though its program broke it where it should not have", () => {
  const [record] = gedcomRecords(
    "0 @N1@ NOTE A mill\r\n1 CONT by the ri\r\n1 CONC ver, mail a@@b.example\r\nand a ford\r\n",
  );
  expect(record).toMatchObject({ id: "N1", tag: "NOTE" });
  expect(record?.value).toBe("A mill\nby the river, mail a@b.example\nand a ford");
});

test("what stands under a line is its own, though levels are left out or indented", () => {
  const [, person] = gedcomRecords(
    "0 HEAD\n0 @I1@ INDI\n  1 BIRT\n    3 DATE 1850\n  1 FAMS @F1@\n",
  );
  const [birth] = childrenOf(person, "BIRT");
  expect([birth?.row, textOf(birth, "DATE"), textOf(birth, "PLAC")]).toEqual([3, "1850", ""]);
  expect(childrenOf(person, "FAMS").map(pointedAt)).toEqual(["F1"]);
  expect(birth && pointedAt(birth)).toBeNull();
});
