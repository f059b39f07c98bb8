import type { Kept } from "./kept.ts";
import type { Channel, Locks } from "./tab.ts";

/** A dataset as it is kept, for tests; its id is its hash. */
export const keptOf = (hash: string, other: Partial<Kept> = {}): Kept => ({
  id: hash,
  title: { en: "The harbour dispute" },
  name: null,
  origin: { from: "file", name: "harbour.json" },
  events: 12,
  sources: 3,
  extent: null,
  histogram: null,
  bytes: 3,
  hash,
  added: 1,
  opened: 1,
  ...other,
});

/** The tabs of one browser: their locks, and a channel to all but whoever speaks. */
export function createBrowser(): { tab(): { locks: Locks; channel: Channel; close(): void } } {
  /** Those who hold a lock, by its name: there is one at a time. */
  const held = new Map<string, { readonly tab: object; readonly done: Promise<unknown> }>();
  const hearing = new Map<object, () => void>();

  return {
    tab() {
      const tab = {};
      const request = async (
        name: string,
        ...[options, work]: [{ ifAvailable?: boolean } | Granted, Granted?]
      ): Promise<unknown> => {
        const granted = typeof options === "function" ? options : work;
        if (typeof options !== "function" && options.ifAvailable && held.has(name)) {
          return granted?.(null);
        }
        while (held.has(name)) await held.get(name)?.done;
        const done = Promise.resolve(granted?.({ name, mode: "exclusive" }));
        const own = { tab, done: done.then(release, release) };
        function release(): void {
          if (held.get(name) === own) held.delete(name);
        }
        held.set(name, own);
        return await done;
      };
      return {
        locks: {
          request: request as Locks["request"],
          query: async () => ({ held: [...held.keys()].map((name) => ({ name })) }),
        },
        channel: {
          postMessage: () => {
            for (const [each, heard] of hearing) if (each !== tab) heard();
          },
          addEventListener: (_: string, heard: unknown) => {
            hearing.set(tab, heard as () => void);
          },
        } as Channel,
        close() {
          for (const [name, lock] of held) if (lock.tab === tab) held.delete(name);
          hearing.delete(tab);
        },
      };
    },
  };
}

type Granted = (lock: Lock | null) => unknown;
