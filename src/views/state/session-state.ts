/** What the page knows: all that its views show follows from it. */
import type { Losses } from "../../dataset/problems/losses.ts";
import type { Problem } from "../../dataset/problems/problem.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import type { Query } from "../../query/criteria/query.ts";
import type { OpenProgress, StoredBytes } from "../../query/open-types.ts";
import type { Importing } from "./importing.ts";
import type { Notice } from "./notices.ts";
import type { Origin } from "./origin.ts";
import type { Refusal } from "./refusal.ts";

export interface OpenDataset {
  /** Grows with every dataset opened: views of another one are not reused. */
  readonly serial: number;
  readonly origin: Origin;
  /** The address that answered; null until all is there, and where none did. */
  readonly address: string | null;
  /**
   * The bytes that came from there, or those of what was made of them, once they are written; null until all is
   * there, and of a file, which has its own.
   */
  readonly copy: StoredBytes | Promise<StoredBytes | null> | null;
  readonly summary: DatasetSummary;
  /** Known once all of it is there. */
  readonly problems: readonly Problem[];
  readonly losses: Losses;
  /** True while more of its events are still to come. */
  readonly arriving: boolean;
}

export interface SessionState {
  readonly query: Query;
  /**
   * The event that was opened on the page, until another window is asked for; null where a link, or Back, has
   * opened it, whose window is its own.
   */
  readonly opened: string | null;
  readonly dataset: OpenDataset | null;
  readonly opening: Origin | null;
  /** State of the opening; null until it has taken long enough to tell. */
  readonly progress: OpenProgress | null;
  readonly refusal: Refusal | null;
  /** A file of another kind, on screen instead of the open dataset until the reader decides. */
  readonly importing: Importing | null;
  /** True while the problems of the open dataset are on screen instead of its events. */
  readonly showsProblems: boolean;
  readonly notices: readonly Notice[];
  /** Deliberate changes in this visit that Back would undo. */
  readonly undoable: number;
}
