/**
 * The passages of a dataset: their ids and sources are at hand, and the words may be read again
 * when somebody asks for them.
 */
import type { Passage, Source } from "../../dataset/format/schema.ts";
import { Ids } from "../arrays/id-table.ts";
import { TextLines } from "../text/text-index.ts";

/** Reads a passage by its rank in the dataset's list. */
export type PassageAt = (place: number) => Passage | undefined;

/** Reads them from a list in hand. */
export const inHand =
  (passages: readonly Passage[]): PassageAt =>
  (place) =>
    passages[place];

export class Passages {
  readonly ids: Ids;
  readonly #at: PassageAt;
  /** The rank of each passage's source among the sources; -1 where it has none. */
  readonly sources: Int32Array;
  #lines: TextLines | null;

  constructor(ids: Ids, sources: Int32Array, at: PassageAt, lines: TextLines | null = null) {
    this.ids = ids;
    this.sources = sources;
    this.#at = at;
    this.#lines = lines;
  }

  /** @param at  the only way back to the words: they are not kept here. */
  static of(passages: readonly Passage[], sources: readonly Source[], at: PassageAt): Passages {
    const ids = new Ids();
    for (const { id } of passages) ids.add(id);
    return new Passages(ids, placesOf(passages, sources), at);
  }

  get count(): number {
    return this.ids.count;
  }

  at(place: number): Passage | undefined {
    return this.#at(place);
  }

  /** The rank of a passage in the dataset's list. */
  placeOf(id: string): number | undefined {
    return this.ids.find(id);
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
  /** The words that were searched; null before the first search. */
  get searched(): TextLines | null {
    return this.#lines;
  }

  /** The words of all, each owned by its passage's place; read when they are first searched. */
  get lines(): TextLines {
    this.#lines ??= this.#words();
    return this.#lines;
  }

  #words(): TextLines {
    const lines = new TextLines();
    for (let place = 0; place < this.count; place++) {
      const passage = this.#at(place);
      if (passage) lines.add(place, passage.exact);
    }
    return lines;
  }
}

export function placesOf(passages: readonly Passage[], sources: readonly Source[]): Int32Array {
  const places = new Map(sources.map(({ id }, place) => [id, place]));
  return Int32Array.from(passages, ({ source }) => places.get(source) ?? -1);
}
