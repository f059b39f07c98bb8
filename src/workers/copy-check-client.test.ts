import { expect, test } from "vitest";
import { checkCopy } from "../dataset/copy/check-copy.ts";
import { checkCopyInWorker } from "./copy-check-client.ts";
import { InnerWorker } from "./inner-worker.testing.ts";

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
  worker.crash();
  await expect(search).rejects.toThrow("crashed");
});
