import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const PIECE = 131_072;

/** A file that stops on its way, until the test lets the rest of it come. */
export interface SlowFile {
  /** What opens the page with it. */
  readonly link: string;
  release(): void;
  close(): void;
}

/**
 * The page again, on a host of its own that can be as slow as a test wants, which the browser's
 * stand-in for a network cannot.
 *
 * @param page  where the page is served.
 * @param first  how much of the file comes by itself, in bytes.
 */
export async function serveSlowly(page: string, file: string, first: number): Promise<SlowFile> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const bytes = Buffer.from(file);
  const server = createServer(async ({ url = "/" }, response) => {
    if (url === "/slow.json") {
      response.writeHead(200, {
        "Content-Type": "application/json",
        "Content-Length": bytes.length,
      });
      // In pieces, as from a network: how far it has come is only told when more comes.
      for (let at = 0; at < bytes.length; at += PIECE) {
        if (at >= first) await released;
        response.write(bytes.subarray(at, at + PIECE));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      response.end();
      return;
    }
    const { status, headers, body } = await fetch(new URL(url, page));
    response.writeHead(status, Object.fromEntries(headers));
    for await (const chunk of body ?? []) response.write(chunk);
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  const { port } = server.address() as AddressInfo;
  return {
    link: `http://localhost:${port}/?v=1&data=slow.json`,
    release: () => release(),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
