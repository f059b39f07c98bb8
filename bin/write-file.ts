/** Writes a file where it was asked for. */
import { appendFileSync, writeFileSync } from "node:fs";
import { Unable } from "./command.ts";
import { asTyped, reasonOf } from "./texts.ts";

/**
 * @param parts  one after the other, so that a large file is never held as a whole.
 * @throws Unable where it cannot be written.
 */
export function writeFile(typed: string, parts: Iterable<string | Uint8Array>): void {
  try {
    writeFileSync(asTyped(typed), "");
    for (const part of parts) appendFileSync(asTyped(typed), part);
  } catch (error) {
    throw new Unable(`${typed} cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
}
