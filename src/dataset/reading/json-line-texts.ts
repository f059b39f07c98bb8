/** Takes JSON Lines apart into lines, and tells such a text from one that is a single JSON text. */

/** True where the first line is an object of its own, and there is more after it: no JSON text begins so. */
export function isLines(text: string): boolean {
  const start = text.trimStart();
  const end = start.search(/[\r\n]/);
  return end > 0 && start.slice(end).trim() !== "" && isHeader(parsedLine(start.slice(0, end)));
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Lines that are not blank, one at a time: split at once, a file of nothing but line ends has more than a
 * list can hold.
 */
export function* linesOf(
  text: string,
): Generator<{ readonly number: number; readonly line: string }> {
  let start = 0;
  let number = 1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : NEWLINE;
    if (code !== NEWLINE && code !== RETURN) continue;
    if (at > start) {
      const line = text.slice(start, at);
      if (line.trim() !== "") yield { number, line };
    }
    // The two together end one line.
    if (code === RETURN && text.charCodeAt(at + 1) === NEWLINE) at += 1;
    start = at + 1;
    number += 1;
  }
}

/** The value of a line; undefined where it is no JSON. */
export function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** True for what is an event and no header: whoever writes lines may forget that there is one. */
export const isEvent = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.hasOwn(value, "id") &&
  Object.hasOwn(value, "date") &&
  !Object.hasOwn(value, "format");

const isHeader = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("events" in value);
