/** The store as the page reaches it: in a worker, which is started again when it crashes. */

import type { DatasetSource } from "../query/open-types.ts";
import type { EventStore } from "../query/store.ts";
import { Connection, type StoreWorker } from "./worker-life.ts";

export interface ConnectedStore extends EventStore {
  /** Ends the worker; what was asked and not answered rejects. */
  close(): void;
}

/**
 * A store in a worker. When that crashes, every question without an answer rejects, and the next
 * one starts a
 * new worker and opens the last dataset in it again.
 *
 * @param start  starts a worker that exposes a store.
 */
export function connectStore(start: () => StoreWorker = startWorker): ConnectedStore {
  let connection: Connection | null = null;
  let last: DatasetSource | null = null;
  const connect = () => {
    if (!connection || connection.ended) connection = new Connection(start(), last);
    return connection;
  };

  return {
    async open(source, told = () => undefined) {
      const asked = absolute(source);
      const result = await connect().open(asked, told);
      if (result.ok) last = asked;
      return result;
    },
    cancel: () => connect().cancel(),
    ask: (question) => connect().ask(question),
    close: () => connection?.end(new Error("the store is closed")),
  };
}

const startWorker = (): Worker =>
  new Worker(new URL("./store.worker.ts", import.meta.url), { type: "module" });

/** A worker's own address is not the page's, so a relative one would mean another file there. */
const absolute = (source: DatasetSource): DatasetSource =>
  source.from === "address"
    ? { ...source, url: new URL(source.url, document.baseURI).href }
    : source;
