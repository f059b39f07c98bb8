/** Makes a build one file: its scripts, workers, styles and type within the page, which then opens from a disk. */
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** How a worker is started; the name of its file is found. */
const STARTED =
  /new Worker\(new URL\("(\.\/[\w.-]+\.worker\.ts)", import\.meta\.url\), \{ type: "module" \}\)/;

/** Asks for a worker's script as text within the script that starts it: a page from a disk may start no file. */
export function workersWithin(): Plugin {
  return {
    name: "workers-within",
    enforce: "pre",
    transform(code) {
      const [found, file] = STARTED.exec(code) ?? [];
      if (found === undefined) return null;
      const head = `import StartedWorker from "${file}?worker&inline";\n`;
      return head + code.replace(found, "new StartedWorker()");
    },
  };
}

/** Asks for files as text within the script, which else are fetched from beside it. */
export function filesWithin(): Plugin {
  return {
    name: "files-within",
    enforce: "pre",
    transform: (code) =>
      code.includes("?url&no-inline") ? code.replaceAll("?url&no-inline", "?url&inline") : null,
  };
}

/** What a page is put together from. */
interface Parts {
  /** The built page, which asks for `script` and `style`. */
  readonly page: string;
  readonly script: string;
  readonly style: string;
  /** The text of a dataset. */
  readonly dataset: string;
  /** The picture in the tab. */
  readonly icon: string;
}

/**
 * Puts a page together, with a policy that lets exactly these scripts and styles run. The dataset may be anything:
 * it is read as text, by the page.
 *
 * @throws where the page has not the places for them.
 */
export function singlePage({ page, script, style, dataset, icon }: Parts): string {
  const code = withinScript(script);
  const policy = [
    "default-src 'none'",
    `script-src '${sourceOf(code)}' blob:`,
    `style-src '${sourceOf(style)}'`,
    "font-src data:",
    "img-src data: blob:",
    "connect-src https: http: blob: data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const within = [
    [/content="default-src[^"]*"/, `content="${policy}"`],
    [
      /<link rel="icon"[^>]*>/,
      `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" />`,
    ],
    [/\s*<link rel="(?:apple-touch-icon|manifest)"[^>]*>/g, ""],
    [/\s*<link rel="stylesheet"[^>]*>/, `\n<style>${style}</style>`],
    [/\s*<script type="module"[^>]*><\/script>/, ""],
    [
      /(?=<\/body>)/,
      `<script type="application/json" id="dataset">${withinData(dataset)}</script>\n<script type="module">${code}</script>\n`,
    ],
  ] as const;
  return within.reduce((sum, [place, put]) => {
    // From the start each time, as a pattern that finds all keeps its place.
    if (sum.search(place) < 0) throw new Error(`the built page has no ${place}`);
    return sum.replace(place, () => put);
  }, page);
}

const sourceOf = (text: string): string =>
  `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** Within strings, templates and patterns of a script, where alone they can stand, it means the same. */
const withinScript = (script: string): string => script.replaceAll(/<(?=\/script|!--)/gi, "\\x3c");

/** A "<" can only stand in a string of JSON, and nothing else of a page can begin without one. */
const withinData = (json: string): string => json.replaceAll("<", "\\u003c");
