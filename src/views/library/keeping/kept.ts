import type { Localized } from "../../../dataset/format/schema.ts";
import type { Interval } from "../../../dataset/time/interval.ts";
import type { Imported } from "../../state/origin.ts";

/** The place that a kept dataset came from. */
export type KeptOrigin =
  | { readonly from: "file"; readonly name: string }
  | { readonly from: "address"; readonly url: string };

/** Events by stretches of a span of time: stretch `i` is from edge `i` up to edge `i + 1`. */
export interface Histogram {
  /** Epoch ms, one more than there are counts. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** The file of another kind that a dataset was made of, where rows of it are missing. */
export type KeptImport = Omit<Imported, "raw" | "replaces"> & {
  /** Bytes of that file. */
  readonly bytes: number;
};

/** All that is known of a dataset that is kept, besides its bytes: a list of many loads none of these. */
export interface Kept {
  /** The address of what has one; of a file, the hash of its bytes: opened twice, it is one entry. */
  readonly id: string;
  readonly title: Localized;
  /** The name that the reader gave it; null for its title. */
  readonly name: string | null;
  readonly origin: KeptOrigin;
  readonly events: number;
  readonly sources: number;
  readonly extent: Interval | null;
  readonly histogram: Histogram | null;
  /** Null where no row is missing; absent where that is not known anew. */
  readonly imported?: KeptImport | null;
  /** Bytes of the file, as it came. */
  readonly bytes: number;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  /** Times at which it was first and last opened, in epoch ms. */
  readonly added: number;
  readonly opened: number;
}

/** A dataset in the list of them, as this tab sees it. */
export interface Shelved extends Kept {
  /** Where it was removed, for as long as that can be undone: here, or in another tab; null where it was not. */
  readonly removed: "here" | "elsewhere" | null;
  /** True where another tab has it open. */
  readonly elsewhere: boolean;
}

/** A reader's own copy of a source, as it was given: a file, or text that was pasted. */
export interface KeptCopy {
  /** Null for pasted text. */
  readonly name: string | null;
  readonly content: Blob | string;
}

/** What is kept now, where it was kept before: the name it was given, and its first day, stay. */
export function renewed(kept: Kept, former: Kept | null): Kept {
  if (former === null) return kept;
  const { name, added, hash } = former;
  // Whoever moves on too fast for a count has it from the time before.
  const histogram = kept.histogram ?? (hash === kept.hash ? former.histogram : null);
  // Opened from here it says no more what it was made of.
  const known = kept.imported === undefined && hash === kept.hash;
  const { imported = null } = known ? former : kept;
  return { ...kept, name, added, histogram, imported };
}

/** All that it takes: its own file, and the one that it was made of. */
export const bytesOf = ({ bytes, imported }: Kept): number => bytes + (imported?.bytes ?? 0);
