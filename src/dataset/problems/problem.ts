/** A problem of a dataset: found, described and located; never thrown. */

/** Consequence for the entry: an event, passage… left out; a pointer dropped; loaded all the same. */
export type Outcome = "file-refused" | "entry-left-out" | "part-left-out" | "loaded";

export type ProblemCode =
  | "syntax"
  | "format"
  | "unknown-field"
  | "missing-field"
  | "wrong-type"
  | "bad-value"
  | "bad-date"
  | "too-long"
  | "too-many"
  | "duplicate-id"
  | "unknown-reference"
  | "rejected-reference"
  | "wrong-source"
  | "prefix-disagrees"
  | "date-disagrees"
  | "working-disagrees"
  | "coding"
  | "passage-not-found"
  | "missing-passage"
  | "stale-check"
  | "unused";

export interface Problem {
  readonly code: ProblemCode;
  readonly outcome: Outcome;
  /** Keys and indices from the root, such as ["events", 13, "date"]. */
  readonly path: readonly (string | number)[];
  /** 1-based, in the file; null when it was not read from text. */
  readonly line: number | null;
  readonly column: number | null;
  /** The value found, as JSON, shortened; null when there is none. */
  readonly found: string | null;
  /** The right thing in its place, for people, in English. */
  readonly expected: string;
  /** The nearest valid choice, where one is near. */
  readonly nearest: string | null;
  /** One sentence for people, in English. */
  readonly message: string;
}
