/** Paragraphs of a Word document, read by Mammoth from the parts that hold words. */
import { zipSync } from "fflate";
import mammoth from "mammoth";
import type { Archive } from "../../dataset/bytes/zip.ts";
import { type RawDocument, Refused } from "../texts/document-types.ts";
import { firstLineAsTitle } from "../texts/first-line.ts";
import { dayOf } from "../texts/stated-days.ts";
import { MOST_WORDS, textIn, unpacked } from "./office-archive.ts";
import { wordsIn } from "./xml-words.ts";

/** No pictures, no fonts, no macros: what is not handed on cannot unpack to anything. */
const WITH_WORDS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|footnotes|endnotes|styles|numbering)\.xml(?:\.rels)?)$/;

/** What Mammoth makes of a document, as far as it is words. */
interface Element {
  readonly type: string;
  readonly value?: string;
  readonly styleName?: string | null;
  readonly children?: readonly Element[];
  readonly notes?: Notes;
  readonly body?: readonly Element[];
}

interface Notes {
  resolve(reference: Element): Element | null;
}

/** @throws Refused where it is damaged. */
export async function docxDocument(archive: Archive): Promise<RawDocument> {
  const document = await documentIn(repacked(archive));
  const words = new Words(document.notes ?? null);
  words.read(document);
  const paragraphs = [...words.paragraphs, ...words.notes];
  const core = textIn(archive, "docProps/core.xml");
  const beginning = paragraphs.slice(0, 12).join("\n");
  const inText = (words: string | null) => words !== null && beginning.includes(words);
  const [title, author] = [wordsIn(core, "dc:title"), wordsIn(core, "dc:creator")];
  // When the file was made says at best when it was written.
  const made = (["dcterms:created", "dcterms:modified"] as const).flatMap((from) => {
    const date = dayOf(wordsIn(core, from) ?? "");
    return date === null ? [] : [{ date, from }];
  });
  return {
    paragraphs,
    title: words.title ?? (inText(title) ? title : firstLineAsTitle(paragraphs)),
    authors: author !== null && inText(author) ? [author] : [],
    offered: made.filter(({ date }, at) => made.findIndex((each) => each.date === date) === at),
    language: wordsIn(core, "dc:language"),
  };
}

function repacked(archive: Archive): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  let length = 0;
  for (const name of archive.names.filter((each) => WITH_WORDS.test(each))) {
    const part = unpacked(() => archive.read(name));
    length += part?.length ?? 0;
    if (length > MOST_WORDS)
      throw new Refused({ reason: "too-large", bytes: length, most: MOST_WORDS });
    if (part !== null) parts[name] = part;
  }
  return zipSync(parts, { level: 0 });
}

async function documentIn(bytes: Uint8Array): Promise<Element> {
  let found: Element | null = null;
  const transformDocument = (document: Element): Element => {
    found = document;
    // Nothing is left to be turned into HTML.
    return { ...document, children: [] };
  };
  // Browsers take a buffer by the one name, Node by the other.
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const input = { arrayBuffer: buffer, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
  try {
    await mammoth.convertToHtml(input, { transformDocument });
  } catch (cause) {
    throw new Refused({ reason: "damaged" }, { cause });
  }
  if (found === null) throw new Refused({ reason: "damaged" });
  return found;
}

class Words {
  readonly paragraphs: string[] = [];
  /** Foot- and endnotes, which stand behind the text. */
  readonly notes: string[] = [];
  title: string | null = null;
  readonly #notes: Notes | null;

  constructor(notes: Notes | null) {
    this.#notes = notes;
  }

  read(element: Element): void {
    if (element.type === "paragraph") this.#paragraph(element, this.paragraphs);
    else for (const child of element.children ?? []) this.read(child);
  }

  #paragraph(element: Element, into: string[]): void {
    const words = this.#words(element);
    into.push(...words.split("\n"));
    if (this.title === null && element.styleName === "Title" && words.trim() !== "")
      this.title = words.replace(/\s+/gu, " ").trim();
  }

  #words(element: Element): string {
    switch (element.type) {
      case "text":
        return element.value ?? "";
      case "tab":
        return "\t";
      // A break within a paragraph begins a line: an address, a poem, a heading in two parts.
      case "break":
        return "\n";
      case "noteReference":
        this.#note(element);
        return "";
      default:
        return (element.children ?? []).map((child) => this.#words(child)).join("");
    }
  }

  #note(reference: Element): void {
    for (const paragraph of this.#notes?.resolve(reference)?.body ?? []) {
      this.notes.push(this.#words(paragraph));
    }
  }
}
