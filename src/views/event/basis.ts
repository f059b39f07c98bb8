/** How a claim's date is known, as messages of the catalogue and what they speak of. */
import type { Dating } from "../../dataset/format/schema.ts";

export interface Basis {
  /** Such as "stated" or "worked out". */
  readonly badge: string;
  /** The words, what they were counted from, and what came out; null where nothing was quoted. */
  readonly working: string | null;
  /** The words in the source, to be quoted as they are. */
  readonly wording: string | null;
  /** EDTF: what the date was counted from. */
  readonly base: string | null;
}

/** `published`: when the claim's source appeared, EDTF, if known. */
export function basisOf(dating: Dating, published: string | undefined): Basis {
  const { basis, wording, base } = dating;
  return {
    badge: `basis.${basis}`,
    working: workingOf(dating, published),
    wording: wording ?? null,
    base: base ?? null,
  };
}

function workingOf({ basis, wording, base }: Dating, published: string | undefined) {
  const worded = wording === undefined ? "" : ".worded";
  if (basis === "relative" && base !== undefined) {
    return `working.${base === published ? "article" : "counted"}${worded}`;
  }
  // Worked out without a base has nothing to show but the words and what came out.
  if (basis === "relative" && worded) return "working.result";
  return worded ? "working.worded" : null;
}
