/** The sum of what is wrong with a file, which may be far more than is listed. */
import type { Problem } from "./problem.ts";

export interface Losses {
  /** Problems found, listed or not. */
  readonly problems: number;
  /** Events left out. */
  readonly events: number;
  /** Entries left out, events among them. */
  readonly entries: number;
  /** Other entries, of which a part was left out. */
  readonly parts: number;
}

export const NO_LOSSES: Losses = { problems: 0, events: 0, entries: 0, parts: 0 };

/**
 * Counts each entry once, whatever the number of its problems.
 *
 * @param findings  all of them.
 */
export function lossesOf(findings: readonly Pick<Problem, "outcome" | "path">[]): Losses {
  const entries = new Set<string>();
  const parts = new Set<string>();
  let events = 0;
  for (const { outcome, path } of findings) {
    const entry = path.slice(0, 2).join(" ");
    if (outcome === "entry-left-out" && !entries.has(entry)) {
      entries.add(entry);
      if (path[0] === "events") events += 1;
    } else if (outcome === "part-left-out") parts.add(entry);
  }
  for (const entry of entries) parts.delete(entry);
  return { problems: findings.length, events, entries: entries.size, parts: parts.size };
}

/** The losses of several parts of a file together. */
export const together = (a: Losses, b: Losses): Losses => ({
  problems: a.problems + b.problems,
  events: a.events + b.events,
  entries: a.entries + b.entries,
  parts: a.parts + b.parts,
});
