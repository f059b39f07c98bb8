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
