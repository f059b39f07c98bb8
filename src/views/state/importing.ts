/** A file that is none of ours on its way to a dataset, as the session knows of it. */
import type { MappingWish } from "../../convert/mapping/mapping.ts";
import type { Shown } from "../../convert/preview/shown.ts";
import type { ReadOptions } from "../../convert/reading/taken-apart.ts";
import type { OpenFailure } from "../../query/open-types.ts";
import type { ConnectedConverter } from "../../workers/convert-client.ts";
import type { Made } from "../../workers/worker-life.ts";
import type { Origin } from "./origin.ts";
import type { Refusal } from "./refusal.ts";

/** A file that was taken apart, or whose lines made no table yet, and that waits for the reader's word. */
export interface Importing {
  readonly origin: Origin;
  /** The name of the file. */
  readonly name: string;
  readonly shown: Shown;
  /** The columns as they were taken for before anybody wished anything. */
  readonly guessed: Shown["columns"];
  /** What was said of the file before it was read. */
  readonly options: ReadOptions;
  /** The wish of the last time that a file had these columns; null where none did. */
  readonly wish: MappingWish | null;
  /** The reason why there is no table; null where there is one. */
  readonly failure: OpenFailure | null;
  /** Holds the file, until it is closed. */
  readonly converter: ConnectedConverter;
}

export type Converted =
  | { readonly kind: "dataset"; readonly origin: Origin; readonly made: Made }
  /** What another author is writing. */
  | { readonly kind: "draft"; begin(): Promise<unknown> }
  | { readonly kind: "undecided"; readonly importing: Importing }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Makes a dataset of what is none. Never rejects: what was stopped is refused as cancelled.
 *
 * @param refusal  what is known of it so far.
 */
export type Convert = (refusal: Refusal, signal: AbortSignal) => Promise<Converted>;
