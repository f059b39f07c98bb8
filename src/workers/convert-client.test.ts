import { expect, test } from "vitest";
import { connectConverter } from "./convert-client.ts";
import { createConverter, type LivingConverter } from "./converter.ts";
import { loadAny } from "./fetch-bytes.ts";
import { InnerWorker } from "./inner-worker.testing.ts";

const TERMS = { name: "bell.csv", options: {}, wish: null };
const FILE = new File(["date,title\n2001-03-07,The bell rings\n"], "bell.csv");
/** Begins, and never ends. */
const stuck = (): LivingConverter => ({
  ...createConverter(loadAny),
  take: () => new Promise(() => undefined),
});

test("a file is converted in the worker, which ends when it is closed", async () => {
  const worker = new InnerWorker(createConverter(loadAny));
  const converter = connectConverter(() => worker);
  expect(await converter.take(FILE, TERMS)).toMatchObject({ kind: "shown" });
  const dataset = await converter.dataset("bell.csv");
  expect(dataset.name).toBe("bell.csv");
  expect(JSON.parse(await dataset.text()).events).toMatchObject([{ title: "The bell rings" }]);
  converter.close();
  expect(worker.terminated).toBe(true);
  await expect(converter.report()).rejects.toThrow("closed");
});

test("whoever cancels is not kept waiting", async () => {
  const worker = new InnerWorker(stuck());
  const converter = connectConverter(() => worker);
  const taking = converter.take(FILE, TERMS);
  converter.close();
  await expect(taking).rejects.toThrow("closed");
});

test("a crash over a file is that file's failure, and told", async () => {
  const worker = new InnerWorker(stuck());
  const converter = connectConverter(() => worker);
  const taking = converter.take(FILE, TERMS);
  worker.crash();
  expect(await taking).toMatchObject({
    kind: "refused",
    failure: { reason: expect.stringMatching(/^(?:crashed|no-worker)$/) },
  });
});
