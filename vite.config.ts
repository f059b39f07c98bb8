import { readdirSync, readFileSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { type ConfigEnv, normalizePath, type Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { listOffline } from "./bin/offline-files.mjs";
import { edtfParts } from "./scripts/edtf-parts.ts";
import { licencesOf } from "./scripts/licences.ts";
import { readWords } from "./scripts/read-words.ts";
import { visParts } from "./scripts/vis-parts.ts";

/** A build that is a folder, for a host; `bin/build-single.ts` makes one file instead, and needs nothing beside it. */
const inFolder = (_: unknown, { command, mode }: ConfigEnv): boolean =>
  command === "build" && mode !== "single";

/**
 * Copies the dataset and its codebook into the build as they are, so that a host can replace them
 * without building. They are not looked at: a broken dataset is the page's to report, not the build's.
 * (The development server already serves the folder.)
 */
function plainDataset(): Plugin {
  const folder = resolve(import.meta.dirname, "data");
  return {
    name: "plain-dataset",
    apply: inFolder,
    generateBundle() {
      for (const name of readdirSync(folder).filter((each) => /\.(json|md)$/.test(each))) {
        const source = readFileSync(resolve(folder, name));
        this.emitFile({ type: "asset", fileName: `data/${name}`, source });
      }
    },
  };
}

/** Puts the licences of all that the page is made of beside it. */
function licences(): Plugin {
  return {
    name: "licences",
    apply: inFolder,
    generateBundle() {
      const source = licencesOf(import.meta.dirname);
      this.emitFile({ type: "asset", fileName: "LICENSES.txt", source });
    },
  };
}

/**
 * What the first view waits for is asked for by the page's head: what opens the dataset, which need
 * not wait for the other scripts, and the timeline, which they would ask for later.
 */
function soon(): Plugin {
  const inViews = (name: string) => normalizePath(resolve(import.meta.dirname, "src/views", name));
  const FIRST = inViews("session-start.ts");
  const HOME = inViews("home.ts");
  const TIMELINE = inViews("timeline/TimelineView.tsx");
  return {
    name: "soon",
    apply: inFolder,
    buildStart() {
      this.emitFile({ type: "chunk", id: FIRST, name: "first" });
      this.emitFile({ type: "chunk", id: HOME, name: "home" });
    },
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle = {} }) {
        const hrefOf = (module: string) => {
          const found = Object.values(bundle).find(
            (each) => each.type === "chunk" && each.facadeModuleId === module,
          );
          if (!found) throw new Error(`there is no chunk of ${module}`);
          return `./${found.fileName}`;
        };
        const soon = { type: "module", async: true, crossorigin: true };
        // A phone opens on the list.
        const media = "(min-width: 601px)";
        const link = { rel: "modulepreload", crossorigin: true, href: hrefOf(TIMELINE), media };
        return [
          { tag: "script", attrs: { ...soon, src: hrefOf(HOME) }, injectTo: "head" },
          { tag: "script", attrs: { ...soon, src: hrefOf(FIRST) }, injectTo: "head" },
          { tag: "link", attrs: link, injectTo: "head" },
        ];
      },
    },
  };
}

/**
 * Has the build open without a connection: its service worker, which must stand beside the page to answer for it,
 * and the list of the files it keeps.
 */
function offline(): Plugin {
  let folder = "";
  return {
    name: "offline",
    apply: inFolder,
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    buildStart() {
      const id = resolve(import.meta.dirname, "src/workers/offline/service-worker.ts");
      this.emitFile({ type: "chunk", id, fileName: "service-worker.js" });
    },
    closeBundle: () => void listOffline(folder),
  };
}

/** The names that a build gives to the explorer's classes, by style sheet: a page that is there before it wears them. */
const classes: Record<string, Record<string, string>> = {};

/**
 * What `bin/publish.ts` needs for the pages without script: their styles, and the names of the explorer's classes.
 * Pages that are there at once are not set anew when their type comes: it is asked for by their heads, and one
 * that is late waits for the next page.
 */
function plainPages(): Plugin {
  return {
    name: "plain-pages",
    apply: inFolder,
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: "index.html", pages: "src/publish/pages/pages.css" },
        },
      },
    }),
    generateBundle(_, bundle) {
      const source = JSON.stringify(classes);
      this.emitFile({ type: "asset", fileName: "classes.json", source });
      for (const each of Object.values(bundle)) {
        if (each.type === "asset" && /\/pages-[^/]+\.css$/.test(each.fileName)) {
          const styles = String(each.source);
          each.source = styles.replaceAll("font-display:swap", "font-display:optional");
        }
      }
    },
  };
}

/** What is known of the modules of a build. */
interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/**
 * The scripts that the page waits for, in two files and not in a dozen: what opens the dataset, and the rest of what
 * is there from the start. Else whatever a late part uses as well would be a file of its own, and packed worse.
 *
 * @param start  all that it imports, and what that imports, belongs to the file; what is imported late does not.
 * @param others  modules that belong to it as well.
 */
function chunkFrom(start: string, priority: number, others = /$^/) {
  const from = normalizePath(resolve(import.meta.dirname, "src", start));
  const name = basename(start).replace(/\.tsx?$/, "");
  const known = new Map<string, boolean>();
  const reaches = (id: string, modules: Modules): boolean => {
    if (id === from) return true;
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    // Until it is known: of a circle of imports, one is asked twice.
    known.set(id, false);
    const found = (modules.getModuleInfo(id)?.importers ?? []).some((each) =>
      reaches(each, modules),
    );
    known.set(id, found);
    return found;
  };
  return {
    // Another worker is another build, in which what this one starts from is not.
    name: (id: string, modules: Modules) =>
      modules.getModuleInfo(from) !== null && (others.test(id) || reaches(id, modules))
        ? name
        : null,
    priority,
  };
}

/** What many late parts use, and is of a few lines: by itself each is packed worse, and all who use it name its file. */
const SMALL_PARTS =
  /[\\/](Dialog|Drawer|Menu|Modal|back-guard|file-name|save-file|use-back-closes|use-command-keys|use-escape|use-page-heading|ask-once|LinkSample|lag-text|known-to|quote-ends|unbroken-date|when-text|hex-digits|use-size|watched|measuring|marks-by-event|editing|channel|copy-check-client|WholeWords|end-of-lines|cut-places|EntryText)\.tsx?$/;

/** What stands around the timeline and comes after its marks, all of it at about the same time. */
const AROUND_THE_TIMELINE =
  /views[\\/](timeline[\\/](PlotEdges|ZoomHint|MissingLanes|trail[\\/].*)|frame[\\/]SaidWindow|locale[\\/](WithWords|hint-words|hint\.\w+))\.(tsx?|json)$/;

/** The timeline waits for them, and late parts use them too: by themselves they are packed worse. */
const OF_THE_TIMELINE =
  /[\\/](window[\\/](label|glyph-widths)|axis[\\/](axis-labels|ticks|time-scale|zoom)|wording[\\/](direction|tick-text)|time[\\/]round-years)\.ts$/;

/** Hot reloading needs an inline script, inline styles and a web socket; the build needs none. */
function policyForDevelopment(): Plugin {
  return {
    name: "policy-for-development",
    apply: "serve",
    transformIndexHtml: (html) =>
      html
        .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws:"),
  };
}

/**
 * Where a day is lost first, if the code ever asks for local time: west, none, and east. All tests
 * run in the east, and those of dates in all zones: `src/local-time.test.ts` sees to it that
 * nothing else can tell zones apart.
 */
const unitTests = (zone: string, files: string) => ({
  extends: true as const,
  test: { name: zone, include: [`{src,bin,scripts,bench,engine}/**/${files}`], env: { TZ: zone } },
});

/** Seven letters tell versions of a file apart as well as eight, and the page lists a hundred names. */
const NAMES = "[name]-[hash:7]";

export default defineConfig({
  // Relative addresses: the build works in any folder of a host.
  base: "./",
  // One page, and not one at every address: a mistyped one is told, as by `npm start`.
  appType: "mpa",
  plugins: [
    react(),
    readWords(),
    plainDataset(),
    licences(),
    visParts(),
    edtfParts(),
    soon(),
    offline(),
    plainPages(),
    policyForDevelopment(),
  ],
  css: {
    modules: {
      getJSON(file, names) {
        classes[relative(resolve(import.meta.dirname, "src/views"), file).replaceAll("\\", "/")] =
          names;
      },
    },
  },
  worker: {
    format: "es",
    plugins: () => [edtfParts()],
    // Apart, since no first view needs what a worker loads when it is asked for: the size budget counts the rest.
    rolldownOptions: {
      output: {
        entryFileNames: `assets/${NAMES}.js`,
        chunkFileNames: `assets/parts/${NAMES}.js`,
        codeSplitting: { groups: [chunkFrom("workers/store.worker.ts", 1)] },
        // The page's own scripts keep none either; licences are in LICENSES.txt.
        comments: false,
      },
    },
  },
  build: {
    target: "es2022",
    sourcemap: true,
    // Nothing inlined as data:, which the security policy would refuse for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        entryFileNames: `assets/${NAMES}.js`,
        chunkFileNames: `assets/${NAMES}.js`,
        assetFileNames: `assets/${NAMES}[extname]`,
        codeSplitting: {
          groups: [
            chunkFrom("views/session-start.ts", 2),
            chunkFrom("views/main.tsx", 1, OF_THE_TIMELINE),
            { name: "small-parts", test: SMALL_PARTS },
            { name: "around", test: AROUND_THE_TIMELINE },
          ],
        },
      },
    },
    // The size budget is .size-limit.json's; a second, vaguer warning would only hide others.
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
  },
  test: {
    environment: "node",
    setupFiles: ["scripts/property-seed.ts", "scripts/real-time.ts"],
    // Else it would be imported as it is installed, and tests would run what the page does not.
    server: { deps: { inline: ["vis-timeline"] } },
    // A process's own zone is what is tested, and threads have none of their own.
    pool: "forks",
    maxWorkers: "100%",
    // A process keeps the modules it has read for its next file, which halves the time. So a test
    // leaves nothing behind: what it puts in the place of a global or a function is taken back.
    isolate: false,
    unstubGlobals: true,
    restoreMocks: true,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      unitTests("Asia/Seoul", "*.test.{ts,tsx}"),
      unitTests("America/Los_Angeles", "*.zone.test.ts"),
      unitTests("UTC", "*.zone.test.ts"),
    ],
  },
});
