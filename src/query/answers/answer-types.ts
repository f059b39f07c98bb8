/** The shapes of the store's answers about the dataset, one event, one source and the list. */

import type { LocalText } from "../../dataset/format/localized.ts";
import type {
  Actor,
  Dataset,
  DatedEvent,
  Dating,
  Episode,
  Localized,
  Omission,
  Source,
} from "../../dataset/format/schema.ts";
import type { ClaimRole, LinkType } from "../../dataset/format/vocabulary.ts";
import type { Interval } from "../../dataset/time/interval.ts";
import type { StatedDate } from "../../dataset/time/stated-date.ts";
import type { CollectionEntry, EventBrief, TopicEntry } from "../columns/brief.ts";

/** A dataset as the frame of the page needs it: the dictionaries, never the events. */
export interface DatasetSummary {
  readonly title: Localized;
  readonly description: Localized | null;
  readonly license: string | null;
  readonly version: string | null;
  readonly updated: string | null;
  /** Where corrections go. */
  readonly contact: string | null;
  /** What the dataset says of a check that it passed. */
  readonly verified: NonNullable<Dataset["verified"]> | null;
  /** True where it can be seen that events or passages were changed after that check. */
  readonly changed: boolean;
  /** Number of events without a passage. */
  readonly unquoted: number;
  readonly events: number;
  readonly passages: number;
  /** The hull of every finite bound; null without events. */
  readonly extent: Interval | null;
  readonly sources: readonly Source[];
  /** Number of sources that somebody here has read: not of those that are only cited. */
  readonly read: number;
  readonly collections: readonly CollectionEntry[];
  /** The facet whose values the colours tell apart. */
  readonly coloured: "collection" | "topic";
  readonly topics: readonly TopicEntry[];
  readonly actors: readonly Actor[];
  readonly episodes: readonly EpisodeEntry[];
  /** Views that the dataset offers its readers. */
  readonly views: NonNullable<Dataset["views"]>;
  /** True where a service answers for it, and no page holds the whole of it; absent elsewhere. */
  readonly served?: true;
}

export interface EpisodeEntry extends Omit<Episode, "events"> {
  readonly events: readonly string[];
  readonly extent: Interval;
}

export interface ListEntry extends EventBrief {
  /** For the line beside the title: the first in which the words searched for are, else the first. */
  readonly passage: { readonly id: string; readonly exact: string; readonly lang: string } | null;
  /** Where words of the search are that neither the title nor that passage has. */
  readonly elsewhere: readonly FoundText[];
  readonly sources: readonly string[];
  /** How many passages state it. */
  readonly passages: number;
}

/** A text of an event in which a word was found. */
export interface FoundText {
  readonly where: "passage" | "summary" | "title" | "name";
  readonly text: string;
  readonly lang: string;
}

/** An event at a glance, with the passage that is preferred for it. */
export interface EventPreview {
  readonly event: EventBrief;
  readonly passage: {
    /** The id of its source. */
    readonly source: string;
    readonly exact: string;
    /** The words in it that give the date; empty where none do. */
    readonly dated: string;
    readonly lang: string;
  } | null;
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
  /** Years of the whole list, whatever was asked for. */
  readonly years: readonly ListYear[];
  /** The entries asked for, in order of time. */
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
  /** What the words say in the reader's language, in ours; null where nothing has to be said. */
  readonly gloss: string | null;
}

export interface ClaimDetail {
  readonly role: ClaimRole;
  readonly date: StatedDate;
  readonly dating: Dating;
  readonly by: Actor | null;
  readonly passage: PassageText;
  /** True where it contradicts the event's date: same role, extents that do not meet. */
  readonly conflicts: boolean;
}

export interface RelatedEvent {
  readonly event: EventBrief;
  readonly type: LinkType;
  /** `out`: the open event states the link; `in`: the other one does. */
  readonly direction: "out" | "in";
  readonly inferred: boolean;
  /** The passage that states the link; null where none is named. */
  readonly passage: { readonly id: string } | null;
}

export interface EventDetail extends EventBrief {
  readonly summary: LocalText | null;
  readonly place: LocalText | null;
  readonly quantity: DatedEvent["quantity"] | null;
  readonly actors: readonly Actor[];
  /** The first is the preferred one. */
  readonly claims: readonly ClaimDetail[];
  /** Sources that it names, of which no passage is quoted here. */
  readonly unquoted: readonly Source[];
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
      /** The date that the passage gives instead, where its claim contradicts the event's date. */
      readonly otherDate: StatedDate | null;
    }[];
  })[];
}

/** Counts of what a dataset has from one source. */
export interface SourceCounts {
  readonly id: string;
  /** Events for which it is quoted or named. */
  readonly events: number;
  readonly passages: number;
}

/** A dataset on its own making, beyond its summary; asked for by who wants to know. */
export interface DatasetAbout {
  readonly claims: number;
  /** Passages that look like a dated fact and were left out, in the dataset's order. */
  readonly omissions: readonly Omission[];
}

/** A reference of a query to what a dataset does not have. */
export interface UnknownReference {
  /** The facet, `event` or `passage`. */
  readonly key: string;
  readonly value: string;
  /** The nearest there is, if any is near. */
  readonly nearest: string | null;
  /** True where the nearest is the same but for the marks of the sentence that the link stood in. */
  readonly isSame: boolean;
}

/** Events along a line of time, for the overview. */
export interface Density {
  /** By the finest unit of the calendar that there is room for, and by the longer one that names it. */
  readonly fine: DensityBins;
  readonly named: DensityBins;
}

/** Events per unit of the calendar. Bin `i` is from edge `i` up to edge `i + 1`. */
export interface DensityBins {
  /** Epoch ms, one more than there are bins. */
  readonly edges: readonly number[];
  readonly matching: readonly number[];
  readonly total: readonly number[];
  /** The id of the first matching event of each bin; null where none matches. */
  readonly first: readonly (string | null)[];
  /** The bin in which more than half of an episode's events begin; others have none. */
  readonly episodes: readonly { readonly id: string; readonly bin: number }[];
}
