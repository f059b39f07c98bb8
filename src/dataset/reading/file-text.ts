/** The seam between the formats a dataset may be written in and all that is asked of one. */
import { type Finding, unlocated } from "../problems/finding.ts";
import type { Problem } from "../problems/problem.ts";

/** The reason why nothing at all could be opened. */
export type Refusal = "empty" | "html" | "text" | "not-json" | "not-a-dataset" | "no-events";

/** A file as the value it holds, and the way back from what is found in it to its lines. */
export interface FileText {
  /** The dataset as the schema has it, unchecked; undefined where the file could not be read. */
  readonly value: unknown;
  /** Null unless the text is none of its format. */
  readonly refusal: Refusal | null;
  /** Problems of the text itself: the parts of it that are not in the value, or not as written. */
  readonly broken: readonly Problem[];
  /** Fields that the text names twice, of which the value holds the last. */
  repeated(): readonly Finding[];
  /** Gives each finding, whose path is one in `value`, its line and column, in the order of the file. */
  locate(findings: readonly Finding[]): readonly Problem[];
}

/** A way to write a dataset down as text. */
export interface FileFormat {
  /** Quick, and sure: from the content alone, for a name may be missing or wrong. */
  recognise(text: string): boolean;
  /** Never throws: what cannot be read is told of. */
  read(text: string): FileText;
}

/** A file of which there is nothing but the reasons why it could not be read. */
export const unreadable = (refusal: Refusal, broken: readonly Problem[]): FileText => ({
  value: undefined,
  refusal,
  broken,
  repeated: () => [],
  locate: (findings) => findings.map(unlocated),
});
