import { expect, test } from "vitest";
import { docx, p, WORD } from "./files.testing.ts";
import { HELP, readGiven } from "./read-document.testing.ts";
import { readDocument } from "./read-document.ts";

const read = (body: string, parts?: Readonly<Record<string, string>>) =>
  readGiven("a.docx", docx(body, parts));
const run = (content: string) => `<w:r>${content}</w:r>`;

test.each([
  [
    "struck out",
    `<w:p>${run("<w:t>open</w:t>")}<w:del><w:r><w:delText> never</w:delText></w:r></w:del></w:p>`,
    "open",
  ],
  [
    "put in",
    `<w:p>${run("<w:t>open</w:t>")}<w:ins>${run('<w:t xml:space="preserve"> always</w:t>')}</w:ins></w:p>`,
    "open always",
  ],
  [
    "in cells",
    `<w:tbl><w:tr><w:tc>${p("1921")}</w:tc><w:tc>${p("signed")}</w:tc></w:tr></w:tbl>`,
    "1921\n\nsigned",
  ],
  ["behind a tab", `<w:p>${run("<w:t>1921</w:t><w:tab/><w:t>signed</w:t>")}</w:p>`, "1921 signed"],
  [
    "on two lines",
    `<w:p>${run("<w:t>The toll</w:t><w:br/><w:t>stands</w:t>")}</w:p>`,
    "The toll\n\nstands",
  ],
  [
    "in a link",
    `<w:p><w:hyperlink w:anchor="a">${run("<w:t>signed</w:t>")}</w:hyperlink></w:p>`,
    "signed",
  ],
])("words %s", async (_, body, text) => {
  expect((await read(body)).text).toBe(text);
});

test("notes stand behind the text, and no number of theirs in it", async () => {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes";
  const parts = {
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}" Target="footnotes.xml"/></Relationships>`,
    "word/footnotes.xml": `<w:footnotes ${WORD}><w:footnote w:id="2">${p("Herald, 1921.")}</w:footnote></w:footnotes>`,
  };
  const body = `<w:p>${run("<w:t>It was signed</w:t>")}${run('<w:footnoteReference w:id="2"/>')}${run("<w:t>.</w:t>")}</w:p>`;
  expect((await read(body, parts)).text).toBe("It was signed.\n\nHerald, 1921.");
});

test("what Word writes into a file is offered; an author counts where the text names them", async () => {
  const core = (creator: string) => ({
    "docProps/core.xml": `<cp:coreProperties><dc:creator>${creator}</dc:creator><dcterms:created>2025-01-28T09:00:00Z</dcterms:created></cp:coreProperties>`,
  });
  const body = p("The toll stands") + p("by Ada Hart") + p("It was signed.");
  expect(await read(body, core("Ada Hart"))).toMatchObject({
    title: "The toll stands",
    authors: ["Ada Hart"],
    published: null,
    offered: [{ date: "2025-01-28", from: "dcterms:created" }],
  });
  expect((await read(body, core("user1"))).authors).toEqual([]);
});

test("a document that unpacks to far too much is refused before it fills the memory", async () => {
  const content = docx(p(" ".repeat(61_000_000)));
  expect(await readDocument({ name: "a.docx", content }, HELP)).toMatchObject({
    ok: false,
    refusal: { reason: "too-large" },
  });
});

test.each([
  ["cut short", docx(p("signed")).slice(0, 200)],
  ["with broken markup", docx("<w:p><w:r><w:t>signed")],
])("a document %s is damaged, or what it still holds", async (_, content) => {
  const answer = await readDocument({ name: "a.docx", content }, HELP);
  if (!answer.ok) expect(answer.refusal.reason).toBe("damaged");
  else expect(answer.text).toContain("signed");
});

test("entities of a file's own are not looked up", async () => {
  const content = docx("", {
    "word/document.xml": `<!DOCTYPE w [<!ENTITY a "boom">]><w:document ${WORD}><w:body>${p("&a;")}${p("x")}</w:body></w:document>`,
  });
  const answer = await readDocument({ name: "a.docx", content }, HELP);
  expect(JSON.stringify(answer)).not.toContain("boom");
});
