import { channelOf } from "../../../workers/drafts/channel.ts";

/** The locks of all tabs, as far as they are needed. */
export type Locks = Pick<LockManager, "request" | "query">;

/** A channel to the other tabs, as far as it is needed. */
export type Channel = Pick<BroadcastChannel, "postMessage" | "addEventListener">;

const ALIVE = "dateline/tab/";
const OPEN = "dateline/open/";
const WRITING = "dateline/library";

/** This tab among the others of the same page: one of them writes at a time, and each hears of it. */
export class Tab {
  readonly id: string;
  readonly #locks: Locks;
  readonly #channel: Channel;
  readonly #hearing = new Set<() => void>();
  #letGo: () => void = () => undefined;

  constructor(
    locks: Locks = navigator.locks,
    channel: Channel = channelOf("dateline/library"),
    id: string = crypto.randomUUID(),
  ) {
    this.id = id;
    this.#locks = locks;
    this.#channel = channel;
    // Held until the page is gone, whichever way it goes.
    void this.#hold(ALIVE + id, new Promise(() => undefined));
    channel.addEventListener("message", () => this.#hear());
  }

  /** Writes while no other tab does, and has every tab hear of it. */
  async write<T>(work: () => Promise<T>): Promise<T> {
    const done: T = await this.#locks.request(WRITING, work);
    this.#channel.postMessage("changed");
    this.#hear();
    return done;
  }

  /** Calls `heard` after every write, of this tab or another. @returns ends it */
  onChange(heard: () => void): () => void {
    this.#hearing.add(heard);
    return () => void this.#hearing.delete(heard);
  }

  /** False once the tab of that id is closed, or has gone to another page. */
  async isAlive(id: string): Promise<boolean> {
    if (id === this.id) return true;
    return await this.#locks.request(ALIVE + id, { ifAvailable: true }, (lock) => lock === null);
  }

  /** Says which dataset is open here; null for none. */
  hold(dataset: string | null): void {
    this.#letGo();
    if (dataset !== null) {
      const until = new Promise<void>((resolve) => {
        this.#letGo = resolve;
      });
      void this.#hold(`${OPEN}${this.id}/${dataset}`, until);
    }
    this.#channel.postMessage("changed");
  }

  /** The datasets that other tabs have open. */
  async openElsewhere(): Promise<ReadonlySet<string>> {
    const { held = [] } = await this.#locks.query();
    const own = `${OPEN}${this.id}/`;
    const names = held.map(({ name = "" }) => name);
    return new Set(
      names
        .filter((name) => name.startsWith(OPEN) && !name.startsWith(own))
        .map((name) => name.slice(name.indexOf("/", OPEN.length) + 1)),
    );
  }

  #hold(name: string, until: Promise<void>): Promise<void> {
    return this.#locks.request(name, () => until).catch(() => undefined);
  }

  #hear(): void {
    for (const heard of this.#hearing) heard();
  }
}
