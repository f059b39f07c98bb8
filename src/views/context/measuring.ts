/** The measuring that is under way on this page: of the time from one event to another, or to a day. */
import type { Interval } from "../../dataset/time/interval.ts";
import type { EventBrief } from "../../query/columns/brief.ts";
import { Watched } from "../kit/watched.ts";

/** One end of what is measured. */
export interface Measured {
  /** Null for a day that no event was pointed at for. */
  readonly id: string | null;
  readonly title: string;
  readonly extent: Interval;
  /** True where the dataset says "about". */
  readonly approximate: boolean;
}

export interface Measuring {
  readonly from: Measured;
  /** Null measures to the event that is open. */
  readonly to: Measured | null;
}

/** An event as an end of what is measured. */
export function measuredEvent({ id, title, date }: EventBrief): Measured {
  const { extent, approximate, uncertain } = date;
  return { id, title: title.text, extent, approximate: approximate || uncertain };
}

/** Null while nothing is measured. */
export const measuring = new Watched<Measuring | null>(null);
