import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { basename, join, normalize, sep } from "node:path";
import { sendNotFound } from "./not-found.mjs";
import { isToOwnHost } from "./own-host.mjs";
import { sendFile } from "./send-file.mjs";
import { watchFile } from "./watch-file.mjs";

/** As long as a browser lets a link be, nearly; Node refuses more than 16 kB unless it is told. */
const LONGEST_HEAD = 131_072;

/** Whoever sends a request in drops keeps a line for so long, and no longer (milliseconds). */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
};

/** What of a build is there for every dataset. */
const OF_THE_EXPLORER =
  /^\/((assets|icons)\/.*|manifest\.webmanifest|service-worker\.js|favicon\.svg|LICENSES\.txt|index\.html|data\/events\.schema\.json)?$/;

/** The address at which a page hears of each time that the dataset was saved. */
const CHANGES = "/data/changes";

const SAVED = "data: saved\n\n";

/** The address at which a page asks, where a store of this machine answers for its dataset. */
const DOOR = "/data/door";

/**
 * What comes with every answer. A frame of another site may show the page; no other site may open the page
 * and keep a hand on it, or take in a file of it as its own script or picture.
 */
const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  // Nothing here asks for any of these, and so nothing that gets in may.
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), hid=(), midi=()",
};

/**
 * Serves a built page to this machine alone. A page with a dataset of its own opens it anew each time
 * it is saved.
 *
 * @param {object} options
 * @param {string} options.folder  The build; it may be replaced while it is served.
 * @param {string | null} options.dataset  A file to serve as data/events.json, read anew each time.
 * @param {{ name: string, answer: import("./door.ts").Door } | null} [options.door]  What answers for a dataset
 *   that is in no file here, and what people call it.
 * @param {number} options.port  The first port to try.
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function serve({ folder, dataset, port, door = null }) {
  const policy = securityPolicy(folder);
  /** @type {Set<import("node:http").ServerResponse>} */
  const following = new Set();
  const stop = dataset === null ? () => undefined : watchFile(dataset, () => tell(following));
  const shown = door?.name ?? (dataset === null ? null : basename(dataset));
  const started = Date.now();
  /** What is served, by when it came to be so: another file, or another start of a door, is another. */
  const now = () =>
    String(
      dataset === null ? started : (statSync(dataset, { throwIfNoEntry: false })?.mtimeMs ?? 0),
    );
  const served = { folder, dataset, door: door?.answer ?? null, shown, now, following };
  const server = createServer({ ...PATIENCE, maxHeaderSize: LONGEST_HEAD }, (request, response) => {
    // The page carries its policy itself; a worker only obeys the header it came with.
    response.setHeader("Content-Security-Policy", policy);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    // What goes wrong with one request ends no other.
    answer(served, request, response).catch(() => response.destroy());
  });
  server.on("clientError", refuseHead);
  const free = await firstFree(server, port);
  return {
    port: free,
    close: () => {
      stop();
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * @param {{
 *   folder: string,
 *   dataset: string | null,
 *   door: import("./door.ts").Door | null,
 *   shown: string | null,
 *   now: () => string,
 *   following: Set<import("node:http").ServerResponse>,
 * }} served
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer({ folder, dataset, door, shown, now, following }, request, response) {
  const refuse = (/** @type {number} */ status, /** @type {string} */ message) =>
    void response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(message);
  if (!isToOwnHost(request)) {
    return refuse(421, "Dateline is served to this machine alone, at http://localhost.");
  }
  const path = pathIn(request.url ?? "/");
  if (door !== null && path === DOOR) return door(request, response);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(405, "There is nothing here but files to get.");
  }
  if (path === null) return sendNotFound(request, response);
  // Of what a door answers for there is no file: a page that finds nothing here asks there.
  if (door !== null && path === "/data/events.json") return void response.writeHead(204).end();
  if (dataset !== null && path === "/data/events.json") {
    const type = "application/json; charset=utf-8";
    if (await sendFile(dataset, request, response, { type })) return;
    console.error(`The dataset cannot be read: ${dataset}`);
    return refuse(404, "The dataset cannot be read.");
  }
  if (shown === null) return sendOfBuild(folder, path, request, response);
  if (path === CHANGES) return follow(following, response, sinceOf(request) === now());
  if (/^\/(index\.html)?$/.test(path)) return sendFollowing(folder, shown, now(), response);
  // Our codebook says nothing of another dataset, and our pages without script are about ours.
  if (/^\/data\/(CODEBOOK(\.ko)?\.md|version\.json)$/.test(path)) {
    return void response.writeHead(204).end();
  }
  if (!OF_THE_EXPLORER.test(path)) return sendNotFound(request, response);
  return sendOfBuild(folder, path, request, response);
}

/**
 * @param {string} folder
 * @param {string} path
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function sendOfBuild(folder, path, request, response) {
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  // Has the browser keep what is named by its content, which another build names otherwise.
  const told = path.startsWith("/assets/") ? { cache: "public, max-age=31536000, immutable" } : {};
  if (await sendFile(file, request, response, told)) return;
  if (!existsSync(join(file, "index.html"))) return sendNotFound(request, response);
  // A page's folder, typed without its last slash: links on the page count from there.
  response.setHeader("Location", `${path.slice(path.lastIndexOf("/") + 1)}/`);
  response.writeHead(301).end();
}

/**
 * Sends the page with the address at which it hears of changes, and the name of the file.
 *
 * @param {string} folder
 * @param {string} shown
 * @param {string} now
 * @param {import("node:http").ServerResponse} response
 */
function sendFollowing(folder, shown, now, response) {
  // What stands in the page before any script is about our own dataset; what it stands instead of comes back.
  const page = readFileSync(join(folder, "index.html"), "utf8")
    .replace(/<!--home-->.*?<!--\/home-->/gs, "")
    .replace(/<!--else(.*?)-->/gs, "$1");
  const name = shown.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const meta = `<meta name="dateline-follow" content=".${CHANGES}?since=${now}" /><meta name="dateline-file" content="${name}" />`;
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(page.replace(/(?=<title>)/, () => meta));
}

/**
 * What a page knew of when it came.
 *
 * @param {import("node:http").IncomingMessage} request
 */
const sinceOf = ({ url = "" }) => new URL(url, "http://localhost").searchParams.get("since");

/**
 * Keeps the answer open, for `tell` to go on with.
 *
 * @param {Set<import("node:http").ServerResponse>} following
 * @param {import("node:http").ServerResponse} response
 * @param {boolean} isNewest  False where it was saved since the page came, which is told at once.
 */
function follow(following, response, isNewest) {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  // The first words, so that whoever asked knows that it is heard.
  response.write(isNewest ? ": following\n\n" : SAVED);
  following.add(response);
  response.once("close", () => following.delete(response));
}

/** @param {Set<import("node:http").ServerResponse>} following */
function tell(following) {
  for (const response of following) response.write(SAVED);
}

/**
 * The path below the folder that an address names, with slashes and from "/" on; null where it leads
 * out of it or is none.
 *
 * @param {string} address
 */
function pathIn(address) {
  try {
    const path = decodeURIComponent(new URL(address, "http://localhost").pathname);
    if (path.includes("\0") || path.includes("\\")) return null;
    const inner = normalize(join(sep, path));
    return inner.split(sep).includes("..") ? null : inner.replaceAll(sep, "/");
  } catch {
    return null;
  }
}

/** @type {Readonly<Record<string, readonly [status: string, message: string]>>} */
const REFUSED = {
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "This link is longer than Dateline can be asked for.",
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "This request took too long to come."],
};

/**
 * Says in words what a request that cannot be read is told with a number.
 *
 * @param {NodeJS.ErrnoException} error
 * @param {import("node:stream").Duplex} socket
 */
function refuseHead(error, socket) {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const [status, message] = REFUSED[error.code ?? ""] ?? [
    "400 Bad Request",
    "This request cannot be understood.",
  ];
  const length = Buffer.byteLength(message);
  const head = `HTTP/1.1 ${status}\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n`;
  socket.end(`${head}Connection: close\r\n\r\n${message}`);
}

/**
 * The one policy there is: the page's own.
 *
 * @param {string} folder
 */
function securityPolicy(folder) {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1];
  if (policy === undefined) throw new Error("The built page has no Content-Security-Policy");
  return policy;
}

/**
 * Listens on the first port from `port` on that nobody has, and says which were taken.
 *
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
async function firstFree(server, port) {
  for (let next = port; next < port + 50; next++) {
    if (!(await answers(next)) && (await listens(server, next))) return next;
    console.log(`Port ${next} is taken; trying ${next + 1}.`);
  }
  throw new Error(`No free port from ${port} to ${port + 49}.`);
}

/**
 * Answers whether something listens at localhost already. Listening alone would not tell: another
 * program may have the port on ::1, where a browser looks first.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
  return new Promise((resolve) => {
    const probe = connect({ port, host: "localhost" }, () => {
      probe.destroy();
      resolve(true);
    });
    probe.once("error", () => resolve(false));
  });
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<boolean>} false when the port is taken or not ours to take
 */
function listens(server, port) {
  return new Promise((resolve) => {
    const refused = () => resolve(false);
    server.once("error", refused);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", refused);
      resolve(true);
    });
  });
}
