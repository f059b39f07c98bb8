/** Numbers for names, in the order in which they are first met. */
export class Names {
  readonly #codes: Map<string, number>;

  /** @param known  names with a code from the start, which is their rank; each once. */
  constructor(known: readonly string[] = []) {
    this.#codes = new Map(known.map((name, code) => [name, code]));
  }

  code(name: string): number {
    const known = this.#codes.get(name);
    if (known !== undefined) return known;
    this.#codes.set(name, this.#codes.size);
    return this.#codes.size - 1;
  }

  has(name: string): boolean {
    return this.#codes.has(name);
  }

  /** All names, in the order of their codes. */
  all(): readonly string[] {
    return [...this.#codes.keys()];
  }

  /** The rank among the values of the name of each code; -1 where it is not among them. */
  placesIn(values: readonly string[]): Int32Array {
    const places = new Map(values.map((value, place) => [value, place]));
    return this.placesBy((name) => places.get(name));
  }

  /** The place of the name of each code; -1 where it has none. */
  placesBy(placeOf: (name: string) => number | undefined): Int32Array {
    return Int32Array.from(this.#codes.keys(), (name) => placeOf(name) ?? -1);
  }
}
