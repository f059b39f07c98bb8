/** Typed arrays that make room as they fill. */

const FIRST_ROOM = 1_024;

/** A growing array of unsigned 32-bit whole numbers. */
export class GrowingCodes {
  #room = new Uint32Array(FIRST_ROOM);
  length = 0;

  push(code: number): void {
    if (this.length === this.#room.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.#room);
      this.#room = wider;
    }
    this.#room[this.length++] = code;
  }

  at(index: number): number {
    return this.#room[index] ?? 0;
  }

  /** True where the code is among those from index `first` on. */
  hasSince(first: number, code: number): boolean {
    for (let i = first; i < this.length; i++) if (this.#room[i] === code) return true;
    return false;
  }

  /** The numbers so far, to be read before the next push. */
  view(): Uint32Array {
    return this.#room.subarray(0, this.length);
  }
}

/** A growing array of any numbers, such as epoch milliseconds. */
export class GrowingNumbers {
  #room = new Float64Array(FIRST_ROOM);
  length = 0;

  push(value: number): void {
    if (this.length === this.#room.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.#room);
      this.#room = wider;
    }
    this.#room[this.length++] = value;
  }

  /** The numbers so far, to be read before the next push. */
  view(): Float64Array {
    return this.#room.subarray(0, this.length);
  }
}
