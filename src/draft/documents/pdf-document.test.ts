import { expect, test } from "vitest";
import { pdf, type SetLine } from "./files.testing.ts";
import { bytesOf, HELP, readGiven } from "./read-document.testing.ts";
import { readDocument } from "./read-document.ts";

const paragraphsIn = async (bytes: Uint8Array) =>
  (await readGiven("a.pdf", bytes)).text.split("\n\n");

const page = (number: number, ...lines: readonly string[]): readonly SetLine[] => [
  ["Harbour Papers", 72, 800],
  ...lines.map((text, at): SetLine => [text, 72, 700 - at * 13]),
  [String(number), 300, 40],
];

test("lines are paragraphs, across pages too, without their heads and numbers", async () => {
  const read = await readGiven(
    "a.pdf",
    pdf([
      page(
        1,
        "The treaty was signed at noon on 27 February",
        "1921, and the toll stood as it had, which",
      ),
      page(
        2,
        "nobody had thought possible until the after-",
        "noon. It stood until the end of that year.",
      ),
    ]),
  );
  expect(read.text).toBe(
    "The treaty was signed at noon on 27 February 1921, and the toll stood as it had, which nobody had thought possible until the after-noon. It stood until the end of that year.",
  );
  expect(read.leftOut).toEqual(["Harbour Papers", "1", "2"]);
});

test("a wide gap, a larger letter and an item begin a paragraph", async () => {
  const lines: readonly SetLine[] = [
    ["The toll", 72, 700, 18],
    ["The treaty was signed at noon, and", 72, 670],
    ["the toll stood.", 72, 657],
    ["The bell rang at dawn, and then", 72, 630],
    ["it was still.", 72, 617],
    ["1) A note on the bell.", 72, 604],
  ];
  expect(await paragraphsIn(pdf([lines]))).toEqual([
    "The toll",
    "The treaty was signed at noon, and the toll stood.",
    "The bell rang at dawn, and then it was still.",
    "1) A note on the bell.",
  ]);
});

test("Korean letters that need a table of the reader's own are read", async () => {
  const font =
    "<< /Type /Font /Subtype /Type0 /BaseFont /Batang /Encoding /KSCms-UHC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Batang /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> /FontDescriptor << /Type /FontDescriptor /FontName /Batang /Flags 4 >> >>] >>";
  expect(await paragraphsIn(pdf([[["<c1b6bee0>", 72, 700]]], { font }))).toEqual(["조약"]);
});

test("pages without letters are said to be pictures, not read as nothing", async () => {
  expect(await readDocument({ name: "a", content: pdf([[], []]) }, HELP)).toEqual({
    ok: false,
    refusal: { reason: "no-letters", pages: 2 },
  });
});

test("pages that are pictures among others are counted", async () => {
  const { silentPages } = await readGiven("a", pdf([[["Signed at noon", 72, 700]], []]));
  expect(silentPages).toEqual([2]);
});

test("a locked file is said to be locked", async () => {
  const secret = `<${"00".repeat(32)}>`;
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -44 >>`;
  const content = pdf([[["Signed", 72, 700]]], { encrypt });
  expect(await readDocument({ name: "a", content }, HELP)).toEqual({
    ok: false,
    refusal: { reason: "locked" },
  });
});

test("a day on which the file was made is offered, and never taken for its publication", async () => {
  const info =
    "/CreationDate (D:20250128093000+09'00') /Author (admin) /Title (Microsoft Word - x)";
  const read = await readGiven("a", pdf([[["Signed at noon", 72, 700]]], { info }));
  expect(read).toMatchObject({
    title: null,
    authors: [],
    published: null,
    offered: [{ date: "2025-01-28", from: "CreationDate" }],
  });
});

test("scripts of a file are not run, and its bytes stay with whoever gave them", async () => {
  const bytes = pdf([[["Signed at noon", 72, 700]]], {
    info: "/S /JavaScript /JS (app.alert\\(1\\))",
  });
  const before = bytes.slice();
  expect((await readGiven("a", bytes)).text).toBe("Signed at noon");
  expect(bytes).toEqual(before);
});

test("a name that says PDF does not make one", async () => {
  expect((await readGiven("a.pdf", bytesOf("Signed at noon"))).kind).toBe("text");
});
