/**
 * Leaves out of the library of dates what words them in many languages, wherever it is built in: our own words are
 * in `src/dataset/wording`, and the first thing that the store's worker fetches is smaller by it.
 */
import { normalizePath, type Plugin } from "vite";

const WORDS = "/edtf/src/format.js";

export const edtfParts = (): Plugin => ({
  name: "edtf-parts",
  load: (id) =>
    normalizePath(id).endsWith(WORDS)
      ? `export function format() { throw new Error("the words of the library of dates are left out"); }`
      : null,
});
