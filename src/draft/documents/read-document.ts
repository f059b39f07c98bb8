/** Reads a document of any kind into one text: recognised by its content, each reader loaded when a file asks. */
import { fileKindOf } from "../../dataset/bytes/file-kind.ts";
import { decode } from "../../dataset/copy/decode.ts";
import { looksLikeHtml } from "../../dataset/copy/html-words.ts";
import { COPY_LIMIT } from "../../dataset/copy/read-copy.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import {
  type DocumentAnswer,
  type DocumentKind,
  type GivenDocument,
  type RawDocument,
  type ReadDocument,
  type ReadingHelp,
  Refused,
} from "../texts/document-types.ts";
import { paragraphsOf, textOf } from "../texts/normal-text.ts";
import { languageOf } from "../texts/text-language.ts";

/** Rejects only for an error of our own: what cannot be read is told. */
export type DocumentReader<File> = (
  given: GivenDocument<File>,
  help: ReadingHelp,
) => Promise<DocumentAnswer>;

type Read = readonly [kind: DocumentKind, raw: RawDocument];

export const readDocument: DocumentReader<Uint8Array> = async (given, help) => {
  try {
    const bytes = given.content.length;
    if (bytes > COPY_LIMIT) throw new Refused({ reason: "too-large", bytes, most: COPY_LIMIT });
    const [kind, raw] = await (given.name === null
      ? readPasted(given.content, given.as, help)
      : readFile(given.name, given.content, help));
    return await finished(kind, raw, help);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
};

async function readPasted(text: string, as: "text" | "html", help: ReadingHelp): Promise<Read> {
  if (as === "text") return readText("", text, help);
  const { htmlDocument } = await import("./html-document.ts");
  return ["html", await htmlDocument(text, help.letters)];
}

function readFile(name: string, bytes: Uint8Array, help: ReadingHelp): Promise<Read> {
  const kind = fileKindOf(bytes);
  if (kind === "pdf") return readPdf(bytes, help);
  if (kind === "workbook") return readArchive(bytes);
  if (kind !== null) throw new Refused({ reason: "other-kind", is: kind });
  if (startsWith(bytes, "{\\rtf")) return readRtf(bytes);
  const decoded = decode(bytes);
  if (decoded.ok) return readText(name, decoded.text, help);
  if (decoded.reason === "pdf") return readPdf(bytes, help);
  if (decoded.reason === "empty") throw new Refused({ reason: "empty" });
  throw new Refused({ reason: "other-kind", is: "binary" });
}

async function readPdf(bytes: Uint8Array, help: ReadingHelp): Promise<Read> {
  const { pdfDocument } = await import("./pdf-document.ts");
  return ["pdf", await pdfDocument(bytes, help.characterMap)];
}

async function readArchive(bytes: Uint8Array): Promise<Read> {
  const { openOffice } = await import("./office-archive.ts");
  const { is, archive } = openOffice(bytes);
  if (is === "odt") return [is, (await import("./odt-document.ts")).odtDocument(archive)];
  return [is, await (await import("./docx-document.ts")).docxDocument(archive)];
}

async function readRtf(bytes: Uint8Array): Promise<Read> {
  const { rtfDocument } = await import("./rtf-document.ts");
  return ["rtf", rtfDocument(bytes)];
}

const startsWith = (bytes: Uint8Array, letters: string): boolean =>
  Array.from(letters).every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** A dataset is opened, not quoted from. */
const DATASET = /^\s*\{[^{}]{0,2000}"format"\s*:\s*"dateline\/1"/;

async function readText(name: string, text: string, help: ReadingHelp): Promise<Read> {
  if (DATASET.test(text)) throw new Refused({ reason: "other-kind", is: "dataset" });
  if (looksLikeHtml(name, text)) {
    const { htmlDocument } = await import("./html-document.ts");
    return ["html", await htmlDocument(text, help.letters)];
  }
  if (/\.(md|markdown)$/i.test(name)) {
    const { markdownDocument } = await import("./markdown-document.ts");
    return ["markdown", await markdownDocument(text, help.letters)];
  }
  return ["text", (await import("./plain-document.ts")).plainDocument(text)];
}

async function finished(
  kind: DocumentKind,
  raw: RawDocument,
  { isKnown }: ReadingHelp,
): Promise<ReadDocument> {
  const { paragraphs, asWritten, title = null, language = null, ...said } = raw;
  const isKept = asWritten !== undefined && (await isKnown(asWritten));
  const text = isKept ? asWritten : textOf(paragraphs);
  if (text.trim() === "") throw new Refused({ reason: "empty" });
  const most = LIMITS.sourceTextLength;
  if (text.length > most) throw new Refused({ reason: "too-long", length: text.length, most });
  return {
    ok: true,
    kind,
    text,
    paragraphs: paragraphsOf(text),
    title: title === null ? null : textOf([title.slice(0, LIMITS.titleLength)]) || null,
    authors: said.authors ?? [],
    published: said.published ?? null,
    offered: said.offered ?? [],
    language: language ?? languageOf(text),
    leftOut: said.leftOut ?? [],
    silentPages: said.silentPages ?? [],
  };
}
