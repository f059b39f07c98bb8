/** Reads a copy of a source, finds its passages in it, and lays it out for reading. */
import type { Quotation } from "../quotation/copy-candidates.ts";
import { type Anchored, anchorPassages } from "../quotation/find-in-copy.ts";
import { layText, type Row } from "./copy-layout.ts";
import type { ResolveReferences } from "./html-words.ts";
import { type ReadRefusal, readCopy } from "./read-copy.ts";

/** A file, as whoever has it holds it; or with a name of null text that was pasted. */
export interface GivenCopy<File> {
  readonly name: string | null;
  readonly content: File | string;
}

export type CheckedCopy =
  | {
      readonly ok: true;
      readonly text: string;
      readonly anchored: readonly Anchored[];
      readonly rows: readonly Row[];
    }
  | { readonly ok: false; readonly refusal: ReadRefusal };

/** Rejects only for an error of our own: what cannot be read is told. */
export type CheckCopy<File> = (
  copy: GivenCopy<File>,
  passages: readonly Quotation[],
  resolve: ResolveReferences,
) => Promise<CheckedCopy>;

export const checkCopy: CheckCopy<Uint8Array> = async ({ name, content }, passages, resolve) => {
  const copy = await readCopy(name, content, resolve);
  if (!copy.ok) return copy;
  const anchored = anchorPassages(copy.text, passages);
  return { ...copy, anchored, rows: layText(copy.text, anchored) };
};
