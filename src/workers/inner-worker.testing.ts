import { expose } from "comlink";
import type { StoreWorker } from "./worker-life.ts";

/** A worker in this thread, for tests: what it exposes is real, its crashes and its silence are ours to choose. */
export class InnerWorker extends EventTarget implements StoreWorker {
  readonly #channel = new MessageChannel();
  terminated = false;
  /** What is sent to it is not heard: it is in an endless loop, or gone without a word. */
  deaf = false;
  /** Answers it has given. */
  answers = 0;

  constructor(exposed: object) {
    super();
    expose(exposed, this.#channel.port2);
    this.#channel.port1.addEventListener("message", ({ data }) => this.#answer(data));
    this.#channel.port1.start();
  }

  #answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
    this.answers += 1;
  }

  postMessage(message: unknown, how: Transferable[] | StructuredSerializeOptions = []): void {
    if (this.deaf) return;
    this.#channel.port1.postMessage(message, Array.isArray(how) ? how : (how.transfer ?? []));
  }

  terminate(): void {
    this.terminated = true;
    this.#channel.port1.close();
  }

  crash(): void {
    this.dispatchEvent(new Event("error"));
  }
}
