import { type IdParts, Ids } from "./id-table.ts";

/** Ids that are different, as whoever adds them says: how to find one is worked out when it is first looked for. */
export class LateIds extends Ids {
  readonly #ids: string[] = [];
  /** The first of them that cannot be found yet. */
  #next = 0;

  override add(id: string): boolean {
    this.count = this.#ids.push(id);
    return true;
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
    return this.#ids[index] ?? "";
  }

  #enter(): void {
    if (this.#next === this.#ids.length) return;
    this.count = this.#next;
    for (; this.#next < this.#ids.length; this.#next++) super.add(this.#ids[this.#next] ?? "");
  }
}
