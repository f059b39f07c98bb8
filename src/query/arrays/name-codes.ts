/** Gives numbers to names, and names by their numbers. */
import type { Ids } from "./id-table.ts";

/** Numbers for the ids that entries point at. */
export interface Coding {
  /** Number of different ids that were met. */
  readonly size: number;
  code(id: string): number;
  /** True for an id that was met. */
  has(id: string): boolean;
  /** The rank in a list of the id of each code; -1 where it has none. */
  ranksIn(list: Ids): Int32Array;
}

/** Numbers for names, in the order in which they are first met. */
export class Names implements Coding {
  readonly #codes: Map<string, number>;
  /** The name that was asked for last: in most columns it comes again. */
  #last = "";
  #code = -1;

  /** @param known  names with a code from the start, which is their rank; each once. */
  constructor(known: readonly string[] = []) {
    this.#codes = new Map(known.map((name, code) => [name, code]));
  }

  code(name: string): number {
    if (this.#code !== -1 && name === this.#last) return this.#code;
    this.#last = name;
    this.#code = this.#codes.get(name) ?? -1;
    if (this.#code !== -1) return this.#code;
    this.#code = this.#codes.size;
    this.#codes.set(name, this.#code);
    return this.#code;
  }

  has(name: string): boolean {
    return this.#codes.has(name);
  }

  get size(): number {
    return this.#codes.size;
  }

  /** All names, in the order of their codes. */
  all(): readonly string[] {
    return [...this.#codes.keys()];
  }

  /** The rank among the values of the name of each code; -1 where it is not among them. */
  placesIn(values: readonly string[]): Int32Array {
    if (this.size === 0) return new Int32Array();
    const places = new Map(values.map((value, place) => [value, place]));
    return Int32Array.from(this.#codes.keys(), (name) => places.get(name) ?? -1);
  }

  ranksIn(list: Ids): Int32Array {
    return Int32Array.from(this.#codes.keys(), (name) => list.find(name) ?? -1);
  }
}
