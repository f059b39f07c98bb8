import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../../dataset/any-text.testing.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { ownTime } from "../../dataset/own-time.testing.ts";
import { docx, p, pdf, zip } from "./files.testing.ts";
import { bytesOf, HELP, readGiven } from "./read-document.testing.ts";
import { readDocument } from "./read-document.ts";

const WORDS = ["The toll stands", "The treaty was signed on 27 February 1921."];
const TEXT = WORDS.join("\n\n");

test.each([
  ["text", "a.txt", bytesOf(TEXT)],
  ["markdown", "a.md", bytesOf(`# ${WORDS[0]}\n\nThe *treaty* was\nsigned on 27 February 1921.`)],
  [
    "html",
    "a.html",
    bytesOf(`<!doctype html><h1>${WORDS[0]}</h1><script>no()</script><p>${WORDS[1]}</p>`),
  ],
  ["docx", "a.docx", docx(WORDS.map((each) => p(each)).join(""))],
  ["rtf", "a.rtf", bytesOf(`{\\rtf1\\ansi ${WORDS.join("\\par ")}}`)],
  [
    "odt",
    "a.odt",
    zip({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": `<office:body>${WORDS.map((each) => `<text:p>${each}</text:p>`).join("")}</office:body>`,
    }),
  ],
  [
    "pdf",
    "a.pdf",
    pdf([
      [
        [WORDS[0] ?? "", 72, 700, 18],
        [WORDS[1] ?? "", 72, 660],
      ],
    ]),
  ],
] as const)("one article as %s is the same text, whatever its name", async (kind, name, bytes) => {
  expect(await readGiven(name, bytes)).toMatchObject({
    kind,
    text: TEXT,
    title: WORDS[0],
    language: "en",
    paragraphs: [
      { start: 0, end: 15 },
      { start: 17, end: TEXT.length },
    ],
  });
  const renamed = kind === "markdown" ? name : "download";
  expect((await readGiven(renamed, bytes)).text).toBe(TEXT);
});

test.each([
  ["nothing", "", { reason: "empty" }],
  ["white space", " \n ", { reason: "empty" }],
  ["a picture", "\x89PNG\r\n", { reason: "other-kind", is: "picture" }],
  ["a document of Hangul", "HWP Document File V3.00", { reason: "other-kind", is: "hwp" }],
  [
    "a dataset of ours",
    '{"format":"dateline/1","events":[]}',
    { reason: "other-kind", is: "dataset" },
  ],
  ["half a PDF", "%PDF-1.7\n1 0 obj", { reason: "damaged" }],
])("%s is told by its name", async (_, content, refusal) => {
  const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0));
  expect(await readDocument({ name: "a", content: bytes }, HELP)).toEqual({ ok: false, refusal });
});

test.each([
  ["workbook", { "xl/workbook.xml": "<workbook/>" }, "spreadsheet"],
  ["presentation", { "ppt/presentation.xml": "<p/>" }, "presentation"],
  ["book", { mimetype: "application/epub+zip", "META-INF/container.xml": "<c/>" }, "epub"],
  ["folder", { "a.txt": "words" }, "archive"],
] as const)("a %s that is an archive is no document", async (_, files, is) => {
  expect(await readDocument({ name: "a", content: zip(files) }, HELP)).toEqual({
    ok: false,
    refusal: { reason: "other-kind", is },
  });
});

test("a text that is too long is refused with its length, not cut", async () => {
  const content = bytesOf("ring ".repeat(LIMITS.sourceTextLength / 5 + 1));
  expect(await readDocument({ name: "a.txt", content }, HELP)).toMatchObject({
    refusal: { reason: "too-long", most: LIMITS.sourceTextLength },
  });
});

test("a text from which passages were taken is kept to the letter", async () => {
  const known = "One line\nanother  line\r\n";
  const read = await readGiven("a.txt", known, { isKnown: (text) => text === known });
  expect(read.text).toBe(known);
  expect((await readGiven("a.txt", known)).text).toBe("One line\n\nanother line");
});

test("the same words pasted are the same text", async () => {
  const given = { name: null, content: `<p>${WORDS.join("</p><p>")}</p>` } as const;
  expect(await readDocument({ ...given, as: "html" }, HELP)).toMatchObject({ text: TEXT });
  expect(await readDocument({ name: null, content: TEXT, as: "text" }, HELP)).toMatchObject({
    text: TEXT,
  });
});

test("a Korean page in its old encoding is read", async () => {
  // 조약, in EUC-KR.
  const bytes = Uint8Array.from([0xc1, 0xb6, 0xbe, 0xe0, ...bytesOf(" 1921"), 0xb3, 0xe2]);
  expect((await readGiven("a.txt", bytes)).text).toBe("조약 1921년");
});

test.each([
  [
    "a.odt",
    zip({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": `<office:body>${"<!--".repeat(100_000)}`,
    }),
  ],
  ["a.md", bytesOf(`- \n${" ".repeat(50_000)}x\n${"|".repeat(50_000)}\n${"`".repeat(50_000)}`)],
  ["a.rtf", bytesOf(`{\\rtf1${"{".repeat(300_000)}`)],
  ["a.docx", docx("<w:tbl><w:tr><w:tc>".repeat(5_000))],
])("%s that is made to take for ever does not", async (name, content) => {
  const took = ownTime();
  await readDocument({ name, content }, HELP);
  expect(took()).toBeLessThan(8_000);
});

test("any text is read, and read again says the same", async () => {
  await fc.assert(
    fc.asyncProperty(anyText({ maxLength: 400 }), async (text) => {
      const given = { name: null, content: text, as: "text" } as const;
      const read = await readDocument(given, HELP);
      if (!read.ok) {
        expect(["empty", "other-kind"]).toContain(read.refusal.reason);
        return;
      }
      const again = await readDocument({ ...given, content: read.text }, HELP);
      expect(again).toMatchObject({ text: read.text });
    }),
  );
});
