/** The store as a page reaches it that a service answers for: a question is posted, and the answer comes back. */
import { OverLimit } from "../../query/over-limit.ts";
import type { Question } from "../../query/questions.ts";
import type { NumberedStore } from "../../query/store.ts";
import { STATUS } from "../../service/door.ts";
import { fromWire, toWire } from "../../service/wire.ts";

/** Time after which a service that was not there, or had too much to do, is asked again (ms). */
const AGAIN_MS = 1_000;

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, AGAIN_MS));

/** A store that only answers, and can stop. */
export type Answering = Pick<NumberedStore, "ask" | "stop">;

/**
 * Asks until the service is there: one that was stopped is started again by whoever stopped it, and what was asked
 * meanwhile is answered then.
 *
 * @param wait  resolves when it is time to ask again.
 */
export function servedStore(door: string, wait: () => Promise<void> = later): Answering {
  const asking = new Map<number, AbortController>();
  const answerTo = async (question: Question, signal: AbortSignal): Promise<unknown> => {
    const asked = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: toWire(question),
      signal,
    };
    for (;;) {
      const answered = await fetch(door, asked)
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        // Also where it was stopped while it answered.
        .catch(() => null);
      signal.throwIfAborted();
      if (answered === null || answered.status === STATUS.busy) await wait();
      else if (answered.status === STATUS.answered) return fromWire(answered.text);
      else if (answered.status === STATUS.overLimit) throw new OverLimit(answered.text);
      else throw new Error(`the service refuses (${answered.status}): ${answered.text}`);
    }
  };
  return {
    async ask(question, number = -1) {
      const own = new AbortController();
      asking.set(number, own);
      try {
        return (await answerTo(question as Question, own.signal)) as never;
      } finally {
        asking.delete(number);
      }
    },
    stop: (number) => asking.get(number)?.abort(),
  };
}
