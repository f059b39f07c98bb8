/** Reads a table by the parser alone, or opens it as the page's own worker does. */
import Papa from "papaparse";
import { createLocalStore } from "../../src/query/local-store.ts";
import { createConverter } from "../../src/workers/converter.ts";
import { load, loadAny } from "../../src/workers/fetch-bytes.ts";

export interface Asked {
  readonly by: "nobody" | "parser" | "dateline";
  readonly file: File;
}

self.onmessage = async ({ data: { by, file } }: MessageEvent<Asked>) => {
  const begun = performance.now();
  if (by === "parser") {
    Papa.parse(new TextDecoder().decode(await file.arrayBuffer()), { delimiter: "," });
  }
  if (by === "dateline") {
    const converter = createConverter(loadAny, createLocalStore(load));
    await converter.take(file, { name: file.name, options: {}, wish: null });
    const result = await converter.open({ told: () => undefined, took: () => undefined });
    if (!result.ok) throw new Error("it cannot be opened");
  }
  postMessage(performance.now() - begun);
};
