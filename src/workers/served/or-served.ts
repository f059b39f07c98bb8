import type { EventStore } from "../../query/store.ts";
import type { OpenServed } from "./open-served.ts";

const late: OpenServed = async (url) => (await import("./open-served.ts")).openServed(url);

/**
 * The store, which also opens what a service answers for: at its address there is nothing, and beside that a door.
 *
 * @param served  opens what is behind the door; null where there is none.
 */
export function orServed(store: EventStore, served: OpenServed = late): EventStore {
  let answering: Pick<EventStore, "ask"> = store;
  return {
    async open(source, told) {
      const result = await store.open(source, told);
      if (result.ok) answering = store;
      else if (source.from === "address" && result.failure.reason === "empty") {
        const found = await served(source.url);
        if (found) {
          answering = found;
          return found.opened;
        }
      }
      return result;
    },
    cancel: store.cancel,
    ask: (question) => answering.ask(question),
  };
}
