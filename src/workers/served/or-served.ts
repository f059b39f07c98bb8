import type { EventStore, NumberedStore } from "../../query/store.ts";
import type { OpenServed } from "./open-served.ts";
import type { Answering } from "./served-store.ts";

const late: OpenServed = async (url) => (await import("./open-served.ts")).openServed(url);

/**
 * The store, which also opens what a service answers for: at its address there is nothing, and beside that a door.
 *
 * @param served  opens what is behind the door; null where there is none.
 */
export function orServed(store: EventStore, served: OpenServed = late): NumberedStore {
  // What is worked on in this worker is done before it would hear that it is to stop.
  const here: Answering = { ask: (question) => store.ask(question), stop: () => undefined };
  let answering = here;
  return {
    async open(source, told) {
      const result = await store.open(source, told);
      if (result.ok) answering = here;
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
    ask: (question, number) => answering.ask(question, number),
    stop: (number) => answering.stop(number),
  };
}
