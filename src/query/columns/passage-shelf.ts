/**
 * The passages of a dataset: their ids and sources are at hand, and the words may be read again
 * when somebody asks for them.
 */
import type { Passage, Source } from "../../dataset/format/schema.ts";
import { Ids } from "../arrays/id-table.ts";

/** Reads a passage by its rank in the dataset's list. */
export type PassageAt = (place: number) => Passage | undefined;

export class Passages {
  readonly #ids = new Ids();
  readonly #at: PassageAt;
  /** The rank of each passage's source among the sources; -1 where it has none. */
  readonly sources: Int32Array;

  /** @param at  the only way back to the words: they are not kept here. */
  constructor(passages: readonly Passage[], sources: readonly Source[], at: PassageAt) {
    const places = new Map(sources.map(({ id }, place) => [id, place]));
    this.sources = Int32Array.from(passages, ({ source }) => places.get(source) ?? -1);
    this.#at = at;
    for (const { id } of passages) this.#ids.add(id);
  }

  get count(): number {
    return this.#ids.count;
  }

  at(place: number): Passage | undefined {
    return this.#at(place);
  }

  /** The rank of a passage in the dataset's list. */
  placeOf(id: string): number | undefined {
    return this.#ids.find(id);
  }

  has(id: string): boolean {
    return this.placeOf(id) !== undefined;
  }

  get(id: string): Passage | undefined {
    const place = this.placeOf(id);
    return place === undefined ? undefined : this.#at(place);
  }

  /** The passages in the dataset's order, one by one. */
  *all(): Generator<Passage> {
    for (let place = 0; place < this.count; place++) {
      const passage = this.#at(place);
      if (passage) yield passage;
    }
  }
}
