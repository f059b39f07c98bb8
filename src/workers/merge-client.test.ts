import { expose } from "comlink";
import { expect, test } from "vitest";
import { mergeInWorker } from "./merge-client.ts";
import type { Merge, MergedFiles } from "./merge-files.ts";
import type { StoreWorker } from "./worker-life.ts";

/** A worker in this thread that merges as it is told. */
class InnerWorker extends EventTarget implements StoreWorker {
  readonly #channel = new MessageChannel();
  terminated = false;

  constructor(merge: Merge) {
    super();
    expose({ merge }, this.#channel.port2);
    this.#channel.port1.addEventListener("message", ({ data }) =>
      this.dispatchEvent(new MessageEvent("message", { data })),
    );
    this.#channel.port1.start();
  }
  postMessage(message: unknown): void {
    this.#channel.port1.postMessage(message);
  }
  terminate(): void {
    this.terminated = true;
    this.#channel.port1.close();
  }
}

const made = { names: ["Log"] } as unknown as MergedFiles;

test("files are merged in a worker, which then ends", async () => {
  const worker = new InnerWorker(async (files) => (files.length === 1 ? made : null));
  const files = [{ id: "log", name: null, file: null }];
  expect(await mergeInWorker(files, [], false, () => worker)).toEqual(made);
  expect(worker.terminated).toBe(true);
});

test("a worker that breaks down over it has merged nothing", async () => {
  const broken = new InnerWorker(() => Promise.reject(new Error("no memory")));
  expect(await mergeInWorker([], [], false, () => broken)).toBeNull();
  const silent = new InnerWorker(() => new Promise(() => undefined));
  const merging = mergeInWorker([], [], false, () => silent);
  silent.dispatchEvent(new Event("error"));
  expect(await merging).toBeNull();
  expect(silent.terminated).toBe(true);
});
