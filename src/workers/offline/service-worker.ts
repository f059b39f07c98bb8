/**
 * Has the page, its parts and the dataset it was built with open without a connection. It keeps one version as a
 * whole, and forces none on anybody: a page that is open goes on with the files it came with.
 *
 * What it keeps is told by the build, in the line it puts at the head of this file (`bin/offline-files.mjs`).
 */
import { cacheOf, seenCache, servedTheirTime } from "./cache-names.ts";
import { type Route, routeOf } from "./route.ts";

/** The line at the head: the version, and the addresses that are kept, relative to this file. */
declare const KEPT: { readonly version: string; readonly files: readonly string[] };

/** The parts of a service worker that are used: the types of the page and of a service worker exclude each other. */
interface Scope {
  readonly registration: {
    readonly scope: string;
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(kind: "message", listener: (event: MessageEvent) => void): void;
  addEventListener(kind: "fetch", listener: (event: Fetching) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Scope;
const { scope } = worker.registration;
const own = cacheOf(scope, KEPT.version);
const seen = seenCache(scope);

/** A connection that does not answer for so long is none, where there is something kept to show. */
const PATIENCE_MS = 5_000;
/** A file over this is not kept a second time: the library keeps what a reader opens. Bytes. */
const MOST_KEPT = 64e6;
/**
 * What is kept answers whoever asks: hosts that state `Vary: Origin` give scripts, whose requests name one, the
 * same bytes that this file was given, whose requests name none.
 */
const WHOEVER_ASKS = { ignoreVary: true };
/** So many files that not everybody needs are kept, the last ones. */
const MOST_SEEN = 200;

worker.addEventListener("install", (event) => event.waitUntil(keepVersion()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", ({ data, ports: [port] }) => {
  if (data === "take-over") void worker.skipWaiting();
  if (data === "files") port?.postMessage(KEPT.files);
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { method, url, mode } = request;
  const route = routeOf({ method, url, navigates: mode === "navigate" }, scope);
  if (route !== null) event.respondWith(answer(route, event));
});

/** All of it or nothing: half a version would open and then fail. */
async function keepVersion(): Promise<void> {
  const cache = await caches.open(own);
  await Promise.all(
    KEPT.files.map(async (file) => {
      // What is named by its content may come from what the browser has; the rest is asked for.
      const asked = file.startsWith("assets/") ? "default" : "no-cache";
      const response = await fetch(new URL(file, scope), { cache: asked });
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await cache.put(new URL(file, scope), plain(response));
    }),
  );
}

/** A browser refuses to show a page by an answer that was led elsewhere on its way. */
const plain = (response: Response): Response =>
  response.redirected
    ? new Response(response.body, { status: response.status, headers: response.headers })
    : response;

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(servedTheirTime(names, scope, KEPT.version).map((name) => caches.delete(name)));
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

async function answer(route: Route, event: Fetching): Promise<Response> {
  const { request } = event;
  if (route.by === "content")
    return (await caches.match(request, WHOEVER_ASKS)) ?? keepSeen(request, event);
  if (route.by === "name") return byName(request, event);
  const fetched = async () => (await event.preloadResponse) ?? (await fetch(request));
  if (route.by === "plain") {
    return fetched().catch(() => Response.redirect(route.instead));
  }
  return orKept(fetched(), new Request(scope));
}

/** Answers with what the network gives, also where that is a refusal; with what is kept only where it gives nothing. */
async function orKept(coming: Promise<Response>, kept: Request): Promise<Response> {
  const there =
    (await (await caches.open(own)).match(kept, WHOEVER_ASKS)) ??
    (await caches.match(kept, WHOEVER_ASKS));
  if (there === undefined) return coming;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<Response>((resolve) => {
    timer = setTimeout(() => resolve(there), PATIENCE_MS);
  });
  return Promise.race([coming.catch(() => there), patience]).finally(() => clearTimeout(timer));
}

/** A dataset that a host has replaced since is kept in the place of the one that came with this version. */
function byName(request: Request, event: Fetching): Promise<Response> {
  const coming = fetch(request).then((response) => {
    if (isKept(response)) {
      const copy = response.clone();
      event.waitUntil(keep(own, request, copy));
    }
    return response;
  });
  return orKept(coming, request);
}

async function keepSeen(request: Request, event: Fetching): Promise<Response> {
  const response = await fetch(request);
  if (isKept(response)) {
    const copy = response.clone();
    event.waitUntil(keep(seen, request, copy).then(forgetOldest));
  }
  return response;
}

/** True for a file that may be kept. What is packed on the way states no length, and is the smaller for it. */
const isKept = ({ status, type, headers }: Response): boolean =>
  status === 200 && type === "basic" && Number(headers.get("content-length")) <= MOST_KEPT;

/** Keeps an answer. Where there is no room, nothing is kept, and the page has its answer all the same. */
const keep = async (name: string, request: Request, response: Response): Promise<void> => {
  const cache = await caches.open(name);
  await cache.put(request.url, response).catch(() => undefined);
};

async function forgetOldest(): Promise<void> {
  const cache = await caches.open(seen);
  const requests = await cache.keys();
  const oldest = requests.slice(0, Math.max(0, requests.length - MOST_SEEN));
  await Promise.all(oldest.map((request) => cache.delete(request)));
}
