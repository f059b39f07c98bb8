import { type IdParts, Ids } from "./id-table.ts";

/** Makes the id at an index. */
export type IdAt = (index: number) => string;

/** Ids that are different, as whoever adds them says: how to find one is worked out when it is first looked for. */
export class LateIds extends Ids {
  /** Each id, or what makes it. */
  readonly #ids: (string | IdAt)[] = [];
  /** The first of them that cannot be found yet. */
  #next = 0;

  override add(id: string): boolean {
    this.count = this.#ids.push(id);
    return true;
  }

  /** Adds one that is made, by its index, each time it is asked for. */
  addLate(idAt: IdAt): void {
    this.count = this.#ids.push(idAt);
  }

  override get parts(): IdParts {
    this.#enter();
    return super.parts;
  }

  override find(id: string): number | undefined {
    this.#enter();
    return super.find(id);
  }

  override at(index: number): string {
    const id = this.#ids[index];
    return typeof id === "function" ? id(index) : (id ?? "");
  }

  #enter(): void {
    if (this.#next === this.#ids.length) return;
    this.count = this.#next;
    for (; this.#next < this.#ids.length; this.#next++) super.add(this.at(this.#next));
  }
}
