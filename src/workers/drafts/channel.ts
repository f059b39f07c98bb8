/** Gives a channel to the other tabs of the page, also where a browser has none: then they are heard of when this one is come back to. */

/** A channel to all tabs, as far as it is needed. */
export type Channel = Pick<BroadcastChannel, "postMessage" | "addEventListener" | "close">;

/** The lock that whoever writes on a draft holds. */
export const lockOf = (draft: string): string => `dateline/draft/${draft}`;

/** @param name  the name that all who hear of the same have for it. */
export function channelOf(name: string): Channel {
  return typeof BroadcastChannel === "undefined" ? new Returning() : new BroadcastChannel(name);
}

/** Nobody told anything: whoever comes back to a tab looks anew. */
const SOMETHING = { what: "written" } as const;

class Returning implements Channel {
  readonly #heard = new Map<unknown, () => void>();

  postMessage(): void {
    // Nobody can hear of it.
  }

  addEventListener(_: string, heard: unknown): void {
    const listener = () => (heard as (event: unknown) => void)({ data: SOMETHING });
    this.#heard.set(heard, listener);
    addEventListener("focus", listener);
  }

  close(): void {
    for (const listener of this.#heard.values()) removeEventListener("focus", listener);
  }
}
