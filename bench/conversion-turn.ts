/** Measures one turn of a parser, of a conversion and of an opening over the same bytes: built as the page is, and then run. */
import Papa from "papaparse";
import { convertWhole } from "../src/convert/convert.ts";
import { readFile } from "../src/convert/read-file.ts";
import { createLocalStore } from "../src/query/local-store.ts";
import { createConverter } from "../src/workers/converter.ts";
import { load, loadAny } from "../src/workers/fetch-bytes.ts";

/** Milliseconds of the processor. */
export interface Turn {
  readonly parse: number;
  readonly apart: number;
  readonly convert: number;
  /** All of it, from the file to a store that answers, as the page's worker does it. */
  readonly opened: number;
  /** The file for the library, which is written after that. */
  readonly written: number;
  /** That file opened by itself. */
  readonly again: number;
}

export async function oneTurn(bytes: Uint8Array<ArrayBuffer>, expected: number): Promise<Turn> {
  const [parse] = await timed(() =>
    Papa.parse(new TextDecoder().decode(bytes), { delimiter: "," }),
  );
  const [apart, read] = await timed(() => readFile(bytes));
  const options = { name: "bench.csv", thisYear: 2026 };
  const [convert, rows] = await timed(() => convertWhole(read, options).dataset?.events.length);
  if (rows !== expected) throw new Error(`${rows} rows came of ${expected}`);

  const store = createLocalStore(load);
  const converter = createConverter(loadAny, store);
  const file = new File([bytes], "bench.csv");
  const [opened, isOpen] = await timed(async () => {
    await converter.take(file, { name: "bench.csv", options: {}, wish: null });
    return converter.open({ told: () => undefined, took: () => undefined });
  });
  const [written, json] = await timed(() => converter.file());
  const [again, isAgain] = await timed(() =>
    createLocalStore(load).open({ from: "file", file: new File([json], "bench.json") }),
  );
  if (!isOpen.ok || !isAgain.ok) throw new Error("it cannot be opened");
  return { parse, apart, convert, opened, written, again };
}

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [ms: number, done: T]> {
  const begun = worked();
  const done = await work();
  return [worked() - begun, done];
}

/** Milliseconds that this process has worked so far. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
