import type { Dataset, Localized } from "../format/schema.ts";

/** A dataset that is put together with others, under the name by which its reader knows it. */
export interface Part {
  readonly name: Localized;
  readonly dataset: Dataset;
}

/** An event as its own file names it. */
export interface EventRef {
  /** The rank of its dataset among the parts. */
  readonly part: number;
  readonly event: string;
}

/** Two events that somebody says are one; the first gives it its title. */
export type Joining = readonly [lead: EventRef, other: EventRef];
