import { expect, test } from "vitest";
import { convertFile } from "../../convert.ts";
import { gedcom } from "./gedcom.ts";

const TREE = `0 HEAD
1 GEDC
2 VERS 5.5.1
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Anna Maria /Weir/
1 SEX F
1 BIRT
2 DATE ABT 12 MAR 1850
2 PLAC Aldgate, London
2 SOUR @S1@
3 PAGE folio 12
3 DATA
4 TEXT Anna, daughter of
5 CONT the miller
1 DEAT Y
1 OCCU Miller
2 DATE FROM 1870 TO 1880
1 OCCU Ferrywoman
1 EVEN
2 TYPE Land purchase
2 DATE @#DJULIAN@ 25 OCT 1917
2 NOTE @N1@
1 _MILT
2 DATE 1871
1 CHAN
2 DATE 1 JAN 2020
0 @I2@ INDI
1 NAME John /Ford/
1 NO EMIG
2 DATE FROM 1870 TO 1890
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 MARR
2 TYPE civil
2 DATE 3 MAY 1875
2 DATE 4 MAY 1875
2 ASSO @I3@
2 SOUR The town's book
0 @I3@ INDI
1 NAME Ida /Lock/
0 @S1@ SOUR
1 TITL Parish register
1 AUTH St Botolph
1 PUBL London, 1851
0 @N1@ NOTE The meadow by the weir
0 TRLR
`;

test("what happened to people and couples comes in, with people, place, passage and source", () => {
  const { offers, unused } = gedcom(TREE);
  const dates = offers.map(({ row, title, date }) => [row, title, date.ok && date.edtf]);
  expect(dates).toEqual([
    [8, "Birth of Anna Maria Weir", "1850-03-12~"],
    [16, "Death of Anna Maria Weir", false],
    [17, "Occupation of Anna Maria Weir: Miller", "1870/1880"],
    [20, "Land purchase: Anna Maria Weir", "1917-11-07"],
    [24, "Military service of Anna Maria Weir", "1871"],
    [30, "No event of John Ford", false],
    [35, "Marriage of John Ford and Anna Maria Weir", "1875-05-03"],
  ]);
  expect(offers[0]).toMatchObject({
    place: "Aldgate, London",
    actors: ["Anna Maria Weir"],
    topics: ["Birth"],
    quote: "Anna, daughter of\nthe miller",
    page: "folio 12",
    sources: [{ title: "Parish register", authors: ["St Botolph"], publisher: "London, 1851" }],
  });
  expect(offers[1]).toMatchObject({ dateValue: "Death of Anna Maria Weir" });
  expect(offers[3]).toMatchObject({ text: "The meadow by the weir", topics: ["Land purchase"] });
  expect(offers[5]?.date).toMatchObject({ why: "it says that there was no such event (EMIG)" });
  expect(offers[6]).toMatchObject({
    text: "civil",
    actors: ["John Ford", "Anna Maria Weir", "Ida Lock"],
    sources: [{ title: "The town's book" }],
    remarks: [{ kind: "two-moments", value: "4 MAY 1875" }],
  });
  // Said without a date, and so no event; the day on which somebody typed it is none either.
  expect(unused).toEqual([{ column: "OCCU", rows: 1 }]);
});

test("a second passage of an event is in its text, and a page without words beside its source", () => {
  const { offers } = gedcom(`0 HEAD
0 @I1@ INDI
1 BIRT
2 DATE 1850
2 SOUR Census
3 PAGE 7
2 SOUR Letter
3 TEXT Born at sea
2 SOUR Diary
3 PAGE 9
3 TEXT At sea
`);
  expect(offers).toMatchObject([
    {
      title: "Birth of somebody (I1)",
      quote: "Born at sea",
      sources: [{ title: "Letter" }, { title: "Diary" }, { title: "Census" }],
      text: "“At sea” (Diary, 9)\nCensus, 7",
    },
  ]);
});

const bytes = (text: string, encoding: BufferEncoding) =>
  Uint8Array.from(Buffer.from(text, encoding));

test.each([
  ["UTF-8", bytes(TREE, "utf8"), "utf-8"],
  ["UTF-16", bytes(`\uFEFF${TREE}`, "utf16le"), "utf-16le"],
  [
    "ANSEL",
    bytes(TREE.replace("UTF-8", "ANSEL").replace("Weir/", "W\u00E8eir/"), "latin1"),
    "ansel",
  ],
])("every event of a file in %s is an event or left out", async (_, file, encoding) => {
  const converted = await convertFile(file, { name: "tree.ged", thisYear: 2026 });
  if (!converted.ok) throw new Error(converted.unread.why);
  const { conversion, file: read } = converted;
  expect(read.encoding).toBe(encoding);
  expect(conversion).toMatchObject({ format: "gedcom", rows: 7 });
  expect(conversion.left.map(({ row }) => row)).toEqual([16, 30]);
  expect(conversion.dataset?.passages).toHaveLength(1);
  const name = encoding === "ansel" ? "Anna Maria Wëir" : "Anna Maria Weir";
  expect(conversion.dataset?.actors[0]?.name).toBe(name);
});

test("a tree of nothing that happened is refused by a sentence, and one gone wild loses no event", () => {
  expect(() => gedcom("0 HEAD\n0 @I1@ INDI\n1 NAME A\n0 TRLR\n")).toThrow(/has an event/);
  const wild = `0 HEAD\n${"99 DEEP\n1 BIRT\n".repeat(3)}0 @I1@ INDI\n${"1 BIRT\n2 DATE 1850\n2 SOUR @I1@\n2 NOTE @I1@\n".repeat(500)}`;
  expect(gedcom(wild).offers).toHaveLength(500);
});
