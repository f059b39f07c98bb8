/** Values by key, of which only those used last are remembered. */
export class Recent<Value> {
  /** The values, in the order in which they were last asked for. */
  readonly #values = new Map<string, Value>();
  readonly #most: number;

  /** @param most  values to remember, at least one. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value asked for last; undefined before the first. */
  get newest(): Value | undefined {
    return [...this.#values.values()].at(-1);
  }

  /** The value of a key, made where it is not remembered; the one unused for longest may then go. */
  get(key: string, make: () => Value): Value {
    const value = this.#values.get(key) ?? make();
    // Taken out and put back, so that the first in the map is the one unused for longest.
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest = key] = this.#values.keys();
    if (this.#values.size > this.#most) this.#values.delete(oldest);
    return value;
  }

  /** Forgets a value where it is still that of the key. */
  forget(key: string, value: Value): void {
    if (this.#values.get(key) === value) this.#values.delete(key);
  }
}
