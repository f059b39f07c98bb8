/** Finds where bytes are not UTF-8, of which a decoder only says that it is so. */

const NEWLINE = 0x0a;

/** Bytes that follow the first of a letter, by that first byte; -1 for a byte that begins none. */
function followers(byte: number): number {
  if (byte < 0x80) return 0;
  if (byte < 0xc2) return -1;
  if (byte < 0xe0) return 1;
  if (byte < 0xf0) return 2;
  return byte < 0xf5 ? 3 : -1;
}

/**
 * The line, from 1 on, of the first letter that is none; null where each is whole. Of the letters
 * that are written longer than they need be, or are halves of another, nothing is said.
 */
export function strayLine(parts: Iterable<Uint8Array>): number | null {
  let line = 1;
  let due = 0;
  for (const part of parts) {
    for (const byte of part) {
      if (due > 0) {
        if (byte < 0x80 || byte >= 0xc0) return line;
        due -= 1;
        continue;
      }
      if (byte === NEWLINE) line += 1;
      due = followers(byte);
      if (due < 0) return line;
    }
  }
  return due > 0 ? line : null;
}

/** True for bytes that begin as UTF-16 does, with its mark or with half of them empty. */
export const looksLikeUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0) !== (second === 0);
