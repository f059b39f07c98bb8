/**
 * The one door from the views to the data. Asynchronous throughout, so that what answers may be
 * a worker today and a database later.
 *
 * Views never hold the whole dataset and never filter.
 */

import type { DatasetSource, OpenProgress, OpenResult } from "./open-types.ts";
import type { Answers, Kind, Question } from "./questions.ts";

/** An `AbortSignal`, as far as this floor, which has none, needs it. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
}

export interface EventStore {
  /**
   * Replaces what is open only if it succeeds. Never rejects for bad input.
   *
   * @param told  is called now and then while a large one is read. Once it was told of events that
   *   have arrived, all questions are about these, until the end: then about the whole, or about
   *   what was open before.
   */
  open(source: DatasetSource, told?: (progress: OpenProgress) => void): Promise<OpenResult>;
  /** Gives up what is being opened, if anything: it ends as `cancelled`, and changes nothing. */
  cancel(): Promise<void>;
  /**
   * Rejects only where the store itself fails, or would need more than it may (`OverLimit`); what does
   * not exist is an answer.
   *
   * @param stop  says that nobody waits any longer: a store whose work can be ended ends it, and rejects.
   */
  ask<K extends Kind>(question: Question<K>, stop?: StopSignal): Promise<Answers[K]>;
}

/** A store whose questions have numbers, by which they are stopped: a signal cannot cross to a worker. */
export interface NumberedStore extends Omit<EventStore, "ask"> {
  ask<K extends Kind>(question: Question<K>, number?: number): Promise<Answers[K]>;
  /** Says that nobody waits for a question any longer, if it is not answered yet. */
  stop(number: number): void;
}
