/** Tells what is no dataset of ours, and may be something that can be converted. */
import type { Problem } from "../../dataset/problems/problem.ts";
import type { OpenFailure } from "../../query/open-types.ts";

const FOREIGN: ReadonlySet<string> = new Set(
  "text other-kind not-json not-a-dataset no-events not-utf8 html".split(" "),
);

/** By the reason for which the store refuses it. */
export const isForeign = ({ reason }: OpenFailure): boolean => FOREIGN.has(reason);

/** By what is wrong with it where it opens all the same: lists of other programs may, in part. */
export const saysNoFormat = (problems: readonly Problem[]): boolean =>
  problems.some(({ code, path }) => code === "missing-field" && path.join() === "format");

/** Of a file that does not begin as a dataset does nothing is known yet. */
export const FOREIGN_FILE = { ok: false, failure: { reason: "text" }, problems: [] } as const;

/** Bytes in which a dataset says what it is. */
const HEAD = 65_536;

/**
 * False for a file that is read and cannot be a dataset of ours: one that does not begin with { and name our
 * format, and is not compressed.
 */
export async function mayBeDataset(file: File): Promise<boolean> {
  const bytes = await file
    .slice(0, HEAD)
    .arrayBuffer()
    .catch(() => null);
  if (bytes === null) return true;
  const text = new TextDecoder().decode(bytes).trimStart();
  return (
    text === "" ||
    new Uint8Array(bytes)[0] === 0x1f ||
    (text[0] === "{" && text.includes("dateline/"))
  );
}
