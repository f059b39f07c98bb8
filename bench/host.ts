/** Builds what is compared and serves it with the datasets, all from one address. */
import { createReadStream, createWriteStream, existsSync, mkdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import sirv from "sirv";
import { build } from "vite";
import { synthetic } from "./synthetic.ts";
import { written } from "./written.ts";

const root = resolve(import.meta.dirname, "..");
export const DATA = join(root, "bench/data");
/** Out of sight of the compiler and the linter, which would read what was built. */
export const PAGES = join(root, "node_modules/.cache/bench");

/** Into a folder of its own, so that a page being served is not touched. */
export async function buildPages(): Promise<void> {
  await build({
    root,
    logLevel: "warn",
    build: { outDir: join(PAGES, "dateline"), emptyOutDir: true },
  });
  await buildPeers();
}

/** The pages beside which it is measured. */
async function buildPeers(): Promise<void> {
  const peers = join(root, "bench/peers");
  await build({
    root: peers,
    configFile: false,
    base: "./",
    logLevel: "warn",
    worker: { format: "es" },
    build: {
      target: "es2022",
      outDir: join(PAGES, "peers"),
      emptyOutDir: true,
      rollupOptions: {
        input: ["vis", "canvas", "parse", "table"].map((name) => join(peers, `${name}.html`)),
      },
    },
  });
}

/** The file of a dataset of this size, made once. */
export async function dataset(events: number): Promise<string> {
  mkdirSync(DATA, { recursive: true });
  const path = join(DATA, `events-${events}.json`);
  if (!existsSync(path)) {
    await pipeline(Readable.from(written(synthetic(events), "json")), createWriteStream(path));
  }
  return path;
}

export interface Host {
  readonly address: string;
  close(): void;
}

/** Pages are isolated from other origins: only then does a browser measure their memory. */
export async function host(): Promise<Host> {
  const pages = sirv(PAGES);
  const server = createServer((request, response) => {
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    const path = request.url?.split("?")[0] ?? "/";
    if (!path.startsWith("/data/"))
      return pages(request, response, () => void response.writeHead(404).end());
    const file = join(DATA, path.slice("/data/".length));
    response.setHeader("Content-Type", "application/json");
    response.setHeader("Content-Length", statSync(file).size);
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const at = server.address();
  const port = typeof at === "object" ? at?.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
