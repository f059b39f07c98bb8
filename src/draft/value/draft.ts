/**
 * A dataset being written, as one value that never changes: the dataset, always sound by the schema, and what
 * is the author's own beside it and is never exported unless the author says so.
 */
import type {
  Actor,
  Collection,
  Dataset,
  DatedEvent,
  Episode,
  Omission,
  Passage,
  Source,
  Topic,
} from "../../dataset/format/schema.ts";

export interface Draft {
  readonly dataset: Dataset;
  /** Texts of sources, one at most for each. */
  readonly documents: readonly DraftDocument[];
}

/** The text of a source, which stays with its author. */
export interface DraftDocument {
  /** The id of the source whose text it is. */
  readonly id: string;
  /** In paragraphs, one a line, with an empty line between two. */
  readonly text: string;
  /** The file it was read from; null where it was pasted. */
  readonly name: string | null;
  /** The author's notes. */
  readonly notes: string;
  /** Days from which dates are counted, where that is not the day the source was published; by place in the text. */
  readonly anchors: readonly Anchor[];
  /** True where its author says that the text may be handed on. */
  readonly mayShip: boolean;
}

/** A date in EDTF from which the words of a paragraph, and of those after it, count. */
export interface Anchor {
  /** Where the paragraph starts, in UTF-16 code units. */
  readonly start: number;
  readonly date: string;
}

/** All that a dataset says of itself, beside its lists. */
export type Header = Omit<
  Dataset,
  "collections" | "sources" | "passages" | "topics" | "actors" | "events" | "episodes" | "omissions"
>;

/** What a draft has lists of, and its header as a list of one. */
export interface Entries {
  readonly header: Header;
  readonly collections: Collection;
  readonly sources: Source;
  readonly passages: Passage;
  readonly topics: Topic;
  readonly actors: Actor;
  readonly events: DatedEvent;
  readonly episodes: Episode;
  readonly omissions: Omission;
  readonly documents: DraftDocument;
}

export type List = keyof Entries;
