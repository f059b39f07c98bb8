import { expect, test } from "vitest";
import type { DatasetSource } from "../query/open-types.ts";
import { InnerWorker } from "./inner-worker.testing.ts";
import { connectWriter } from "./write-client.ts";
import type { WantedFile, WrittenFile } from "./write-file.ts";

const SOURCE: DatasetSource = { from: "text", name: "log", text: "{}" };
const WANTED: WantedFile = {
  format: "csv",
  part: { of: "all" },
  options: { language: "en", today: "2026-11-26" },
};
const WRITTEN = { file: "the file", left: [] } as unknown as WrittenFile;

/** Workers that write, in the order in which they are started. */
function writers(...writes: readonly (() => Promise<WrittenFile>)[]) {
  const opened: unknown[] = [];
  const workers = writes.map(
    (write) =>
      new InnerWorker({
        pulse: () => Promise.resolve(true),
        open: (source: unknown) => {
          opened.push(source);
          return Promise.resolve({ ok: true });
        },
        write,
      }),
  );
  const waiting = [...workers];
  const start = () => {
    const worker = waiting.shift();
    if (!worker) throw new Error("one worker too many");
    return worker;
  };
  return { workers, opened, start };
}

const writes = () => Promise.resolve(WRITTEN);
const breaks = () => Promise.reject(new Error("no memory"));

test("the dataset is opened once for all files, and the worker ends when nobody asks any more", async () => {
  const { workers, opened, start } = writers(writes);
  const writer = connectWriter(() => Promise.resolve(SOURCE), start);
  expect(await Promise.all([writer.write(WANTED), writer.write(WANTED)])).toEqual([
    WRITTEN,
    WRITTEN,
  ]);
  expect(opened).toEqual([SOURCE]);
  writer.close();
  expect(workers[0]?.terminated).toBe(true);
});

test("after a failure another worker tries again", async () => {
  const { workers, start } = writers(breaks, writes);
  const writer = connectWriter(() => Promise.resolve(SOURCE), start);
  await expect(writer.write(WANTED)).rejects.toThrow("no memory");
  expect(workers[0]?.terminated).toBe(true);
  expect(await writer.write(WANTED)).toEqual(WRITTEN);
});

test("a crash is told, and so is a dataset that is gone", async () => {
  const { workers, start } = writers(() => new Promise(() => undefined));
  const writer = connectWriter(() => Promise.resolve(SOURCE), start);
  const written = writer.write(WANTED);
  setTimeout(() => workers[0]?.crash(), 10);
  await expect(written).rejects.toThrow("crashed");
  const gone = connectWriter(() => Promise.resolve(null), start);
  await expect(gone.write(WANTED)).rejects.toThrow("no longer");
});
