/** The unit tests with one module replaced by its mutant, which is never written to the disk. */
import { resolve } from "node:path";
import { mergeConfig, normalizePath } from "vite";
import config from "../vite.config.ts";

const { MUTATED_FILE = "", MUTATED_TEXT = "" } = process.env;
const mutatedPath = normalizePath(resolve(MUTATED_FILE));

export default mergeConfig(config, {
  // A slow test notices nothing: what never ends is stopped by `mutate.mjs`.
  test: { testTimeout: 0 },
  plugins: [
    {
      name: "mutant",
      enforce: "pre",
      load: (id: string) => (id === mutatedPath ? MUTATED_TEXT : null),
    },
  ],
});
