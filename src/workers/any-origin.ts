/**
 * Starts a worker also where the page has no origin, as in a frame with `sandbox="allow-scripts"`: there the page's own
 * host is another origin, of which a browser starts no worker. A script that the page makes itself may be one, and
 * imports the real one, which the host has to allow (`Access-Control-Allow-Origin`).
 */
function start(script: URL, options: WorkerOptions): globalThis.Worker {
  if (self.origin !== "null") return new globalThis.Worker(script, options);
  const made = new Blob([importing(script.href)], { type: "text/javascript" });
  // Not a module: of such a page browsers start none that it made itself.
  return new globalThis.Worker(URL.createObjectURL(made));
}

/** Named as the browser's own, since the build finds the script of a worker by `new Worker(new URL(…))`. */
export const Worker = start as unknown as new (
  ...given: Parameters<typeof start>
) => globalThis.Worker;

/**
 * A script that imports another. What is said to it before that has come is said to that again, and an import that
 * fails is an error of the worker, as with one that is started by its address.
 */
const importing = (address: string): string => `let said = [];
onmessage = ({ data }) => said.push(data);
import(${JSON.stringify(address)}).then(() => {
  onmessage = null;
  for (const data of said) dispatchEvent(new MessageEvent("message", { data }));
}, (cause) => setTimeout(() => { throw cause }))`;
