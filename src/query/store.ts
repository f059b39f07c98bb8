/**
 * The one door from the views to the data. Asynchronous throughout, so that what answers may be
 * a worker today and a database later. Every answer is plain data that survives `postMessage`.
 *
 * Views never hold the whole dataset and never filter.
 */

import type { LocalText } from "../dataset/format/localized.ts";
import type {
  Actor,
  Dating,
  Episode,
  Localized,
  Omission,
  Source,
  Topic,
} from "../dataset/format/schema.ts";
import type { ClaimRole, EventKind, EventStatus, LinkType } from "../dataset/format/vocabulary.ts";
import type { Problem } from "../dataset/problems/problem.ts";
import type { Interval } from "../dataset/time/interval.ts";
import type { StatedDate } from "../dataset/time/stated-date.ts";
import type { Certainty, Criteria, Facet, Lanes, Query } from "./criteria/query.ts";
import type { GlyphWidths } from "./window/glyph-widths.ts";
import type { WindowLayout } from "./window/mark.ts";

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

/** What the frame of the page needs to know: the dictionaries, never the events. */
export interface DatasetSummary {
  readonly title: Localized;
  readonly description: Localized | null;
  readonly license: string | null;
  readonly version: string | null;
  readonly updated: string | null;
  readonly events: number;
  readonly passages: number;
  /** The hull of every finite bound; null without events. */
  readonly extent: Interval | null;
  readonly sources: readonly Source[];
  readonly topics: readonly TopicEntry[];
  readonly actors: readonly Actor[];
  readonly episodes: readonly EpisodeEntry[];
}

/**
 * `hue` is a slot of the palette, 0–6, by the topic's place among those that are some event's
 * first topic, or the slot of the nearest broader topic that has one; null is drawn in ink.
 */
export interface TopicEntry extends Topic {
  readonly hue: number | null;
}

export interface EpisodeEntry extends Omit<Episode, "events"> {
  readonly events: readonly string[];
  readonly extent: Interval;
}

/** How many events each value would give, its own facet set aside. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

export interface FacetAnswer {
  readonly matching: number;
  readonly total: number;
  readonly counts: FacetCounts;
  /** For an empty result: what leaving out one or two of the criteria would give. */
  readonly relaxations: readonly Relaxation[];
}

/** One way out of an empty result. */
export interface Relaxation {
  /** The facet values, and whether the words, that are left out. */
  readonly without: readonly { readonly facet: Facet; readonly value: string }[];
  readonly withoutWords: boolean;
  readonly matching: number;
  readonly extent: Interval | null;
}

/** What every mark, row and reference says of an event. */
export interface EventBrief {
  readonly id: string;
  readonly title: LocalText;
  readonly date: StatedDate;
  readonly kind: EventKind;
  readonly status: EventStatus;
  readonly certainty: readonly Certainty[];
  /** Of its first topic. */
  readonly hue: number | null;
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  /** An interval that is stated to have lasted, not one that only bounds the day. */
  readonly lasted: boolean;
  /** Who the preferred claim relies on, when second-hand. */
  readonly by: LocalText | null;
}

export interface ListEntry extends EventBrief {
  /** The first passage, for the line beside the title. */
  readonly passage: { readonly id: string; readonly exact: string; readonly lang: string } | null;
  readonly sources: readonly string[];
}

/** Events of one year, which stand together in a list in order of time. */
export interface ListYear {
  /** Null for dates that state no year at either end. */
  readonly year: number | null;
  /** The place of its first event in the whole list, from 0. */
  readonly first: number;
  readonly events: number;
  /** Years before this one, and after all that came earlier had ended, in which nothing falls. */
  readonly quiet: number;
}

export interface ListAnswer {
  readonly total: number;
  /** Of the whole list, whatever the range. */
  readonly years: readonly ListYear[];
  /** In order of time; those of `range`. */
  readonly entries: readonly ListEntry[];
}

export interface PassageText {
  readonly id: string;
  readonly source: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
  readonly lang: string;
}

export interface ClaimDetail {
  readonly role: ClaimRole;
  readonly date: StatedDate;
  readonly dating: Dating;
  readonly by: Actor | null;
  readonly passage: PassageText;
  /** Whether it contradicts the event's date: same role, extents that do not meet. */
  readonly conflicts: boolean;
}

export interface RelatedEvent {
  readonly event: EventBrief;
  readonly type: LinkType;
  /** `out`: the open event states the link; `in`: the other one does. */
  readonly direction: "out" | "in";
  readonly inferred: boolean;
}

export interface EventDetail extends EventBrief {
  readonly summary: LocalText | null;
  readonly actors: readonly Actor[];
  /** The first is the preferred one. */
  readonly claims: readonly ClaimDetail[];
  readonly related: readonly RelatedEvent[];
  /** 1-based place among the events that match, or null when it is filtered out. */
  readonly position: number | null;
  readonly matching: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** A source as its quoted passages, in document order, each with the events it yielded. */
export interface SourceDetail {
  readonly source: Source;
  readonly passages: readonly (PassageText & {
    readonly events: readonly {
      readonly event: EventBrief;
      readonly preferred: boolean;
      /** What the passage says instead, where its claim contradicts the event's date. */
      readonly otherDate: StatedDate | null;
    }[];
  })[];
}

/** What a dataset has to say of its making, beyond its summary; asked for by who wants to know. */
export interface DatasetAbout {
  readonly claims: number;
  /** What looks like a dated fact and was left out, in the dataset's order. */
  readonly omissions: readonly Omission[];
}

export interface WindowRequest {
  readonly criteria: Criteria;
  readonly window: Interval;
  readonly widthPx: number;
  /** Room for the lanes; they take more when they must. */
  readonly heightPx: number;
  readonly lanes: Lanes;
  readonly lang: string;
  /** Label widths are added up from these; null draws marks without labels. */
  readonly glyphs: GlyphWidths | null;
}

/** Events per equal bin of `extent`, for the overview: those that match, and all. */
export interface Density {
  readonly extent: Interval;
  readonly matching: readonly number[];
  readonly total: readonly number[];
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
