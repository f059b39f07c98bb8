/** Paragraphs of an OpenDocument text. */
import type { Archive } from "../../dataset/bytes/zip.ts";
import type { RawDocument } from "../texts/document-types.ts";
import { firstLineAsTitle } from "../texts/first-line.ts";
import { dayOf } from "../texts/stated-days.ts";
import { textIn } from "./office-archive.ts";
import { tagsOf, wordsIn, type XmlTag } from "./xml-words.ts";

/** What is no text: what was struck out, what readers wrote beside it, what names a picture. */
const SILENT =
  /^(?:text:tracked-changes|office:annotation|svg:title|svg:desc|text:note-citation|text:(?:table-of-content|alphabetical-index)-source)$/;
const BLOCK = /^text:[ph]$/;

export function odtDocument(archive: Archive): RawDocument {
  const paragraphs = wordsOfOdt(textIn(archive, "content.xml"));
  const meta = textIn(archive, "meta.xml");
  const title = wordsIn(meta, "dc:title");
  const beginning = paragraphs.slice(0, 12).join("\n");
  const made = (["meta:creation-date", "dc:date"] as const).flatMap((from) => {
    const date = dayOf(wordsIn(meta, from) ?? "");
    return date === null ? [] : [{ date, from }];
  });
  return {
    paragraphs,
    title: title !== null && beginning.includes(title) ? title : firstLineAsTitle(paragraphs),
    offered: made,
    language: wordsIn(meta, "dc:language"),
  };
}

/** Notes stand behind the text. */
export function wordsOfOdt(xml: string): readonly string[] {
  const words = new OdtWords();
  for (const tag of tagsOf(xml.slice(Math.max(0, xml.indexOf("<office:body"))))) words.take(tag);
  return [...words.paragraphs, ...words.notes];
}

class OdtWords {
  readonly paragraphs: string[] = [];
  readonly notes: string[] = [];
  /** Paragraphs that are not at their end: one, and within it that of a note. */
  readonly #open: string[] = [];
  #silent = 0;
  #inNote = 0;

  take({ name, is, words }: XmlTag): void {
    const by = is === "start" ? 1 : is === "end" ? -1 : 0;
    if (SILENT.test(name)) this.#silent += by;
    if (this.#silent > 0) return;
    if (name === "text:note-body") this.#inNote += by;
    if (BLOCK.test(name)) this.#block(is);
    const last = this.#open.length - 1;
    if (last >= 0) this.#open[last] += (SPACES[name] ?? "") + words;
  }

  #block(is: XmlTag["is"]): void {
    if (is === "start") this.#open.push("");
    if (is !== "end") return;
    const into = this.#inNote > 0 ? this.notes : this.paragraphs;
    into.push(...(this.#open.pop() ?? "").split("\n"));
  }
}

const SPACES: Readonly<Record<string, string>> = {
  "text:line-break": "\n",
  "text:tab": "\t",
  "text:s": " ",
};
