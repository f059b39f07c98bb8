import type { Location } from "../problems/json-location.ts";

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Bytes that are read piece by piece. */
interface InParts {
  parts(start: number, end: number): Iterable<Uint8Array>;
}

/** Lines and columns of places in UTF-8 bytes, as an editor counts them; asked for in their order. */
export class LineCount {
  readonly #bytes: InParts;
  #at = 0;
  #line = 1;
  #column = 1;
  #afterReturn = false;

  constructor(bytes: InParts) {
    this.#bytes = bytes;
  }

  locationOf(position: number): Location {
    for (const part of this.#bytes.parts(this.#at, position)) {
      for (const byte of part) this.#pass(byte);
    }
    this.#at = position;
    return { line: this.#line, column: this.#column };
  }

  #pass(byte: number): void {
    if (byte === NEWLINE || byte === RETURN) {
      // The two together end one line.
      if (byte === RETURN || !this.#afterReturn) this.#line += 1;
      this.#column = 1;
    } else if (byte < 0x80 || byte >= 0xc0) {
      // A letter begins; the four bytes of the rarest stand for two of UTF-16, which editors count.
      this.#column += byte >= 0xf0 ? 2 : 1;
    }
    this.#afterReturn = byte === RETURN;
  }
}
