import { createContext, use } from "react";
import type { DrawnTimeline } from "../../../drawing/timeline/draw-timeline.ts";
import type { Query } from "../../../query/criteria/query.ts";
import type { Edition } from "./edition.ts";
import type { SheetName } from "./sheet-size.ts";
import type { Shown } from "./use-shown.ts";

/** All that the parts of an edition say. */
export interface PaperTerms {
  readonly title: string;
  readonly edition: Edition;
  readonly drawn: DrawnTimeline;
  readonly sheet: SheetName;
  /** What was asked for, as it is printed in addresses. */
  readonly query: Query;
  readonly shown: Shown;
  /** Events that match, and all there are. */
  readonly matching: number;
  readonly total: number;
  /** The day of printing, as YYYY-MM-DD. */
  readonly day: string;
  /** False for what no address leads to: a file, or a draft. */
  readonly hasAddress: boolean;
  /** Of the dataset's file; null where it is not known. */
  readonly sha256: string | null;
}

export const PaperContext = createContext<PaperTerms | null>(null);

/** @throws Error outside an edition. */
export function usePaper(): PaperTerms {
  const terms = use(PaperContext);
  if (terms === null) throw new Error("there is no edition here");
  return terms;
}
