import { unwatchFile, watchFile as watch } from "node:fs";

/** Time between two looks at a file. A look costs nothing, and sees a file that an editor put in place. */
const LOOK_MS = 250;

/**
 * Calls `saved` after each time that a file was saved, once it is still: an editor may write it in parts,
 * or take it away before it puts the next one in its place.
 *
 * @param {string} path
 * @param {() => void} saved
 * @returns {() => void} ends it
 */
export function watchFile(path, saved) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @param {import("node:fs").Stats} now */
  const look = (now) => {
    clearTimeout(timer);
    if (now.mtimeMs > 0) timer = setTimeout(saved, LOOK_MS * 1.5);
  };
  watch(path, { interval: LOOK_MS, persistent: false }, look);
  return () => {
    clearTimeout(timer);
    unwatchFile(path, look);
  };
}
