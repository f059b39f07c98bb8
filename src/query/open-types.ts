import type { Problem } from "../dataset/problems/problem.ts";
import type { DatasetSummary } from "./answers/answer-types.ts";

/** Where a dataset comes from: an address to fetch, a file to read, or text already in hand. */
export type DatasetSource =
  | { readonly from: "address"; readonly url: string }
  | { readonly from: "file"; readonly file: StoredFile }
  | { readonly from: "text"; readonly name: string; readonly text: string };

/** As much of the browser's `File` as this floor, which has none, needs to hand it on. */
export interface StoredFile {
  readonly name: string;
  readonly size: number;
}

/** How far the opening of a dataset has come. */
export interface OpenProgress {
  /** As they come, which for a compressed file is fewer than it holds. */
  readonly bytes: number;
  /** Null where nobody says how many there will be. */
  readonly total: number | null;
  readonly events: number;
  /** Events that have some problem. */
  readonly problems: number;
  /** Of the events that have come, where the store answers for more of them than it did before. */
  readonly arrived: DatasetSummary | null;
}

/** Why nothing could be opened, before any entry of the dataset was looked at. */
export type OpenFailure =
  | { readonly reason: "unreachable"; readonly detail: string }
  | { readonly reason: "http"; readonly status: number }
  | { readonly reason: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly reason: "cancelled" }
  | { readonly reason: "empty" }
  | { readonly reason: "html" }
  | { readonly reason: "not-json" }
  | { readonly reason: "not-a-dataset" }
  | { readonly reason: "no-events" };

export type OpenResult =
  | { readonly ok: true; readonly summary: DatasetSummary; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly failure: OpenFailure; readonly problems: readonly Problem[] };
