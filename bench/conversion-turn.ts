/** Measures one turn of a parser and of a conversion over the same bytes: built as the page is, and then run. */
import Papa from "papaparse";
import { convertRead } from "../src/convert/convert-read.ts";
import { readFile } from "../src/convert/read-file.ts";

/** Milliseconds of the processor. */
export interface Turn {
  readonly parse: number;
  readonly apart: number;
  readonly convert: number;
}

export async function oneTurn(bytes: Uint8Array, expected: number): Promise<Turn> {
  const begun = worked();
  Papa.parse(new TextDecoder().decode(bytes), { delimiter: "," });
  const parsed = worked();
  const file = await readFile(bytes);
  const read = worked();
  const { rows } = convertRead(file, { name: "bench.csv", thisYear: 2026 });
  if (rows !== expected) throw new Error(`${rows} rows came of ${expected}`);
  return { parse: parsed - begun, apart: read - parsed, convert: worked() - read };
}

/** Milliseconds that this process has worked so far. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
