/**
 * The ids of a million entries, and the way back from an id: three arrays instead of a million
 * strings.
 */

/** The letters of all ids, end to end; and of each where it ends, and its hash. */
export interface IdParts {
  readonly letters: Uint8Array;
  readonly ends: Uint32Array;
  readonly hashes: Uint32Array;
}

/** Ids are letters, digits and marks of ASCII, at most 128 of them. */
export class Ids {
  #letters: Uint8Array = new Uint8Array(16_384);
  #ends: Uint32Array = new Uint32Array(1_024);
  #hashes: Uint32Array = new Uint32Array(1_024);
  /**
   * Holds, by hash, 1 + the index of an id; 0 is free. At most half full, so that a search is
   * short.
   */
  #table = new Uint32Array(2_048);
  count = 0;

  /** The parts, with room for more: only those of `count` ids are any. */
  get parts(): IdParts {
    return { letters: this.#letters, ends: this.#ends, hashes: this.#hashes };
  }

  /** Ids of parts that have room for as many as they hold, or more. */
  static of({ letters, ends, hashes }: IdParts, count: number): Ids {
    const ids = new Ids();
    while (ids.#table.length < ends.length * 2) ids.#widen();
    ids.#letters = letters;
    ids.#ends = ends;
    ids.#hashes = hashes;
    ids.count = count;
    // In their order, so that of equal ones the first is found.
    for (let index = 0; index < count; index++) ids.#enter(index);
    return ids;
  }

  /**
   * Adds an id under the next index. If it was added before, `find` still gives the first index.
   *
   * @returns  true for an id that was not there yet.
   * @throws RangeError for an id that the schema would have refused.
   */
  add(id: string): boolean {
    if (this.count === this.#ends.length) this.#widen();
    const start = this.#startOf(this.count);
    while (start + id.length > this.#letters.length) this.#letters = doubled(this.#letters);
    const letters = this.#letters;
    let mixed = BASIS;
    for (let i = 0; i < id.length; i++) {
      const letter = id.charCodeAt(i);
      if (letter > 127) throw new RangeError(`not an id: ${id}`);
      letters[start + i] = letter;
      mixed = Math.imul(mixed ^ letter, PRIME);
    }
    const hash = settled(mixed);
    const isNew = this.#search(id, hash) === undefined;
    this.#ends[this.count] = start + id.length;
    this.#hashes[this.count] = hash;
    this.count += 1;
    if (isNew) this.#enter(this.count - 1);
    return isNew;
  }

  /** The index of an id; undefined where it was never added. */
  find(id: string): number | undefined {
    return this.#search(id, hashOf(id));
  }

  /** The id at an index; empty past the last. */
  at(index: number): string {
    if (index >= this.count) return "";
    return String.fromCharCode(
      ...this.#letters.subarray(this.#startOf(index), this.#ends[index] ?? 0),
    );
  }

  #startOf(index: number): number {
    return index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
  }

  #search(id: string, hash: number): number | undefined {
    const mask = this.#table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#table[slot] ?? 0;
      if (entry === 0) return undefined;
      if (this.#hashes[entry - 1] === hash && this.#is(entry - 1, id)) return entry - 1;
    }
  }

  #is(index: number, id: string): boolean {
    const start = this.#startOf(index);
    if ((this.#ends[index] ?? 0) - start !== id.length) return false;
    for (let i = 0; i < id.length; i++) {
      if (this.#letters[start + i] !== id.charCodeAt(i)) return false;
    }
    return true;
  }

  #enter(index: number): void {
    const mask = this.#table.length - 1;
    let slot = (this.#hashes[index] ?? 0) & mask;
    while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
    this.#table[slot] = index + 1;
  }

  #widen(): void {
    const entered = this.#table.filter((entry) => entry > 0);
    this.#ends = doubled(this.#ends);
    this.#hashes = doubled(this.#hashes);
    this.#table = new Uint32Array(this.#table.length * 2);
    for (const entry of entered) this.#enter(entry - 1);
  }
}

/** The hash of an id, by FNV-1a. */
function hashOf(id: string): number {
  let mixed = BASIS;
  for (let i = 0; i < id.length; i++) mixed = Math.imul(mixed ^ id.charCodeAt(i), PRIME);
  return settled(mixed);
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Its low bits, which choose the slot, know little of the first letters. */
const settled = (mixed: number): number => (mixed ^ (mixed >>> 15)) >>> 0;

function doubled<T extends Uint8Array | Uint32Array>(array: T): T {
  const wider = new (array.constructor as new (length: number) => T)(array.length * 2);
  wider.set(array);
  return wider;
}
