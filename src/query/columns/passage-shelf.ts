/**
 * The passages of a dataset: their ids and sources are at hand, and the words may be read again
 * when somebody asks for them.
 */
import type { Passage, Source } from "../../dataset/format/schema.ts";
import { Ids } from "../arrays/id-table.ts";
import type { SharedEntries } from "../arrays/shared-entries.ts";
import { TextLines } from "../text/text-index.ts";

/** Reads a passage by its rank in the dataset's list. */
export type PassageAt = (place: number) => Passage | undefined;

/** Reads them from a list in hand. */
export const inHand =
  (passages: readonly Passage[]): PassageAt =>
  (place) =>
    passages[place];

export class Passages {
  readonly #ids: Ids;
  readonly #at: PassageAt;
  /** The rank of each passage's source among the sources; -1 where it has none. */
  readonly sources: Int32Array;
  #lines: TextLines | null = null;

  private constructor(ids: Ids, sources: Int32Array, at: PassageAt) {
    this.#ids = ids;
    this.sources = sources;
    this.#at = at;
  }

  /** @param at  the only way back to the words: they are not kept here. */
  static of(passages: readonly Passage[], sources: readonly Source[], at: PassageAt): Passages {
    const ids = new Ids();
    for (const { id } of passages) ids.add(id);
    return new Passages(ids, placesOf(passages, sources), at);
  }

  /**
   * The passages of a later dataset.
   *
   * @param shared  what its list shares with this one's.
   */
  woven(
    shared: SharedEntries<Passage>,
    sources: { readonly before: readonly Source[]; readonly after: readonly Source[] },
    passages: readonly Passage[],
  ): Passages {
    const { weave, fresh } = shared;
    const { before, after } = sources;
    const added = Passages.of(fresh, after, inHand(fresh));
    const places =
      before === after ? weave.numbers(this.sources, added.sources) : placesOf(passages, after);
    const woven = new Passages(this.#ids.woven(weave, added.#ids), places, inHand(passages));
    // Where nobody has searched, nothing was folded.
    woven.#lines =
      this.#lines?.woven(
        weave.oldPlaces(this.count),
        added.lines,
        weave.freshPlaces(added.count),
      ) ?? null;
    return woven;
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

  idAt(place: number): string {
    return this.#ids.at(place);
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

function placesOf(passages: readonly Passage[], sources: readonly Source[]): Int32Array {
  const places = new Map(sources.map(({ id }, place) => [id, place]));
  return Int32Array.from(passages, ({ source }) => places.get(source) ?? -1);
}
