/** Keeps what became of rows: the entries of a dataset, of which those that are as many as rows are made when asked for. */
import type { Dataset, DatedEvent, Passage } from "../../dataset/format/schema.ts";

/** A dataset but for its events and passages. */
export type Frame = Omit<Dataset, "events" | "passages">;

/** Entries that are made anew each time they are asked for: the same, but never the same object. */
export class LateList<Entry> {
  readonly length: number;
  /** @param rank  of an entry that there is. */
  readonly at: (rank: number) => Entry;

  constructor(length: number, at: (rank: number) => Entry) {
    this.length = length;
    this.at = at;
  }

  slice(from = 0, to = this.length): Entry[] {
    const length = Math.max(0, Math.min(to, this.length) - from);
    return Array.from({ length }, (_, each) => this.at(from + each));
  }
}

export interface Made {
  readonly frame: Frame;
  readonly events: LateList<DatedEvent>;
  readonly passages: LateList<Passage>;
}

/** Hears of the entries as they are made for the first time, each passage before the event that quotes it. */
export interface Hearer {
  /** @param source  the rank of its source. */
  passage(passage: Passage, source: number): void;
  event(event: DatedEvent): void;
  /**
   * Hears of a passage that nobody makes.
   *
   * @param idAt  makes the id of a passage by its rank: hardly one of many is ever asked for.
   */
  quote?(exact: string, source: number, idAt: (rank: number) => string): void;
  /**
   * Hears of an event that nobody makes; whoever cannot hear of one without it has it made.
   *
   * @param model  the rank of an event with all that it does not say itself: kind, status, weight, the sort of its date
   * and how that is known.
   * @param passage  the rank of the passage that it quotes; -1 where it quotes none.
   */
  like?(model: number, event: OwnFields, days: Days, passage: number): void;
}

/** The first day of an event and its last, counted from 1970. */
interface Days {
  readonly first: number;
  readonly last: number;
}

/** The fields of an event in which it differs from another of its sort, empty where it has none. */
interface OwnFields extends Pick<DatedEvent, "id" | "countries" | "topics" | "actors"> {
  readonly title: string;
  readonly summary: string;
  readonly sources: readonly string[];
}

/** Keeps entries as they are made, where all of them are wanted. */
export class Keeper implements Hearer {
  readonly #events: DatedEvent[] = [];
  readonly #passages: Passage[] = [];

  passage(passage: Passage): void {
    this.#passages.push(passage);
  }

  event(event: DatedEvent): void {
    this.#events.push(event);
  }

  /** The whole dataset of a conversion that was heard. */
  dataset(frame: Frame): Dataset {
    return { ...frame, passages: this.#passages, events: this.#events };
  }
}
