/** Sends a file over HTTP, whole or in part, and survives whatever becomes of it or of who asked. */
import { open } from "node:fs/promises";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".cff": "text/yaml; charset=utf-8",
  ".zip": "application/zip",
};

/**
 * Sends the file. It is opened once, and what is sent is of that one file, though another takes its name
 * meanwhile.
 *
 * @param {string} path
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {{ cache?: string, type?: string }} [told]
 * @returns {Promise<boolean>} false where there is no such file, and nothing was sent
 */
export async function sendFile(path, request, response, { cache = "no-store", type } = {}) {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return false;
    response.setHeader("Content-Type", type ?? TYPES[extname(path)] ?? "application/octet-stream");
    response.setHeader("Cache-Control", cache);
    response.setHeader("Accept-Ranges", "bytes");
    const part = partOf(request.headers.range, stats.size);
    if (part === "none") {
      response.writeHead(416, { "Content-Range": `bytes */${stats.size}` }).end();
      return true;
    }
    const { start, end } = part ?? { start: 0, end: stats.size - 1 };
    if (part) response.setHeader("Content-Range", `bytes ${start}-${end}/${stats.size}`);
    response.writeHead(part ? 206 : 200, { "Content-Length": Math.max(0, end - start + 1) });
    if (request.method === "HEAD" || stats.size === 0) response.end();
    else await pipeline(file.createReadStream({ start, end, autoClose: false }), response);
  } catch {
    // Who asked has gone, or the file cannot be read on: the answer that began cannot be mended.
    response.destroy();
  } finally {
    await file.close().catch(() => undefined);
  }
  return true;
}

/**
 * The part of a file that is asked for; null for all of it, as for a range that cannot be understood,
 * "none" for one that lies outside.
 *
 * @param {string | undefined} range
 * @param {number} size
 * @returns {{ start: number, end: number } | null | "none"}
 */
export function partOf(range, size) {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? "") ?? [];
  if (from === "" && to === "") return null;
  // Without a beginning it is the last so many bytes.
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < start) return null;
  return start < size && start <= end ? { start, end } : "none";
}
