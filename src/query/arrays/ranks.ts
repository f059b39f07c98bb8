/**
 * Numbers for the ids of a list in hand, which are their ranks in it: what points at a long list mostly does so in its
 * own order, and hardly an id has to be looked for.
 */
import type { Ids } from "./id-table.ts";
import { type Coding, Names } from "./name-codes.ts";

export class Ranks implements Coding {
  readonly #list: readonly { readonly id: string }[];
  readonly #ids: Ids;
  readonly #met: Uint8Array;
  /** Ids that the list does not have; their numbers come after all of its own. */
  readonly #strangers = new Names();
  #next = 0;
  #count = 0;

  /** @param ids  those of the list, each once. */
  constructor(list: readonly { readonly id: string }[], ids: Ids) {
    this.#list = list;
    this.#ids = ids;
    this.#met = new Uint8Array(list.length);
  }

  get size(): number {
    return this.#count + this.#strangers.size;
  }

  code(id: string): number {
    const rank = this.#list[this.#next]?.id === id ? this.#next : this.#ids.find(id);
    if (rank === undefined) return this.#list.length + this.#strangers.code(id);
    this.#next = rank + 1;
    if (this.#met[rank] === 0) this.#count++;
    this.#met[rank] = 1;
    return rank;
  }

  has(id: string): boolean {
    return this.#met[this.#ids.find(id) ?? -1] === 1 || this.#strangers.has(id);
  }

  areIn(ids: Ids): boolean {
    const isThere = (id: string, rank: number) =>
      this.#met[rank] === 0 || ids.find(id) !== undefined;
    const own = ids === this.#ids || this.#list.every(({ id }, rank) => isThere(id, rank));
    return own && this.#strangers.areIn(ids);
  }

  ranksIn(ids: Ids): Int32Array {
    const strangers = this.#strangers.ranksIn(ids);
    const all = new Int32Array(this.#list.length + strangers.length);
    for (const [rank, { id }] of this.#list.entries())
      all[rank] = ids === this.#ids ? rank : (ids.find(id) ?? -1);
    all.set(strangers, this.#list.length);
    return all;
  }
}
