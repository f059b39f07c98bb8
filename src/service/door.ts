/** What a page and a service say to each other, besides questions and answers. */

import type { DatasetSummary } from "../query/answers/answer-types.ts";
import type { Told } from "../query/open-types.ts";

/**
 * The address at which a service answers, beside that of the dataset it stands for: at that address there
 * is nothing (204). Who gets it is told what is open; who posts a question is answered.
 */
export const DOOR = "door";

/** The dataset that a service answers for. */
export interface Served extends Told {
  readonly summary: DatasetSummary;
}

/** Statuses by which a service says more than in words. */
export const STATUS = {
  answered: 200,
  notAQuestion: 400,
  overLimit: 422,
  failed: 500,
  /** It is to be asked again a little later. */
  busy: 503,
} as const;
