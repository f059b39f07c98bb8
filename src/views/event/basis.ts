/** How a claim's date is known, as a message of the catalogue and what it speaks of. */
import type { Dating } from "../../dataset/schema.ts";

export interface Basis {
  readonly id: string;
  /** The words in the source, to be quoted as they are. */
  readonly wording: string | null;
  /** EDTF: what the date was counted from. */
  readonly base: string | null;
}

/** `published`: when the claim's source appeared, EDTF, if known. */
export function basisOf({ basis, wording, base }: Dating, published: string | undefined): Basis {
  const worded = wording === undefined ? "" : ".worded";
  // Worked out without a base has nothing to show, so it is said as it is.
  const counted = base === undefined ? "" : base === published ? ".article" : ".counted";
  return {
    id: `basis.${basis}${basis === "relative" ? counted : ""}${worded}`,
    wording: wording ?? null,
    base: base ?? null,
  };
}
