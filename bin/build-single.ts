/** Builds the explorer, with a dataset, as one HTML file that opens from a disk. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Rolldown } from "vite";
import { filesWithin, singlePage, workersWithin } from "../scripts/single-file.ts";

/** The folder of the project. */
export const root = resolve(import.meta.dirname, "..");

/**
 * Answers with the page.
 *
 * @param dataset  the text of the dataset it opens with; the page says what is wrong with it, if anything is.
 */
export async function buildSingle(dataset: string): Promise<string> {
  const within = () => [workersWithin(), filesWithin()];
  const built = await build({
    root,
    mode: "single",
    logLevel: "error",
    plugins: within(),
    worker: { format: "iife", plugins: within },
    publicDir: false,
    build: {
      write: false,
      sourcemap: false,
      assetsInlineLimit: () => true,
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const textOf = (ending: string) => {
    const found = output.filter(({ fileName }) => fileName.endsWith(ending));
    const [file] = found;
    if (file === undefined || found.length > 1) {
      throw new Error(`${found.length} files ${ending} were built, and not one`);
    }
    return file.type === "chunk" ? file.code : String(file.source);
  };
  return singlePage({
    page: textOf(".html"),
    script: textOf(".js"),
    style: textOf(".css"),
    dataset,
    icon: readFileSync(join(root, "public/favicon.svg"), "utf8"),
  });
}
