/** The texts of a dataset's sources as files, and the reasons why they cannot be read. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { SourceText } from "../src/dataset/audit/check-quotes.ts";
import { Unable } from "./command.ts";

/** Paths are relative to where npm was called, which need not be the project. */
export const asTyped = (path: string): string =>
  resolve(process.env["INIT_CWD"] ?? process.cwd(), path);

/**
 * The folder's `<source id>.txt`, by id.
 *
 * @throws Unable when there is no such folder, or no text in it.
 */
export function readTexts(folder: string): ReadonlyMap<string, SourceText> {
  let names: readonly string[];
  try {
    names = readdirSync(asTyped(folder)).filter((name) => name.endsWith(".txt"));
  } catch (error) {
    throw new Unable(`${folder} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
  if (names.length === 0) throw new Unable(`${folder} holds no .txt file.`);
  return new Map(
    names.map((name) => {
      const bytes = textBytes(join(folder, name));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return [basename(name, ".txt"), { text: bytes.toString("utf8"), sha256 }];
    }),
  );
}

/** @throws Unable when what is named like a text cannot be read, or is a folder. */
function textBytes(path: string): Buffer {
  try {
    return readFileSync(asTyped(path));
  } catch (error) {
    throw new Unable(`${path} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : "unknown";

/** The reason why a file or a folder cannot be read, in words for people. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EISDIR") return "it is a folder, not a file";
  if (code === "ENOTDIR") return "it is a file, not a folder";
  if (code === "EACCES") return "it may not be read";
  if (code === "Z_DATA_ERROR" || code === "Z_BUF_ERROR") return "its compression is damaged";
  if (code === "ERR_FS_FILE_TOO_LARGE" || code === "ERR_STRING_TOO_LONG") {
    return "it is larger than can be checked as a whole, which is 512 MB";
  }
  if (code === "ENOSPC") return "there is no room left";
  if (code === "ERR_BUFFER_TOO_LARGE") return "it is too large once it is no longer compressed";
  return messageOf(error);
}
