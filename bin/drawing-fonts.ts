/** The type of a drawing as it is put into its file: the two faces, in the letters of English. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { embedFont } from "../src/drawing/embed-font.ts";

/** Hangul is taken from the machine: its files have megabytes. */
export function drawingFonts(): string {
  return [
    embedFont("sans", latin("source-sans-3")),
    embedFont("serif", latin("source-serif-4")),
  ].join("");
}

const latin = (name: string): string =>
  readFileSync(
    fileURLToPath(
      import.meta.resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`),
    ),
  ).toString("base64");
