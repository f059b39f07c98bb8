import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

const dist = join(import.meta.dirname, "../../dist");

/** A server of this machine, and how to end it. */
export interface Host {
  readonly address: string;
  close(): void;
}

async function listening(server: Server): Promise<Host> {
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => server.closeAllConnections() };
}

/** The built page on a host that lets any page embed it: with its policy, and open to frames without an origin. */
export function openHost(): Promise<Host> {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? "";
  const files = sirv(dist, {
    dev: true,
    setHeaders(response) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Content-Security-Policy", policy);
    },
  });
  return listening(createServer((request, response) => files(request, response)));
}

/** The built page in a folder of a host of files, which answers with the build's own page for what is not there. */
export function openFolderHost(folder: string): Promise<Host> {
  const files = sirv(dist, { dev: true });
  const missing = readFileSync(join(dist, "404.html"));
  const refuse = (response: ServerResponse) =>
    void response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(missing);
  return listening(
    createServer((request, response) => {
      if (!request.url?.startsWith(folder)) return refuse(response);
      request.url = request.url.slice(folder.length - 1);
      files(request, response, () => refuse(response));
    }),
  );
}

/** Somebody's page with this in it, which makes its frame as high as it is told and notes what it hears. */
export const embeddingPage = (code: string): Promise<Host> =>
  listening(
    createServer((_, response) => {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(`<!doctype html><html lang="en"><title>A page</title><h1>A page</h1>${code}
<script>
  const heard = [];
  addEventListener("message", ({ data }) => {
    if (data.type !== "dateline:height") return;
    heard.push(data.height);
    document.querySelector("iframe").height = data.height;
  });
</script></html>`);
    }),
  );
