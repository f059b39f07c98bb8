/** What is given as a document, and what is read of it. */
import type { FileKind } from "../../dataset/bytes/file-kind.ts";
import type { ResolveReferences } from "../../dataset/copy/html-words.ts";
import type { Span } from "../../dataset/format/span.ts";

/** A file, as whoever has it holds it; or what was pasted, as text or as the markup it came with. */
export type GivenDocument<File> =
  | { readonly name: string; readonly content: File }
  | { readonly name: null; readonly content: string; readonly as: "text" | "html" };

export type DocumentKind = "text" | "markdown" | "html" | "docx" | "odt" | "rtf" | "pdf";

/** A day that a document gives, and what in it says so: the name of a field, such as `datePublished`. */
export interface StatedDay {
  /** EDTF. */
  readonly date: string;
  readonly from: string;
}

/** What a document says of itself. What it does not say for certain is null, or empty. */
export interface DocumentFacts {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** The day on which it was published, only where it says that and nothing in it says otherwise. */
  readonly published: StatedDay | null;
  /** Other days it gives, such as that on which its file was made: to offer, never to take. */
  readonly offered: readonly StatedDay[];
  /** A BCP 47 tag. */
  readonly language: string | null;
}

export interface ReadDocument extends DocumentFacts {
  readonly ok: true;
  readonly kind: DocumentKind;
  /** In the normal form of texts, from which passages are taken. */
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** What stood on the pages and is no part of the text: their heads, feet and numbers. */
  readonly leftOut: readonly string[];
  /** Pages, from 1 on, that hold a picture of a text at best. */
  readonly silentPages: readonly number[];
}

export type DocumentRefusal =
  | { readonly reason: "empty" | "damaged" | "locked" | "unreadable" }
  /** Pages without letters, as a scanner makes them, or with letters that nobody can name. */
  | { readonly reason: "no-letters"; readonly pages: number }
  | { readonly reason: "too-large"; readonly bytes: number; readonly most: number }
  | { readonly reason: "too-long"; readonly length: number; readonly most: number }
  /** It is something else, by its content. */
  | { readonly reason: "other-kind"; readonly is: OtherKind };

/** Kinds of files that are told by their name and not read. */
export type OtherKind =
  | Exclude<FileKind, "pdf">
  | "binary"
  | "presentation"
  | "epub"
  | "spreadsheet"
  | "dataset";

export type DocumentAnswer =
  | ReadDocument
  | { readonly ok: false; readonly refusal: DocumentRefusal };

/** What reading needs and only the platform has. */
export interface ReadingHelp {
  readonly letters: ResolveReferences;
  /** A table of characters of the PDF reader's own, by name, without an ending: some East Asian files need one. */
  characterMap(name: string): Promise<Uint8Array>;
  /**
   * True for a text that passages have been taken from already: such a text is kept to the letter, since
   * their places in it are counted.
   */
  isKnown(text: string): boolean | Promise<boolean>;
}

/** What a reader of one kind hands on: paragraphs as they were found, nothing tidied. */
export interface RawDocument extends Partial<DocumentFacts> {
  readonly paragraphs: readonly string[];
  /** The text as it was written, where the file is nothing else. */
  readonly asWritten?: string;
  readonly leftOut?: readonly string[];
  readonly silentPages?: readonly number[];
}

/** Thrown inside this room, and turned into an answer at its door. */
export class Refused extends Error {
  readonly refusal: DocumentRefusal;

  constructor(refusal: DocumentRefusal, options?: { readonly cause: unknown }) {
    super(refusal.reason, options);
    this.refusal = refusal;
  }
}
