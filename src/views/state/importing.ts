/** A file that is none of ours on its way to a dataset, as the session knows of it. */
import type { MappingWish } from "../../convert/mapping/mapping.ts";
import type { Shown } from "../../convert/preview/shown.ts";
import type { OpenFailure } from "../../query/open-types.ts";
import type { ConnectedConverter } from "../../workers/convert-client.ts";
import type { Origin } from "./origin.ts";

/** A file that was taken apart, and waits for the reader's word. */
export interface Importing {
  readonly origin: Origin;
  /** The name of the file. */
  readonly name: string;
  readonly shown: Shown;
  /** The columns as they were taken for before anybody wished anything. */
  readonly guessed: Shown["columns"];
  /** The wish of the last time that a file had these columns; null where none did. */
  readonly wish: MappingWish | null;
  /** Holds the file, until it is closed. */
  readonly converter: ConnectedConverter;
}

export type Converted =
  | { readonly kind: "dataset"; readonly file: File }
  | { readonly kind: "undecided"; readonly importing: Importing }
  /** It is a dataset of ours, though it does not begin as one. */
  | { readonly kind: "ours" }
  /** `isJson` where it begins as JSON does: whoever reads datasets may know better what is wrong. */
  | { readonly kind: "refused"; readonly failure: OpenFailure; readonly isJson: boolean };

/** Makes a dataset of what is none. Rejects with the signal's reason when that aborts. */
export type Convert = (origin: Origin, signal: AbortSignal) => Promise<Converted>;
