/**
 * The questions that a store answers, and the answer to each. Both are plain data that survives
 * `postMessage`, and a question says all that its answer depends on, besides the open dataset.
 */

import type { Interval } from "../dataset/time/interval.ts";
import type {
  DatasetAbout,
  Density,
  EventDetail,
  EventPreview,
  ListAnswer,
  SourceCounts,
  SourceDetail,
  UnknownReference,
} from "./answers/answer-types.ts";
import type { Home, HomeTerms } from "./answers/home.ts";
import type { NamesFound } from "./answers/name-search.ts";
import type { NeighbourTerms } from "./answers/neighbours.ts";
import type { EventBrief } from "./columns/brief.ts";
import type { Facet } from "./criteria/facets.ts";
import type { Criteria, Query } from "./criteria/query.ts";
import type { FacetAnswer } from "./matching/facet-answer.ts";
import type { ParallelAnswer, ParallelTerms } from "./parallel/parallel-types.ts";
import type { Corroboration, Part } from "./reports/corroboration.ts";
import type { CountsOverTime } from "./reports/counts-over-time.ts";
import type { PlansAnswer, PlanTerms } from "./reports/plans.ts";
import type { PartingTerms } from "./rest/cluster-parting.ts";
import type { WindowAnswer, WindowRequest } from "./window/mark.ts";

/** The terms of a question, by its kind. */
interface Terms {
  /** Marks and counts of the timeline for one window. */
  readonly window: WindowRequest;
  /** The window that parts a cluster of the timeline. */
  readonly parting: PartingTerms;
  /** The timeline where no window was asked for: its folding and what it shows by itself. */
  readonly home: HomeTerms;
  /** How many matching events begin in a span of time. */
  readonly beginning: { readonly criteria: Criteria; readonly span: Interval };
  /** Events per unit of the calendar that a span of time touches. */
  readonly density: {
    readonly criteria: Criteria;
    readonly extent: Interval;
    readonly mostBins: number;
  };
  /** Events for each value of each facet, with ways out where none matches. */
  readonly facets: {
    readonly criteria: Criteria;
    /** The facets whose values are counted; all of them where none are named. Many sources take their time to arrive. */
    readonly of?: readonly Facet[];
  };
  /** The matching events in order of time, from one rank up to another, from 0. */
  readonly list: {
    readonly criteria: Criteria;
    readonly lang: string;
    readonly from: number;
    readonly to: number;
  };
  /** Everything about one event; the criteria decide its neighbours. */
  readonly event: { readonly id: string; readonly criteria: Criteria; readonly lang: string };
  /** Everything about the matching events, in the order of the list, from one rank up to another, from 0. */
  readonly details: {
    readonly criteria: Criteria;
    readonly lang: string;
    readonly from: number;
    readonly to: number;
  };
  /** One event at a glance; where it does not match, or none is named, the first that does. */
  readonly preview: {
    readonly id: string | null;
    readonly criteria: Criteria;
    readonly lang: string;
  };
  /** The short form of some events; those that do not exist are left out. */
  readonly briefs: { readonly ids: readonly string[]; readonly lang: string };
  /** The nearest matching event, from another one on, that is anchored outside the window. */
  readonly neighbour: NeighbourTerms & { readonly criteria: Criteria };
  /** The first few events and entries of each list that are called so, or nearly so. */
  readonly names: { readonly typed: string; readonly lang: string; readonly most: number };
  /** Counts of the matching events in each part of a time, for each value of a facet. */
  readonly counts: {
    readonly criteria: Criteria;
    readonly facet: Facet;
    readonly extent: Interval;
    readonly mostBins: number;
    readonly mostRows: number;
  };
  /** The sources that speak of each matching event. */
  readonly corroboration: Part & { readonly criteria: Criteria; readonly lang: string };
  /** Matching plans and expectations, and what became of them as far as the dataset says. */
  readonly plans: PlanTerms & { readonly criteria: Criteria };
  /** Two sets of events, each in days from its zero, and the steps that answer each other. */
  readonly parallel: ParallelTerms;
  /** Counts for each source, or for those that are named, in the dataset's order. */
  readonly sources: { readonly ids?: readonly string[] };
  /** A source as its quoted passages. */
  readonly source: { readonly id: string; readonly lang: string };
  /** The source that a passage belongs to. */
  readonly sourceOf: { readonly passage: string; readonly lang: string };
  /** The dataset on its own making. */
  readonly about: object;
  /** The SHA-256 of the dataset's file as it came, in hexadecimal digits. */
  readonly fingerprint: object;
  /** The query's references that do not exist in the open dataset. */
  readonly unknown: { readonly query: Pick<Query, "facets" | "episode" | "event" | "passage"> };
}

/** The answer to a question, by its kind; null where there is no such thing. */
export interface Answers {
  readonly window: WindowAnswer;
  readonly parting: Interval | null;
  readonly home: Home;
  readonly beginning: number;
  readonly density: Density;
  readonly facets: FacetAnswer;
  readonly list: ListAnswer;
  readonly event: EventDetail | null;
  readonly details: readonly EventDetail[];
  readonly preview: EventPreview | null;
  readonly briefs: readonly EventBrief[];
  readonly neighbour: EventBrief | null;
  readonly names: NamesFound;
  readonly counts: CountsOverTime & { readonly facet: Facet };
  readonly corroboration: Corroboration;
  readonly plans: PlansAnswer;
  readonly parallel: ParallelAnswer;
  readonly sources: readonly SourceCounts[];
  readonly source: SourceDetail | null;
  readonly sourceOf: SourceDetail | null;
  readonly about: DatasetAbout;
  /** Null where its bytes are not held: of a very large file, and of what never was one. */
  readonly fingerprint: string | null;
  readonly unknown: readonly UnknownReference[];
}

export type Kind = keyof Answers;

/** The kinds that nobody asks before the first view is there. */
export type LateKind =
  | "unknown"
  | "event"
  | "sources"
  | "source"
  | "sourceOf"
  | "parting"
  | "beginning"
  | "neighbour"
  | "details"
  | "names"
  | "counts"
  | "corroboration"
  | "plans";

/** A question of one of the kinds. */
export type Question<K extends Kind = Kind> = {
  [Each in K]: { readonly kind: Each } & Terms[Each];
}[K];

/** The question's text: the same for equal questions, in whatever order their terms were written. */
export const questionKey = <K extends Kind>(question: Question<K>): string =>
  JSON.stringify(question, inOrder);

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
