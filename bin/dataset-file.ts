/** The dataset that a command is asked about: its file, in any format, or the shipped one. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { isGzip } from "../src/dataset/bytes/byte-blocks.ts";
import { LIMITS } from "../src/dataset/format/vocabulary.ts";
import type { FileText } from "../src/dataset/reading/file-text.ts";
import { readFile } from "../src/dataset/reading/formats.ts";
import { Unable } from "./command.ts";
import { asTyped, reasonOf } from "./texts.ts";

const SHIPPED = fileURLToPath(new URL("../data/events.json", import.meta.url));

interface DatasetFile {
  /** The name as it was typed. */
  readonly name: string;
  readonly read: FileText;
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
    return { name, read: readFile(whole.toString("utf8")) };
  } catch (error) {
    throw new Unable(`${name} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}
