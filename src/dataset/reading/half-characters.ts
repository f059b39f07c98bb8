/** Mends characters of which a text has one half only. */
import { finding, unlocated } from "../problems/finding.ts";
import type { Location } from "../problems/json-location.ts";
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
  const told = finding({
    code: "bad-value",
    outcome: "loaded",
    path: [],
    expected: "both halves of the character",
    message: "Half a character, shown as \uFFFD",
  });
  return { text: whole, problems: [{ ...unlocated(told), ...locationAt(text, first) }] };
}

/** The line and column of a place in a text, counted without cutting it into lines. */
function locationAt(text: string, place: number): Location {
  let line = 1;
  let start = 0;
  for (let at = 0; at < place; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d) continue;
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at += 1;
    line += 1;
    start = at + 1;
  }
  return { line, column: place - start + 1 };
}

/** Answers whether a text writes half a surrogate pair as an escape; a decoder leaves no other. */
export const escapesHalves = (json: string): boolean =>
  /\\u[dD]/.test(json) && mendHalfCharacters(json).problems.length > 0;
