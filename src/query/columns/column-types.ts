import type { Dataset } from "../../dataset/format/schema.ts";
import type { Lists } from "../arrays/code-lists.ts";

/** The values of one facet, event by event: codes in the event's own order, without repeats. */
export interface FacetColumn extends Lists {
  /**
   * Every value the dataset knows, also those no event has: topics, actors and sources in the
   * dataset's order, countries alphabetically, the closed lists as they are declared.
   */
  readonly values: readonly string[];
}

/** A dataset but for its events and passages, of which there may be too many to hold. */
export type DatasetFrame = Omit<Dataset, "events" | "passages">;
