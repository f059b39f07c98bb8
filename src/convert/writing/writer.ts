/** Shapes in which a dataset is asked for in another format, and is handed over. */
import type { Dataset } from "../../dataset/format/schema.ts";
import type { Language } from "../../dataset/wording/languages.ts";

export interface WriteOptions {
  /** The language of words, where a format has room for one; the other where a text is not in it. */
  readonly language: Language;
  /** The day of writing, YYYY-MM-DD: nothing here looks at a clock, so that the same is written the same. */
  readonly today: string;
  /** The address that brings the dataset back, where it has one. */
  readonly address?: string;
}

/** The reason for which an event has no place in a file of some format. */
export type NoPlace =
  /** It is before the year 1 or after 9999. */
  | "no-such-year"
  /** It has no passage. */
  | "no-passage"
  /** It has no source. */
  | "no-source";

export interface Written {
  /**
   * The file in parts, as a `Blob` takes them: texts are to be encoded in UTF-8. They are made as they are taken,
   * and may be taken once.
   */
  readonly parts: Iterable<string | Uint8Array>;
  /** Events that are not in it. */
  readonly left: readonly { readonly id: string; readonly why: NoPlace }[];
}

export type Writer = (dataset: Dataset, options: WriteOptions) => Written;
