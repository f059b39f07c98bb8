/**
 * The one door from the views to the data. Asynchronous throughout, so that what answers may be
 * a worker today and a database later. Every answer is plain data that survives `postMessage`.
 *
 * Views never hold the whole dataset and never filter.
 */

import type { Interval } from "../dataset/time/interval.ts";
import type {
  DatasetAbout,
  Density,
  EventDetail,
  ListAnswer,
  SourceDetail,
} from "./answers/answer-types.ts";
import type { Criteria, Query } from "./criteria/query.ts";
import type { FacetAnswer } from "./matching/facet-answer.ts";
import type { DatasetSource, OpenProgress, OpenResult } from "./open-types.ts";
import type { WindowLayout, WindowRequest } from "./window/mark.ts";

export interface EventStore {
  /**
   * Replaces what is open only if it succeeds. Never rejects for bad input.
   *
   * @param told  is called now and then while a large one is read. Once it was told of events that
   *   have arrived, all questions are about these, until the end: then about the whole, or about
   *   what was open before.
   */
  open(source: DatasetSource, told?: (progress: OpenProgress) => void): Promise<OpenResult>;
  /** Gives up what is being opened, if anything: it ends as `cancelled`. */
  cancel(): Promise<void>;
  window(request: WindowRequest): Promise<WindowLayout>;
  density(criteria: Criteria, extent: Interval, bins: number): Promise<Density>;
  facets(criteria: Criteria, lang: string): Promise<FacetAnswer>;
  list(criteria: Criteria, lang: string, range: { from: number; to: number }): Promise<ListAnswer>;
  /** Null when there is no such event. */
  event(id: string, criteria: Criteria, lang: string): Promise<EventDetail | null>;
  source(id: string, lang: string): Promise<SourceDetail | null>;
  /** The source a passage belongs to, or null. */
  sourceOf(passage: string): Promise<string | null>;
  about(): Promise<DatasetAbout>;
  /** Which of a query's references do not exist in the open dataset. */
  unknown(query: Query): Promise<readonly { readonly key: string; readonly value: string }[]>;
}
