/** Numbers for names, in the order in which they are first met. */
export class Names {
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
