import type { LocalText } from "../../dataset/format/localized.ts";
import type { Collection, Topic } from "../../dataset/format/schema.ts";
import type { EventKind, EventStatus } from "../../dataset/format/vocabulary.ts";
import type { StatedDate } from "../../dataset/time/stated-date.ts";
import type { Certainty } from "../criteria/evidence.ts";

/**
 * A topic and its colour. `hue` is a slot of the palette, 0–6, by the topic's rank among those that
 * are some event's first topic, or the slot of the nearest broader topic that has one; null is
 * drawn in ink.
 */
export interface TopicEntry extends Topic {
  readonly hue: number | null;
}

/** A collection and its colour; null where there is no other beside it, or too many. */
export interface CollectionEntry extends Collection {
  readonly hue: number | null;
}

/** The little that every mark, list row and reference says of an event. */
export interface EventBrief {
  readonly id: string;
  readonly title: LocalText;
  readonly date: StatedDate;
  readonly kind: EventKind;
  readonly status: EventStatus;
  readonly certainty: readonly Certainty[];
  /** Hue of the collection, where there are several, else of the first topic; null is drawn in ink. */
  readonly hue: number | null;
  /** Names of the collections it comes from; none where the dataset has no two. */
  readonly collections: readonly LocalText[];
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  /** True for an interval that is stated to have lasted, not for one that only bounds the day. */
  readonly lasted: boolean;
  /** The person on whom the preferred claim relies; null where it is first-hand. */
  readonly by: LocalText | null;
}
