/** The browser tests that a change is most likely to break: a quick look, which is no proof. */

/** Of each folder the specs that would see its faults first; the first that fits counts. */
const REACH = /** @type {const} */ ([
  ["src/views/timeline/overview/", ["overview"]],
  ["src/views/timeline/", ["painted"]],
  ["src/views/list/", ["list"]],
  ["src/views/source/copy/", ["copy"]],
  ["src/views/source/", ["verify"]],
  ["src/views/event/", ["verify"]],
  ["src/views/filters/", ["narrow"]],
  ["src/views/locale/", ["languages"]],
  ["src/views/problems/", ["broken-data"]],
  ["src/views/", ["link"]],
  ["src/query/window/", ["painted"]],
  ["src/query/criteria/", ["link"]],
  ["src/query/", ["narrow"]],
  ["src/dataset/reading/", ["broken-data"]],
  ["src/workers/", ["resilience"]],
]);

/** Seen by every change: whether the page opens at all. */
const ALWAYS = "smoke";

/**
 * @param {readonly string[]} files  Changed, as git names them.
 * @returns {readonly string[]} patterns of the spec files to run, each once.
 */
export function specsReachedBy(files) {
  const specs = files.flatMap((file) => {
    const spec = /^e2e\/([^/.]+)\.(?:[a-z]+\.)?spec\.ts$/.exec(file)?.[1];
    if (spec !== undefined) return [spec];
    return REACH.find(([folder]) => file.startsWith(folder))?.[1] ?? [];
  });
  return [...new Set([ALWAYS, ...specs])].map((spec) => `e2e/${spec}.`);
}
