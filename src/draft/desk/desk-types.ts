/**
 * The desk at which a draft is written: what the page may ask of it, and its answers. Everything crosses from
 * a worker to the page, so all of it is plain data.
 */
import type {
  Claim,
  DatedEvent,
  Localized,
  Omission,
  Source,
} from "../../dataset/format/schema.ts";
import type { Span } from "../../dataset/format/span.ts";
import type { Finding } from "../../dataset/problems/finding.ts";
import type { FoundDate } from "../dates/found-date.ts";
import type { TypedDate } from "../dates/parse-typed-date.ts";
import type { Agreement } from "../handing/agreement.ts";
import type { EntryChange, FieldChange } from "../handing/field-changes.ts";
import type { Handing } from "../handing/write-draft.ts";
import type { PassageOffer } from "../selection/passage-offer.ts";
import type { Offer, Suggestions } from "../suggestions/offer.ts";
import type { Change, Label } from "../value/change.ts";
import type { DraftDocument, Entries, List } from "../value/draft.ts";

/** How a draft stands, in sums. */
export interface DeskState {
  readonly title: Localized;
  readonly events: number;
  /** Commands that stand, of those since it was begun. */
  readonly changes: number;
  readonly undo: Label | null;
  readonly redo: Label | null;
  /** True where another tab writes: this one reads, and follows. */
  readonly elsewhere: boolean;
}

/** An act refused, because the draft would not be sound after it: nothing has changed. */
export interface Refused {
  readonly ok: false;
  readonly findings: readonly Finding[];
}

export interface Done {
  readonly ok: true;
  readonly state: DeskState;
  readonly changes: readonly Change[];
}

/** A line of the history, newest first. */
export interface HistoryLine {
  /** The number of the revision that it made: 1 for the first command. 0 is the draft as it came. */
  readonly revision: number;
  readonly at: number;
  readonly label: Label;
  readonly changes: readonly FieldChange[];
  /** True for the revision that the draft is at. */
  readonly now: boolean;
}

/** What became of a date that was found. */
export interface DocumentDate extends FoundDate {
  readonly state: "event" | "not-an-event" | "open";
  /** Events that rest on a passage with these words. */
  readonly events: readonly string[];
}

export interface DocumentAnswer {
  readonly document: DraftDocument;
  readonly source: Entries["sources"];
  readonly paragraphs: readonly Span[];
  readonly dates: readonly DocumentDate[];
  /** Passages found in the text, with the events that rest on them, in the order of the text. */
  readonly passages: readonly PlacedPassage[];
  /** Passages and omissions whose words are no longer in the text. */
  readonly lost: readonly LostWords[];
  /** Sentences that say when, and those of them that an event quotes or an omission names. */
  readonly coverage: { readonly dated: number; readonly handled: number; readonly quoted: number };
}

/** An entry whose words are not in the text. */
export interface LostWords {
  readonly list: "passages" | "omissions";
  /** By which it can be removed. */
  readonly id: string;
  readonly exact: string;
}

export interface PlacedPassage extends Span {
  readonly id: string;
  readonly events: readonly {
    readonly id: string;
    readonly title: Localized;
    readonly date: string;
  }[];
}

export interface SelectionAnswer {
  readonly passage: PassageOffer;
  /** Null where the same words are a passage of the draft already. */
  readonly known: string | null;
  /** The words that say when, first among them those of the sentence. */
  readonly dates: readonly FoundDate[];
  readonly suggestions: Suggestions;
}

/** What fields may choose from, most used first. */
export interface Vocabulary {
  readonly topics: readonly {
    readonly id: string;
    readonly label: Localized;
    readonly events: number;
  }[];
  readonly actors: readonly {
    readonly id: string;
    readonly label: Localized;
    readonly events: number;
  }[];
  readonly countries: readonly { readonly id: string; readonly events: number }[];
  readonly sources: readonly {
    readonly id: string;
    readonly label: Localized;
    readonly hasText: boolean;
  }[];
  readonly episodes: readonly {
    readonly id: string;
    readonly label: Localized;
    readonly events: number;
  }[];
}

/** An entry of the dataset by its id, or a new one by its name. */
export type Chosen = { readonly id: string } | { readonly make: Localized };

/** Words of a source that give a date, as a form has them: a passage of the draft, or one to be made. */
export type ClaimForm = Omit<Claim, "passage" | "by"> & {
  readonly passage: string | (PassageOffer & { readonly source: string });
  readonly by?: Chosen | undefined;
};

/** An event as a form has it. */
export interface EventForm {
  /** Null for a new one. */
  readonly id: string | null;
  /** All that a form leaves as it was found: what it does not show is not lost. */
  readonly fields: Omit<DatedEvent, "id" | "topics" | "actors" | "claims">;
  readonly topics: readonly Chosen[];
  readonly actors: readonly Chosen[];
  readonly claims: readonly ClaimForm[];
}

/** What an author may do. Each becomes one command. */
export type Edit =
  | { readonly do: "event"; readonly form: EventForm }
  /** A further passage for an event. */
  | { readonly do: "claim"; readonly event: string; readonly claim: ClaimForm }
  /** A source, topic, actor, episode, passage, the header: new, or in the place of the one with its id. */
  | { readonly do: "put"; readonly put: Put }
  /** With all that points at it. */
  | { readonly do: "remove"; readonly list: List; readonly id: string }
  | { readonly do: "omit"; readonly omission: Omission }
  | { readonly do: "retag"; readonly events: readonly string[]; readonly tags: Tags }
  /** The second becomes part of the first. */
  | { readonly do: "merge"; readonly into: string; readonly from: string }
  /** The claims of these ranks go to a new event. */
  | {
      readonly do: "split";
      readonly event: string;
      readonly claims: readonly number[];
      readonly title: Localized;
    }
  /** @property date  null takes it away. */
  | {
      readonly do: "anchor";
      readonly source: string;
      readonly start: number;
      readonly date: string | null;
    }
  /** A text with its source, new or in the place of the former one. */
  | { readonly do: "document"; readonly source: Source; readonly document: DraftDocument };

export type Put = { readonly [L in List]: { readonly list: L; readonly entry: Entries[L] } }[List];

/** What is added to, and taken from, many events. */
export interface Tags {
  readonly field: "topics" | "countries" | "actors" | "kind" | "status";
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** How far what was done is out of harm's way. */
export type Saved =
  | { readonly is: "saved"; readonly at: number }
  /** The browser keeps nothing for this page: it lasts as long as its window. */
  | { readonly is: "visit" }
  /** No acts: what is typed into a form. */
  | { readonly is: "not-saved"; readonly trouble: "full" | "failed"; readonly acts: number };

/** A draft in a list of them. */
export interface DraftRow {
  readonly id: string;
  readonly title: Localized;
  readonly events: number;
  readonly documents: number;
  readonly steps: number;
  readonly begun: number;
  readonly changed: number;
}

/** Two codings side by side: this draft is the first, the other the second. */
export interface Comparison extends Agreement {
  readonly other: Localized;
  /** Titles of the events of each, by id. */
  readonly titles: Readonly<Record<"a" | "b", Readonly<Record<string, Localized>>>>;
}

/** Every question with its answer. */
export interface Desk {
  state(): DeskState;
  act(edit: Edit): Done | Refused;
  undo(): Done | null;
  redo(): Done | null;
  /** Makes the draft as it was at a revision, which is a change of its own. */
  restore(revision: number): Done | null;
  history(from: number, to: number, lang?: string): readonly HistoryLine[];
  /** An event as a form has it; null where there is none. */
  form(event: string): EventForm | null;
  entry<L extends List>(list: L, id: string): Entries[L] | null;
  /** What is wrong with a form, as far as it is filled in; nothing is changed. */
  check(form: EventForm): readonly Finding[];
  document(source: string): DocumentAnswer | null;
  selection(source: string, words: Span): SelectionAnswer | null;
  /** The same words with one end moved by a word. */
  moved(source: string, words: Span, end: "start" | "end", by: 1 | -1): Span;
  /** What a person types as a date. @param near  a place in a text, whose day is counted from. */
  typedDate(text: string, near: { readonly source: string; readonly at: number } | null): TypedDate;
  /** Days that the opening of a text writes out whole, in EDTF: it may have been published on one of them. */
  openingDays(text: string): readonly string[];
  vocabulary(): Vocabulary;
  /** Fingerprints of the texts that passages of the draft were taken from. */
  textHashes(): readonly string[];
  /** The dataset as a file that others read, with the texts that may be handed on. */
  datasetFile(): Handing;
  /** The whole draft, with documents and history, for another author. */
  draftFile(): string;
  /** Another author's coding of the same texts beside this one; null where it is neither a dataset nor a draft. */
  compare(file: string): Comparison | null;
  /** What has changed since it was begun: to read, and as JSON Patch. */
  handing(lang?: string): {
    readonly entries: readonly EntryChange[];
    readonly markdown: string;
    readonly patch: string;
  };
}

export type { DateReading, ReadingRule } from "../dates/found-date.ts";
export type { FieldChange, FoundDate, Offer, PassageOffer, TypedDate };
