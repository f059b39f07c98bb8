/** Puts letters together of which each byte was escaped by itself, as the archive that Facebook hands out has them. */
import { utf8Of } from "../../tables/decode-text.ts";

/** A backslash that is itself escaped, or a run of escapes of a byte beyond ASCII each. */
const ESCAPES = /\\\\|(?:\\u00[89a-f][\da-f])+/gi;

/** The JSON with such letters as they were meant, and one of them; null where it has none, or others beside them. */
export function joinedBytes(
  json: string,
): { readonly json: string; readonly example: string } | null {
  // Somebody's "é" is one escape, and no letter of several bytes.
  if (!/\\u00[c-f][\da-f]\\u00[89ab][\da-f]/i.test(json)) return null;
  let example = "";
  let isSound = true;
  const joined = json.replace(ESCAPES, (run) => {
    if (run.length < 6) return run;
    const meant = utf8Of(
      Uint8Array.from(run.split("\\u").slice(1), (code) => Number.parseInt(code, 16)),
    );
    isSound &&= meant !== null;
    example ||= meant ?? "";
    return meant ?? run;
  });
  return isSound ? { json: joined, example } : null;
}
