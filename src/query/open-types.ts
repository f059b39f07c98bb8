import type { FileKind } from "../dataset/bytes/file-kind.ts";
import type { Losses } from "../dataset/problems/losses.ts";
import type { Problem } from "../dataset/problems/problem.ts";
import type { DatasetSummary } from "./answers/answer-types.ts";
import type { BackReferences } from "./answers/back-references.ts";
import type { Columns } from "./columns/columns.ts";
import type { Matching } from "./matching/matching.ts";

/** A place that a dataset comes from: an address to fetch, a file to read, text already in hand, or a draft. */
export type DatasetSource =
  /** `strict` refuses what does not name our format: it may be another program's. */
  | { readonly from: "address"; readonly url: string; readonly strict?: boolean }
  | { readonly from: "file"; readonly file: StoredFile }
  | { readonly from: "text"; readonly name: string; readonly text: string }
  /** What is being written in this browser, by its id. */
  | { readonly from: "draft"; readonly id: string }
  /** What a converter made of another file. */
  | { readonly from: "made"; readonly made: MadeDataset };

/** A dataset that was made here: whoever has it may open it at once, and anybody by its file. */
export interface MadeDataset {
  /** The file, which is written when it is asked for. Rejects where the dataset was lost before. */
  file(): Promise<StoredFile>;
}

/** The browser's `Blob`, as far as this floor, which has none, needs it to hand it on. */
export interface StoredBytes {
  readonly size: number;
}

/** The browser's `File`, as far as it is needed here. */
export interface StoredFile extends StoredBytes {
  readonly name: string;
}

/** State of an opening that takes long. */
export interface OpenProgress {
  /** Bytes that have come, which for a compressed file are fewer than it holds. */
  readonly bytes: number;
  /** Bytes there will be; null where nobody says how many. */
  readonly total: number | null;
  readonly events: number;
  /** Events that have some problem. */
  readonly problems: number;
  /**
   * Summary of the events that have come, where the store answers for more of them than before;
   * else null.
   */
  readonly arrived: DatasetSummary | null;
}

/** A reason why nothing could be opened, before any entry of the dataset was looked at. */
export type OpenFailure =
  | { readonly reason: "unreachable"; readonly detail: string }
  | { readonly reason: "http"; readonly status: number }
  | { readonly reason: "too-large"; readonly bytes: number; readonly limit: number }
  /** Something is wrong with it, and it is larger than can be looked at as a whole, which would tell. */
  | { readonly reason: "too-large-to-check" }
  /** It holds more values than can be kept, or unpacks to more than makes sense. */
  | { readonly reason: "too-many-values"; readonly limit: number }
  | { readonly reason: "bomb"; readonly times: number }
  /** It was on its way, and ended after so many bytes. */
  | { readonly reason: "broken-off"; readonly bytes: number; readonly total: number | null }
  /** It is compressed, and cannot be unpacked. */
  | { readonly reason: "damaged" }
  /** It holds no text at all. */
  | { readonly reason: "other-kind"; readonly kind: FileKind }
  /** Its bytes are not text in UTF-8. */
  | { readonly reason: "not-utf8"; readonly line: number }
  | { readonly reason: "cancelled" }
  /** Of several that are to be shown together, one is no longer there, or they are too large together. */
  | { readonly reason: "gone" }
  /** There is no such draft in this browser. */
  | { readonly reason: "no-draft" }
  /** What a draft began from cannot be read, or is not there. */
  | { readonly reason: "draft-damaged" }
  /** The browser does not let this page at its drafts, or a newer version of the page has written them. */
  | { readonly reason: "drafts-unread" | "drafts-newer" }
  /** What reads a file could not be had, ended before its time, or gave no sign of life for long. */
  | { readonly reason: "no-worker" | "crashed" | "stuck" }
  /** An error of ours. */
  | { readonly reason: "internal"; readonly detail: string }
  | { readonly reason: "empty" }
  | { readonly reason: "text" }
  | { readonly reason: "html" }
  | { readonly reason: "not-json" }
  | { readonly reason: "not-a-dataset" }
  | { readonly reason: "no-events" }
  /** It is of no kind that is read: why, and the way out, in English, for people. */
  | { readonly reason: "unread"; readonly why: string; readonly todo: string };

/** All that is wrong with a dataset: the first of its problems, and the sum of them all. */
export interface Told {
  readonly problems: readonly Problem[];
  readonly losses: Losses;
}

export type OpenResult =
  | ({
      readonly ok: true;
      readonly summary: DatasetSummary;
      /** The address that answered in the end, where one did: the one asked may have sent on to it. */
      readonly address: string | null;
      /** The bytes that came from an address, as they came, for whoever wants to keep them. */
      readonly copy: StoredBytes | null;
    } & Told)
  | { readonly ok: false; readonly failure: OpenFailure; readonly problems: readonly Problem[] };

/** The dataset that is open, as a store in memory holds it. */
export interface OpenColumns {
  readonly columns: Columns;
  readonly matching: Matching;
  readonly back: BackReferences;
}
