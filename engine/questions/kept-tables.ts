/** Lines of the filters that were asked about last, as many as there is room for: who pans or zooms asks for them again. */
import type { LineTable } from "./line-table.ts";

type Making = Promise<LineTable | null>;

export class KeptTables {
  readonly #room: number;
  /** In the order in which they were last asked for. */
  readonly #tables = new Map<string, Making>();
  /** Of those that are there. */
  readonly #bytes = new Map<Making, number>();

  /** @param room  bytes for all of them */
  constructor(room: number) {
    this.#room = room;
  }

  /** Null where it is too much to keep, which is remembered too. */
  get(key: string, make: () => Making): Making {
    if (this.#room === 0) return Promise.resolve(null);
    const table = this.#tables.get(key) ?? this.#made(make);
    this.#tables.delete(key);
    this.#tables.set(key, table);
    return table;
  }

  /** Forgets a table where it is still that of the key. */
  forget(key: string, table: Making): void {
    this.#bytes.delete(table);
    if (this.#tables.get(key) === table) this.#tables.delete(key);
  }

  #made(make: () => Making): Making {
    const table = make().then((lines) => (lines === null || this.#hasRoom(lines) ? lines : null));
    // (Who has asked for it is told of a failure.)
    table.then(
      (lines) => {
        this.#bytes.set(table, (lines?.bytes ?? 0) + LEAST_BYTES);
        this.#leave();
      },
      () => undefined,
    );
    return table;
  }

  /** What would have everything else go, and itself, is not kept. */
  #hasRoom({ bytes }: LineTable): boolean {
    return bytes + LEAST_BYTES <= this.#room;
  }

  /** Takes leave of those unused for longest, until there is room. */
  #leave(): void {
    const inAll = () => [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
    for (const [key, table] of this.#tables) {
      if (inAll() <= this.#room) return;
      if (this.#bytes.has(table)) this.forget(key, table);
    }
  }
}

/** What even a table of nothing takes, so that their number has an end. */
const LEAST_BYTES = 10_000;
