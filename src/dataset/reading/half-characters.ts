/** Mends characters of which a text has one half only. */
import { finding, unlocated } from "../problems/finding.ts";
import type { Problem } from "../problems/problem.ts";

/**
 * Half of a surrogate pair is no character: it would break links, files and the clipboard later.
 * Each becomes �, in place, so that nothing in the text moves.
 */
export function mendHalfCharacters(text: string): { text: string; problems: readonly Problem[] } {
  // The quick test lets nearly every file pass at the speed of one search.
  if (!/\p{Cs}|\\u[dD][89a-fA-F]/u.test(text)) return { text, problems: [] };
  let first = -1;
  const mended = (written: string, offset: number, by: string): string => {
    if (first < 0 || offset < first) first = offset;
    return written.length === 1 ? "\uFFFD" : by;
  };
  const whole = text
    .replace(/\p{Cs}/gu, (half, offset: number) => mended(half, offset, ""))
    .replace(
      /\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|.)/gs,
      (written, offset: number) =>
        /^\\u[dD][89a-fA-F]..$/.test(written) ? mended(written, offset, "\\ufffd") : written,
    );
  if (first < 0) return { text, problems: [] };
  const lines = text.slice(0, first).split(/\r\n|\r|\n/);
  const told = finding({
    code: "bad-value",
    outcome: "loaded",
    path: [],
    expected: "both halves of the character",
    message: "Half a character, shown as \uFFFD",
  });
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { text: whole, problems: [{ ...unlocated(told), line: lines.length, column }] };
}

/** Answers whether a text writes half a surrogate pair as an escape; a decoder leaves no other. */
export const escapesHalves = (json: string): boolean =>
  /\\u[dD]/.test(json) && mendHalfCharacters(json).problems.length > 0;
