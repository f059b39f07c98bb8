/** Counts what came of the passages that were looked for in a copy. */
import type { Anchored } from "../../../dataset/quotation/find-in-copy.ts";

/** What can come of a passage, in the order in which it is said. */
export const OUTCOMES = [
  "exact",
  "folded",
  "approximate",
  "telling",
  "elsewhere",
  "short",
  "missing",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Tally {
  /** Passages by what came of them: each is counted once. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Passages, of any of the found, inside which the copy has words more. */
  readonly more: number;
}

export function tallyOf(anchored: readonly Anchored[]): Tally {
  const outcomes = {
    exact: 0,
    folded: 0,
    approximate: 0,
    telling: 0,
    elsewhere: 0,
    short: 0,
    missing: 0,
  };
  for (const each of anchored) outcomes[outcomeOf(each)] += 1;
  const more = anchored.filter((each) => each.how !== "missing" && each.furniture.length > 0);
  return { outcomes, more: more.length };
}

function outcomeOf(each: Anchored): Outcome {
  if (each.how === "missing") return each.because === "context" ? "short" : "missing";
  if (each.telling) return "telling";
  return each.elsewhere ? "elsewhere" : each.how;
}
