/** Paragraphs of a PDF, by pdf.js in the thread that asks: nothing is drawn, run or fetched. */
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
// Being there, it is what pdf.js finds and takes instead of starting a worker of its own.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import type { DocumentInitParameters } from "pdfjs-dist/types/src/display/api.js";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import {
  type RawDocument,
  type ReadingHelp,
  Refused,
  type StatedDay,
} from "../texts/document-types.ts";
import { firstLineAsTitle } from "../texts/first-line.ts";
import { dayOf } from "../texts/stated-days.ts";
import { furnitureIn } from "./page-furniture.ts";
import { linesOf, type PlacedWords, type PrintedLine } from "./pdf-lines.ts";
import { printedParagraphs } from "./printed-paragraphs.ts";

/** Letters that a font has and nobody can name: of private use, or replaced. */
const NAMELESS = /[\p{Co}\ufffd]/gu;

/** @throws Refused where it is damaged, locked, or has no letters. */
export async function pdfDocument(
  bytes: Uint8Array,
  characterMap: ReadingHelp["characterMap"],
): Promise<RawDocument> {
  const task = getDocument(settings(bytes, characterMap));
  try {
    const pdf = await task.promise;
    const pages = await pagesOf(pdf);
    const letters = pages.flat().reduce((sum, { text }) => sum + text.trim().length, 0);
    const nameless = pages.flat().reduce((sum, { text }) => sum + count(text, NAMELESS), 0);
    if (letters === 0 || nameless > letters / 3)
      throw new Refused({ reason: "no-letters", pages: pdf.numPages });
    return { ...documentOf(pages), ...(await factsOf(pdf, pages)) };
  } catch (cause) {
    throw refusal(cause);
  } finally {
    await task.destroy();
  }
}

function settings(
  bytes: Uint8Array,
  characterMap: ReadingHelp["characterMap"],
): DocumentInitParameters {
  /** Gives character maps from this page's own files, and nothing else: fonts are not drawn. */
  class OwnFiles {
    fetch({ kind, filename }: { readonly kind: string; readonly filename: string }) {
      return kind === "cMapUrl"
        ? characterMap(filename.replace(/\.bcmap$/, ""))
        : Promise.reject(new Error(`${filename} is not needed for words`));
    }
  }
  return {
    // It takes the bytes over, and whoever gave them may need them still.
    data: bytes.slice(),
    BinaryDataFactory: OwnFiles,
    cMapUrl: "own:/",
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    // Broken parts of a file are passed over, and the rest is read.
    stopAtErrors: false,
    verbosity: 0,
  };
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

async function pagesOf(pdf: PDFDocumentProxy): Promise<readonly (readonly PrintedLine[])[]> {
  const pages: (readonly PrintedLine[])[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const lines = linesOf(withoutArtifacts(items), number);
    page.cleanup();
    length += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (length > LIMITS.sourceTextLength)
      throw new Refused({ reason: "too-long", length, most: LIMITS.sourceTextLength });
    pages.push(lines);
  }
  return pages;
}

interface Mark {
  readonly type: string;
  readonly tag?: string;
}

/** A file that says what its parts are says of heads and feet that they are no part of the text. */
function withoutArtifacts(items: readonly (PlacedWords | Mark)[]): readonly PlacedWords[] {
  const words: PlacedWords[] = [];
  const open: string[] = [];
  for (const item of items) {
    if ("str" in item) {
      if (!open.includes("Artifact")) words.push({ ...item, str: withoutRadicals(item.str) });
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.tag ?? "");
  }
  return words;
}

/** Some fonts have one glyph for a character and its radical, and programs then write the wrong one of the two. */
const withoutRadicals = (text: string): string =>
  text.replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize("NFKC"));

function documentOf(pages: readonly (readonly PrintedLine[])[]): RawDocument {
  const furniture = furnitureIn(pages);
  const lines = pages.flat().filter((line) => !furniture.has(line));
  const paragraphs = printedParagraphs(lines);
  return {
    paragraphs,
    title: largestLines(lines) ?? firstLineAsTitle(paragraphs),
    leftOut: [...new Set([...furniture].map(({ text }) => text.trim()))],
    silentPages: pages.flatMap((page, at) => (page.length === 0 ? [at + 1] : [])),
  };
}

/** The lines of the first page in letters larger than all others of it: null where none are. */
function largestLines(lines: readonly PrintedLine[]): string | null {
  const first = lines.filter(({ page }) => page === lines[0]?.page);
  const sizes = first.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const largest = sizes.at(-1) ?? 0;
  const title = first.filter(({ size }) => size > largest * 0.98);
  if (largest < usual * 1.2 || title.length > 4) return null;
  return title.map(({ text }) => text.trim()).join(" ");
}

interface Info {
  readonly Title?: string;
  readonly Author?: string;
  readonly Language?: string | null;
  readonly CreationDate?: string;
  readonly ModDate?: string;
}

/** What programs write into a file is often nobody's word: a title or an author counts where the first page has it. */
async function factsOf(
  pdf: PDFDocumentProxy,
  pages: readonly (readonly PrintedLine[])[],
): Promise<Partial<RawDocument>> {
  const info = (await pdf.getMetadata()).info as Info;
  const beginning = (pages[0] ?? []).map(({ text }) => text.trim()).join(" ");
  const stands = (words: string | undefined) =>
    words !== undefined && words.trim().length > 2 && beginning.includes(words.trim());
  const made = (["CreationDate", "ModDate"] as const).flatMap((from): readonly StatedDay[] => {
    const date = dayOf((info[from] ?? "").replace(/^D:(\d{8}).*$/s, "$1"));
    return date === null ? [] : [{ date, from }];
  });
  return {
    ...(stands(info.Title) && { title: info.Title?.trim() ?? null }),
    authors: stands(info.Author) ? [info.Author?.trim() ?? ""] : [],
    offered: made.filter(({ date }, at) => made.findIndex((each) => each.date === date) === at),
    language: info.Language?.trim() || null,
  };
}

function refusal(cause: unknown): unknown {
  if (cause instanceof Refused) return cause;
  const isLocked = cause instanceof Error && cause.name === "PasswordException";
  const reason = isLocked ? "locked" : "damaged";
  return new Refused({ reason }, { cause });
}
