import { expect, test } from "vitest";
import { InnerWorker } from "../inner-worker.testing.ts";
import { fingerprint } from "./fingerprint.ts";
import { fingerprintInWorker } from "./fingerprint-client.ts";

const large = new Blob([new Uint8Array(1_000_001).fill(7)]);

test("a large file has its hash from a worker, which then ends, and it is the same hash", async () => {
  const worker = new InnerWorker((file: Blob) => fingerprint(file));
  expect(await fingerprintInWorker(large, () => worker)).toBe(await fingerprint(large));
  expect([worker.answers, worker.terminated]).toEqual([1, true]);
});

test("for a small file no worker starts", async () => {
  const start = () => {
    throw new Error("a worker started");
  };
  const small = new Blob(["harbour"]);
  expect(await fingerprintInWorker(small, start)).toBe(await fingerprint(small));
});

test("a crash is told, not waited for", async () => {
  const worker = new InnerWorker(() => new Promise<never>(() => undefined));
  const hash = fingerprintInWorker(large, () => worker);
  worker.crash();
  await expect(hash).rejects.toThrow("crashed");
});
