/** Properties that the parts of two stories side by side share. */
import type { LocalText } from "../../../dataset/format/localized.ts";
import type { Align } from "../../../query/parallel/align.ts";
import type { Pairwise } from "../../../query/parallel/match.ts";
import type { ParallelAnswer } from "../../../query/parallel/parallel-types.ts";

export interface ParallelParts {
  readonly align: Align;
  readonly answer: ParallelAnswer;
  readonly names: Pairwise<LocalText>;
  /** Changes what the link says of the two. */
  set(next: Partial<Align>, history?: "replace"): void;
}
