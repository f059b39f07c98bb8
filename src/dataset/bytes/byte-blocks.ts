/** The bytes of a file as they come in: kept in blocks, since nobody may say how many there will be. */

const BLOCK = 4 * 1024 * 1024;

export class Bytes {
  readonly #blocks: Uint8Array[] = [];
  length = 0;

  append(chunk: Uint8Array): void {
    let taken = 0;
    while (taken < chunk.length) {
      const at = this.length % BLOCK;
      if (at === 0) this.#blocks.push(new Uint8Array(BLOCK));
      const part = chunk.subarray(taken, taken + BLOCK - at);
      this.#blocks.at(-1)?.set(part, at);
      taken += part.length;
      this.length += part.length;
    }
  }

  /** Yields the bytes from `start` to before `end`, piece by piece, as views that are to be read only. */
  *parts(start = 0, end = this.length): Generator<Uint8Array> {
    for (let at = start; at < end; ) {
      const index = Math.floor(at / BLOCK);
      const blockEnd = Math.min(end, (index + 1) * BLOCK);
      yield this.#blocks[index]?.subarray(at - index * BLOCK, blockEnd - index * BLOCK) ??
        new Uint8Array(blockEnd - at);
      at = blockEnd;
    }
  }
}

/** Tells by its first bytes a file that is wrapped in gzip, whatever its name. */
export const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;
