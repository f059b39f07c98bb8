import { createReadStream, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";

/**
 * Serves a built page to this machine alone.
 *
 * @param {object} options
 * @param {string} options.folder  The build; it may be replaced while it is served.
 * @param {string | null} options.dataset  A file to serve as data/events.json, read anew each time.
 * @param {number} options.port  The first port to try.
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function serve({ folder, dataset, port }) {
  const { default: sirv } = await import("sirv");
  const policy = securityPolicy(folder);
  // `dev` reads the folder at each request, so a new build shows at the next reload.
  const files = sirv(folder, { dev: true, setHeaders: keepAssets });
  const server = createServer((request, response) => {
    // The page carries its policy itself; a worker only obeys the header it came with.
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    const path = request.url?.split("?")[0];
    if (dataset !== null && path === "/data/events.json") sendFile(dataset, response);
    // Our codebook says nothing of another dataset.
    else if (dataset !== null && path === "/data/CODEBOOK.md") response.writeHead(204).end();
    else files(request, response, () => void response.writeHead(404).end("Not found"));
  });
  const free = await firstFree(server, port);
  return {
    port: free,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Has the browser keep what is named by its content, which another build names otherwise.
 *
 * @param {import("node:http").ServerResponse} response
 * @param {string} path
 */
function keepAssets(response, path) {
  if (path.startsWith("/assets/")) {
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  }
}

/**
 * @param {string} path
 * @param {import("node:http").ServerResponse} response
 */
function sendFile(path, response) {
  createReadStream(path)
    .on("open", () => {
      response.setHeader("Content-Type", "application/json; charset=utf-8");
      response.setHeader("Cache-Control", "no-store");
    })
    .on("error", ({ message }) => {
      console.error(message);
      response.statusCode = 404;
      response.end("The dataset cannot be read.");
    })
    .pipe(response);
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
