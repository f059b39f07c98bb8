/** The dataset that a command is asked about: its file, in any format, or the shipped one. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { unknownBytes } from "../src/convert/formats/unknown-file.ts";
import { isGzip } from "../src/dataset/bytes/byte-blocks.ts";
import { looksLikeUtf16, strayLine } from "../src/dataset/bytes/stray-bytes.ts";
import type { Dataset } from "../src/dataset/format/schema.ts";
import { LIMITS } from "../src/dataset/format/vocabulary.ts";
import { finding, unlocated } from "../src/dataset/problems/finding.ts";
import { type FileText, unreadable } from "../src/dataset/reading/file-text.ts";
import { readFile } from "../src/dataset/reading/formats.ts";
import { parseFile } from "../src/dataset/reading/parse-dataset.ts";
import { Unable } from "./command.ts";
import { asTyped, reasonOf } from "./texts.ts";

const SHIPPED = fileURLToPath(new URL("../data/events.json", import.meta.url));

interface DatasetFile {
  /** The name as it was typed. */
  readonly name: string;
  /** The file itself, without the wrapping of a compressed one. */
  readonly bytes: Uint8Array;
  readonly read: FileText;
}

/** Bytes that are no text are told of: read all the same, letters would be lost without a word. */
function readText(bytes: Uint8Array): FileText {
  const other = unknownBytes(bytes);
  if (other !== null) return refused(other.why.replace(/\.$/, ""), other.todo, 1);
  const line = looksLikeUtf16(bytes) ? 1 : strayLine([bytes]);
  if (line === null) return readFile(new TextDecoder().decode(bytes));
  return refused(
    "From here on this is not UTF-8, and letters would come out wrong",
    "text in UTF-8: save it again as that",
    line,
  );
}

function refused(message: string, expected: string, line: number): FileText {
  const told = finding({ code: "syntax", outcome: "file-refused", path: [], message, expected });
  return unreadable("not-json", [{ ...unlocated(told), line, column: 1 }]);
}

/**
 * The file as typed; the shipped dataset when none was.
 *
 * @throws Unable when it cannot be read.
 */
export function readDatasetFile(typed: string | undefined): DatasetFile {
  const name = typed ?? "data/events.json";
  try {
    const bytes = readFileSync(typed === undefined ? SHIPPED : asTyped(typed));
    const whole = isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: LIMITS.fileBytes }) : bytes;
    return { name, bytes: whole, read: readText(whole) };
  } catch (error) {
    throw new Unable(`${name} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

/**
 * The dataset in it, whatever is wrong with parts of it.
 *
 * @throws Unable when it cannot be read or opened.
 */
export function openDatasetFile(typed: string | undefined): Dataset {
  const { name, read } = readDatasetFile(typed);
  const { dataset } = parseFile(read);
  if (!dataset) throw new Unable(`${name} cannot be opened; npm run validate says why.`);
  return dataset;
}
