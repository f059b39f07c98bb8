/** Tells what is no dataset of ours, and may be something that can be converted. */
import type { Problem } from "../../dataset/problems/problem.ts";
import type { OpenFailure } from "../../query/open-types.ts";

/** By the reason for which the store refuses it. */
export const isForeign = ({ reason }: OpenFailure): boolean =>
  /^(?:text|html|other-kind|no-events|not-.+)$/.test(reason);

/** By what is wrong with it where it opens all the same: lists of other programs may, in part. */
export const saysNoFormat = (problems: readonly Problem[]): boolean =>
  problems.some(({ path }) => path[0] === "format");

/** Of a file that does not begin as a dataset does nothing is known yet. */
export const FOREIGN_FILE = { ok: false, failure: { reason: "text" }, problems: [] } as const;

/** True for the draft of another author, by how its file begins. */
export const isDraftFile = async (file: File): Promise<boolean> => DRAFT.test(await headOf(file));

const DRAFT = /^\s*\{\s*"format"\s*:\s*"dateline-draft\//;

/** Bytes in which a dataset says what it is. */
const HEAD = 65_536;

/**
 * False for a file that is read and cannot be a dataset of ours: one that does not begin with { and name our
 * format, and is not compressed.
 */
export async function mayBeDataset(file: File): Promise<boolean> {
  const text = (await headOf(file)).trimStart();
  // It has a dataset in it.
  if (DRAFT.test(text)) return false;
  return text === "" || text[0] === "\x1f" || (text[0] === "{" && text.includes("dateline/"));
}

// What cannot be read is the store's to tell.
const headOf = (file: File): Promise<string> =>
  file
    .slice(0, HEAD)
    .text()
    .catch(() => "");
