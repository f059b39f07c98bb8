/**
 * Numbers for the ids of a list that is in hand, or grows, which are their ranks in it: what points at a long list
 * mostly does so in its own order, and hardly an id has to be looked for.
 */
import type { Ids } from "./id-table.ts";
import type { Coding } from "./name-codes.ts";

export class Ranks implements Coding {
  readonly #ids: Ids;
  readonly #met: true[] = [];
  #next = 0;
  size = 0;

  /** @param ids  those of the list, each once, before anything points at them. */
  constructor(ids: Ids) {
    this.#ids = ids;
  }

  /** @throws RangeError for an id that the list does not have. */
  code(id: string): number {
    const rank = this.#ids.at(this.#next) === id ? this.#next : this.#ids.find(id);
    if (rank === undefined) throw new RangeError(`nothing has the id ${id}`);
    this.meet(rank);
    return rank;
  }

  /** Takes notice that something points at the id of a rank. */
  meet(rank: number): void {
    this.#next = rank + 1;
    if (this.#met[rank] === undefined) this.size++;
    this.#met[rank] = true;
  }

  has(id: string): boolean {
    return this.#met[this.#ids.find(id) ?? -1] === true;
  }

  ranksIn(ids: Ids): Int32Array {
    return Int32Array.from({ length: this.#ids.count }, (_, rank) =>
      ids === this.#ids ? rank : (ids.find(this.#ids.at(rank)) ?? -1),
    );
  }
}
