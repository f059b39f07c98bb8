import type { Span } from "../../../dataset/format/span.ts";

/** An event that is being written and is not yet added, as the margin notes it. */
export interface Pending {
  /** Its words in this document. */
  readonly words: Span;
  /** Empty until something is typed. */
  readonly title: string;
  /** In EDTF; null until one is chosen. */
  readonly date: string | null;
}

/** The way to the dates of a document from outside of it. */
export interface DocumentSteps {
  /** Goes to the next date of which nothing was decided, and selects its sentence; false where all are. */
  nextUnseen(): boolean;
}
