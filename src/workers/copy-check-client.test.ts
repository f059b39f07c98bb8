import { expose } from "comlink";
import { expect, test } from "vitest";
import { checkCopy } from "../dataset/copy/check-copy.ts";
import { checkCopyInWorker } from "./copy-check-client.ts";
import type { StoreWorker } from "./worker-life.ts";

/** A worker in this thread that answers with what it is given. */
class InnerWorker extends EventTarget implements StoreWorker {
  readonly #channel = new MessageChannel();
  terminated = false;

  constructor(exposed: (...args: never[]) => unknown) {
    super();
    expose(exposed, this.#channel.port2);
    this.#channel.port1.addEventListener("message", ({ data }) =>
      this.dispatchEvent(new MessageEvent("message", { data })),
    );
    this.#channel.port1.start();
  }
  postMessage(message: unknown, transfer: unknown = []): void {
    this.#channel.port1.postMessage(message, transfer as Transferable[]);
  }
  terminate(): void {
    this.terminated = true;
    this.#channel.port1.close();
  }
}

const BELL = {
  id: "bell",
  exact: "The bell rang at noon, and the toll stood.",
  prefix: "",
  suffix: "",
  start: 0,
};
const pasted = (content: string) => ({ name: null, content });
const never = () => new Promise<never>(() => undefined);

test("passages are found in the worker, which then ends", async () => {
  const worker = new InnerWorker(checkCopy);
  const { signal } = new AbortController();
  const found = await checkCopyInWorker(pasted(`So: ${BELL.exact}`), [BELL], signal, () => worker);
  expect(found).toMatchObject({ ok: true, anchored: [{ id: "bell", how: "exact", start: 4 }] });
  expect(worker.terminated).toBe(true);
});

test("a search the reader no longer wants ends at once", async () => {
  const worker = new InnerWorker(never);
  const controller = new AbortController();
  const search = checkCopyInWorker(pasted(""), [BELL], controller.signal, () => worker);
  controller.abort(new Error("enough"));
  await expect(search).rejects.toThrow("enough");
  expect(worker.terminated).toBe(true);
});

test("a crash is told, not waited for", async () => {
  const worker = new InnerWorker(never);
  const search = checkCopyInWorker(pasted(""), [BELL], new AbortController().signal, () => worker);
  worker.dispatchEvent(new Event("error"));
  await expect(search).rejects.toThrow("crashed");
});
