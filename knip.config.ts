import type { KnipConfig } from "knip";

export default {
  entry: [
    "src/workers/{*,fingerprint/*}.worker.ts",
    "src/workers/offline/service-worker.ts",
    // Asked for by the page itself.
    "src/views/home.ts",
    "src/publish/pages/pages.css",
    "bin/*.{mjs,ts}",
    "scripts/*.{mjs,ts}",
    "bench/{run,peers/*}.ts",
    "engine/open.ts",
    "engine/{proof/*.proof,proof/{load,server}-child.testing,vitest.config,bench/run}.ts",
  ],
  project: ["{src,bin,scripts,bench,e2e,engine}/**/*.{ts,tsx,mjs,css}"],
  // A function's answer has a name even where no other file needs to say it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreBinaries: ["fc-list", "openssl"],
  // The fonts are named in style sheets, and so are the styles that two of them share.
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/(?:@import|composes:.* from) ([^;]+);/g)]
        .map(([, file]) => `import ${file};`)
        .join("\n"),
  },
} satisfies KnipConfig;
