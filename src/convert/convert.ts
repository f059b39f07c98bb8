/**
 * The door of this floor: a file's bytes in, a dataset and a full account of its rows out.
 *
 *     bytes → readFile → ReadFile → convertRead(…, what somebody decided) → Conversion
 *
 * The first step is asynchronous, since formats are loaded when a file asks for them; the second is a pure
 * function, so that a page can do it again at every change of a column.
 */

import type { Dataset } from "../dataset/format/schema.ts";
import { Keeper } from "./assembly/made.ts";
import { type Conversion, type ConvertOptions, convertRead } from "./convert-read.ts";
import { readFile } from "./read-file.ts";
import type { ReadFile, ReadOptions } from "./reading/taken-apart.ts";
import { type Unread, Unreadable } from "./tables/table.ts";

/** A conversion with its dataset, all of it at once; null where no row is an event. */
export interface WholeConversion extends Conversion {
  readonly dataset: Dataset | null;
}

export type Converted =
  | { readonly ok: true; readonly file: ReadFile; readonly conversion: WholeConversion }
  | { readonly ok: false; readonly unread: Unread };

/** Never throws, whatever the bytes: what cannot be read is named, with the way out. */
export async function convertFile(
  bytes: Uint8Array,
  options: ConvertOptions & ReadOptions,
): Promise<Converted> {
  try {
    const file = await readFile(bytes, options);
    return { ok: true, file, conversion: convertWhole(file, options) };
  } catch (error) {
    return { ok: false, unread: convertFailure(error) };
  }
}

/** The second step, with the whole dataset. */
export function convertWhole(file: ReadFile, options: ConvertOptions): WholeConversion {
  const keeper = new Keeper();
  const conversion = convertRead(file, options, keeper);
  const { made } = conversion;
  const own = file.read.shape === "dataset" ? file.read.dataset : null;
  return { ...conversion, dataset: made === null ? own : keeper.dataset(made.frame) };
}

/** Names a file that nothing could be made of, and the way out, by what was thrown over it. */
export function convertFailure(error: unknown): Unread {
  if (error instanceof Unreadable) return error.unread;
  return unexpected(error instanceof Error ? error.message : String(error));
}

const unexpected = (said: string): Unread => ({
  what: "a file that cannot be read",
  why: `The file cannot be read: ${said.slice(0, 200)}`,
  todo: "Open it in the program that made it, and save it as CSV.",
});
