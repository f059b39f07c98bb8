/** The question about two sets of events side by side, and the answer. */
import type { EventKind, EventWeight, LinkType } from "../../dataset/format/vocabulary.ts";
import type { DayBand } from "../../dataset/time/day-band.ts";
import type { EventBrief } from "../columns/brief.ts";
import type { AlignedSet } from "./align.ts";
import type { Match, Pairwise } from "./match.ts";

export interface ParallelTerms {
  readonly sets: Pairwise<AlignedSet>;
  /** Null asks for what the dataset proposes. */
  readonly matches: readonly Match[] | null;
  readonly lang: string;
}

/** An event where it lies from the zero of its set. */
export interface ParallelEvent extends EventBrief {
  readonly offset: DayBand;
  readonly weight: EventWeight | null;
  /** Passages that state it, counted. */
  readonly passages: number;
}

/** The reason why a set, or the zero that a link asks for it, cannot be had. */
export type SetTrouble =
  | { readonly reason: "no-episode"; readonly value: string }
  | { readonly reason: "empty" | "no-day" | "too-many" }
  | {
      readonly reason: "unknown-zero" | "zero-outside" | "zero-without-day";
      readonly value: string;
    };

export interface ParallelSet {
  /** The number of its events, also where they are too many to be shown. */
  readonly count: number;
  /** The event whose day is 0; null where no event can be. */
  readonly zero: string | null;
  /** Its events in order of time; none without a zero. */
  readonly events: readonly ParallelEvent[];
  /** The ids of those that have a day, any of which may be zero. */
  readonly days: readonly string[];
  readonly troubles: readonly SetTrouble[];
}

/** One of the reasons why two steps are proposed as a match. */
export type Reason =
  /** One echoes the other, or both are linked to a third event, one of them by an echo. */
  | { readonly kind: "echo"; readonly direct: boolean; readonly inferred: boolean }
  | { readonly kind: "kind"; readonly value: EventKind; readonly only: boolean }
  /** Both are linked in one way to an event of their own set. */
  | { readonly kind: "part"; readonly value: LinkType }
  | { readonly kind: "actor" | "country" | "topic"; readonly values: readonly string[] };

export interface Step extends Match {
  /** Whose judgment it is. */
  readonly by: "zero" | "echo" | "rule" | "reader";
  readonly reasons: readonly Reason[];
}

export interface ParallelAnswer {
  readonly sets: Pairwise<ParallelSet>;
  /** The steps in order of the first set's days; the zeros first. */
  readonly steps: readonly Step[];
  /** Ids of the reader's matches that neither set has. */
  readonly unknown: readonly string[];
}
