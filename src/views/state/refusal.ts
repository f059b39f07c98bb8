import type { Problem } from "../../dataset/problems/problem.ts";
import type { OpenFailure } from "../../query/open-types.ts";
import type { Origin } from "./origin.ts";

/** Something that could not be opened, and why. */
export interface Refusal {
  readonly origin: Origin;
  readonly failure: OpenFailure;
  readonly problems: readonly Problem[];
}
