import { expect, test } from "vitest";
import { InnerWorker } from "./inner-worker.testing.ts";
import { mergeInWorker } from "./merge-client.ts";
import type { Merge, MergedFiles } from "./merge-files.ts";

const merging = (merge: Merge) => new InnerWorker({ merge });
const made = { names: ["Log"] } as unknown as MergedFiles;

test("files are merged in a worker, which then ends", async () => {
  const worker = merging(async (files) => (files.length === 1 ? made : null));
  const files = [{ id: "log", name: null, file: null }];
  expect(await mergeInWorker(files, [], false, () => worker)).toEqual(made);
  expect(worker.terminated).toBe(true);
});

test("a worker that breaks down over it has merged nothing", async () => {
  const broken = merging(() => Promise.reject(new Error("no memory")));
  expect(await mergeInWorker([], [], false, () => broken)).toBeNull();
  const silent = merging(() => new Promise(() => undefined));
  const merged = mergeInWorker([], [], false, () => silent);
  silent.crash();
  expect(await merged).toBeNull();
  expect(silent.terminated).toBe(true);
});
