/**
 * The closed lists of the dataset format, and its bounds. Apart from the schema, so that a view
 * which only names them does not bring the validator with it.
 */

/** Stated bounds. A file beyond one of them gets a message, never a hang. */
export const LIMITS = {
  fileBytes: 1_000_000_000,
  events: 1_000_000,
  /** Values of all kinds in a file that is read as a whole: a million events have some 30 million. */
  values: 40_000_000,
  /** Bytes of one event, which is read as a whole. */
  entryBytes: 16_000_000,
  /** Times its size that a compressed file may unpack to; text of any sense stays far below. */
  unpacked: 200,
  /**
   * Entries of each list. Sources, topics, actors and episodes the page holds all at once, by name: so many
   * a browser keeps up with.
   */
  entries: {
    collections: 20,
    sources: 100_000,
    passages: 4_000_000,
    topics: 100_000,
    actors: 200_000,
    events: 1_000_000,
    episodes: 10_000,
    omissions: 100_000,
  },
  /** Datasets that are put together in one: more lanes than these nobody tells apart. */
  collections: 20,
  /** Views that a dataset offers by name: more nobody looks through. */
  views: 100,
  /** Letters of a link: browsers and servers carry no more of them for sure. */
  linkLength: 4_000,
  idLength: 128,
  titleLength: 400,
  textLength: 5_000,
  abbreviationLength: 40,
  sourceTextLength: 5_000_000,
} as const;

export const EVENT_KINDS = [
  "agreement",
  "meeting",
  "statement",
  "press",
  "decision",
  "office",
  "test",
  "forces",
  "conflict",
  "economy",
  "estimate",
  "expectation",
  "other",
] as const;

export const EVENT_STATUSES = ["occurred", "planned", "projected", "alleged"] as const;
export const TOPIC_KINDS = ["theme", "system", "treaty"] as const;
export const ACTOR_KINDS = ["person", "organisation"] as const;
export const SOURCE_KINDS = [
  "analysis",
  "commentary",
  "news",
  "document",
  "paper",
  "book",
  "other",
] as const;
export const CLAIM_ROLES = [
  "occurred",
  "announced",
  "signed",
  "in-force",
  "reported",
  "deadline",
  "projected",
] as const;
export const DATING_BASES = ["stated", "publication", "relative", "elsewhere", "outside"] as const;
export const LINK_TYPES = [
  "leads-to",
  "responds-to",
  "part-of",
  "reports",
  "about",
  "deadline-of",
  "despite",
  "echoes",
  "precedes",
  "contradicts",
] as const;

/** What an interval says: the event filled it, or fell on some day within it. */
export const EVENT_SPANS = ["lasted", "within"] as const;
export const EVENT_WEIGHTS = ["core", "detail"] as const;
/** What colours tell apart where a dataset has several collections. */
export const COLOURED = ["collection", "topic"] as const;
/** How exact the number of a quantity is meant. */
export const QUALIFIERS = ["about", "at-least", "at-most"] as const;

export type EventKind = (typeof EVENT_KINDS)[number];
export type EventWeight = (typeof EVENT_WEIGHTS)[number];
export type EventStatus = (typeof EVENT_STATUSES)[number];
export type TopicKind = (typeof TOPIC_KINDS)[number];
export type ClaimRole = (typeof CLAIM_ROLES)[number];
export type DatingBasis = (typeof DATING_BASES)[number];
export type LinkType = (typeof LINK_TYPES)[number];
