/** The store as a page reaches it that a service answers for: a question is posted, and the answer comes back. */
import { OverLimit } from "../../query/over-limit.ts";
import type { EventStore } from "../../query/store.ts";
import { STATUS } from "../../service/door.ts";
import { fromWire, toWire } from "../../service/wire.ts";

/** Time after which a service that was not there, or had too much to do, is asked again (ms). */
const AGAIN_MS = 1_000;

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, AGAIN_MS));

/**
 * Asks until the service is there: one that was stopped is started again by whoever stopped it, and what was asked
 * meanwhile is answered then.
 *
 * @param wait  resolves when it is time to ask again.
 */
export const servedStore = (
  door: string,
  wait: () => Promise<void> = later,
): Pick<EventStore, "ask"> => ({
  async ask(question) {
    const asked = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: toWire(question),
    };
    for (;;) {
      const answered = await fetch(door, asked)
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        // Also where it was stopped while it answered.
        .catch(() => null);
      if (answered === null || answered.status === STATUS.busy) await wait();
      else if (answered.status === STATUS.answered) return fromWire(answered.text) as never;
      else if (answered.status === STATUS.overLimit) throw new OverLimit(answered.text);
      else throw new Error(`the service refuses (${answered.status}): ${answered.text}`);
    }
  },
});
