/** What reading needs, as tests on a command line have it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadDocument, ReadingHelp } from "../texts/document-types.ts";
import { readDocument } from "./read-document.ts";

const LETTERS: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&#8217;": "’",
  "&quot;": '"',
};
const MAPS = join(import.meta.dirname, "../../../node_modules/pdfjs-dist/cmaps");

export const HELP: ReadingHelp = {
  letters: (references) => references.map((each) => LETTERS[each] ?? each),
  characterMap: async (name) => new Uint8Array(await readFile(join(MAPS, `${name}.bcmap`))),
  isKnown: () => false,
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** @throws Error where the file is refused. */
export async function readGiven(
  name: string,
  content: Uint8Array | string,
  help: Partial<ReadingHelp> = {},
): Promise<ReadDocument> {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const read = await readDocument({ name, content: bytes }, { ...HELP, ...help });
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.refusal)}`);
  return read;
}
