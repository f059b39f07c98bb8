/** Reads the page's messages while it is built, so that the parser of messages, larger than they are, stays at home. */
import { readFileSync } from "node:fs";
import { type MessageFormatElement, parse } from "@formatjs/icu-messageformat-parser";
import type { Plugin } from "vite";

const CATALOGUE = /\/views\/.*[./](en|ko)\.json$/;
/** Sentences that are translated whole, and not ICU messages. */
const PHRASES = /phrases\.ko\.json$/;

/** The pieces of each message of a catalogue, as `react-intl` takes them in its place. */
export function readMessages(catalogue: string): Readonly<Record<string, MessageFormatElement[]>> {
  const words: Readonly<Record<string, string>> = JSON.parse(catalogue);
  return Object.fromEntries(
    Object.entries(words).map(([key, message]) => [
      key,
      parse(message, { captureLocation: false }),
    ]),
  );
}

/** Has a build hold messages that are read, and no parser. */
export function readWords(): Plugin {
  return {
    name: "read-words",
    apply: "build",
    enforce: "pre",
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: "@formatjs/icu-messageformat-parser/no-parser.js",
          },
        ],
      },
    }),
    load(id) {
      if (!CATALOGUE.test(id) || PHRASES.test(id)) return null;
      const read = readMessages(readFileSync(id, "utf8"));
      return { code: `export default ${JSON.stringify(read)};`, moduleType: "js" };
    },
  };
}
