import { formatLink } from "../../query/criteria/link.ts";
import type { Query } from "../../query/criteria/query.ts";

/** Acts that follow each other this soon are one run: it is the pauses that count, and not how long a slow computer takes. */
const RUN_MS = 1_000;

/**
 * Tells for each act that changes the window whether it is a step of the browser's history: the
 * first of a run is one, the others belong to it, so that Back undoes the run.
 */
export class WindowHistory {
  #link = "";
  #atMs = Number.NEGATIVE_INFINITY;

  /** @param before  the query before the act, and `after` it. */
  step(before: Query, after: Query, nowMs: number): "push" | "replace" {
    // After anything else, such as Back or an event opened, a new run begins.
    const goesOn = nowMs - this.#atMs < RUN_MS && linkOf(before) === this.#link;
    this.#link = linkOf(after);
    this.#atMs = nowMs;
    return goesOn ? "replace" : "push";
  }

  /** What the last act changed is on the screen. */
  shown(nowMs: number): void {
    this.#atMs = nowMs;
  }
}

const linkOf = (query: Query): string => JSON.stringify(formatLink(query));
