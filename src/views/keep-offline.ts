/** Has this page open without a connection, and offers a newer version of it when there is one. */
import { NEWS_WORDS } from "./notices/news-words.ts";
import { session } from "./session-start.ts";

/** A tab may be open for weeks: so often, at most, it asks whether there is a newer version. */
const ASK_EVERY_MS = 3_600_000;

/**
 * Starts the service worker. Without one the page is as it was before: browsers have none in a private window, in a
 * frame with a sandbox, or at an address without a lock.
 */
export async function keepOffline(): Promise<void> {
  if (!isSecureContext || isFollowing()) return;
  try {
    const registration = await navigator.serviceWorker.register("./service-worker.js", {
      updateViaCache: "none",
    });
    offerNewer(registration);
    askNowAndThen(registration);
  } catch {
    // The page needs the network to start, as it always did.
  }
}

/** A page that shows a file as it is saved is none to be kept. */
const isFollowing = (): boolean => document.querySelector("meta[name=dateline-follow]") !== null;

function offerNewer(registration: ServiceWorkerRegistration): void {
  const look = () => {
    const { waiting } = registration;
    // The first version of all has nobody to wait for.
    if (waiting !== null && navigator.serviceWorker.controller !== null) void offer(waiting);
  };
  look();
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") look();
    });
  });
}

async function offer(waiting: ServiceWorker): Promise<void> {
  const takeOver = () => waiting.postMessage("take-over");
  // This page came from the network, and may be of the newer version already.
  if (isOf(await filesOf(waiting))) return takeOver();
  const reload = () => {
    const taken = () => location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", taken, { once: true });
    takeOver();
  };
  session.notify("app.newerVersion", {}, { reload, words: NEWS_WORDS });
}

/** The files of a version, by its service worker. */
function filesOf(worker: ServiceWorker): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage("files", [port2]);
  });
}

const isOf = (files: readonly string[]): boolean =>
  [...document.querySelectorAll<HTMLScriptElement>("script[type=module][src]")].every(({ src }) =>
    files.some((file) => new URL(file, document.baseURI).href === src),
  );

function askNowAndThen(registration: ServiceWorkerRegistration): void {
  let askedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - askedAt < ASK_EVERY_MS) return;
    askedAt = Date.now();
    registration.update().catch(() => undefined);
  });
}
