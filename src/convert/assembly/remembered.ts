/** Remembers what was made of a value, for tables repeat their cells. */

const MOST = 20_000;

/** As many values are remembered as come first: more would fill memory, and where all differ none comes again. */
export class Remembered<Key, Made> {
  readonly #known = new Map<Key, Made>();
  readonly #make: (key: Key) => Made;

  constructor(make: (key: Key) => Made) {
    this.#make = make;
  }

  get(key: Key): Made {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = this.#make(key);
    if (this.#known.size < MOST) this.#known.set(key, made);
    return made;
  }
}
