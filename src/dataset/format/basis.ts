/** Basis of a claim's date, as messages of the catalogue with what they speak of. */
import type { Dating } from "./schema.ts";

export interface Basis {
  /** Key of a short word, such as "stated" or "worked out". */
  readonly badge: string;
  /** Key of the sentence that shows the working; null where no words were quoted. */
  readonly working: string | null;
  /** The words in the source, to be quoted as they are. */
  readonly wording: string | null;
  /** The date that was counted from, as EDTF. */
  readonly base: string | null;
}

/** Returns how the date of a claim is known. @param published date (EDTF) of its source, if known. */
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
