/** Counts what a parser would make of a text, before it makes it: the memory it takes is that of its values. */

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;

/**
 * The number of values in the bytes of JSON or JSON Lines, never fewer than there are but for the
 * first of each list and object; or one more than `most`, where there are more than that.
 */
export function valuesIn(parts: Iterable<Uint8Array>, most: number): number {
  const tally = new Tally();
  for (const part of parts) {
    tally.add(part);
    if (tally.values > most) return most + 1;
  }
  return tally.values;
}

class Tally {
  values = 1;
  #inString = false;
  #escaped = false;
  #blank = true;

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#inString) this.#letter(byte);
      else if (byte > SPACE) this.#mark(byte);
      else if (byte === NEWLINE || byte === RETURN) this.#endLine();
    }
  }

  #letter(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    // A string that is not closed ends with its line, so that no file can hide the rest of it.
    else if (byte === QUOTE || byte === NEWLINE) this.#inString = false;
  }

  #mark(byte: number): void {
    this.#blank = false;
    if (byte === QUOTE) this.#inString = true;
    else if (byte === COMMA || byte === OPEN_BRACE || byte === OPEN_BRACKET) this.values += 1;
  }

  #endLine(): void {
    if (!this.#blank) this.values += 1;
    this.#blank = true;
  }
}
