/** Lines of text that are searched all at once: a few long strings instead of a million short ones. */
import { foldLines } from "./fold.ts";
import { GrowingCodes } from "./growing.ts";

/** Characters in a block: long enough that looking through it is the browser's work, not ours. */
const BLOCK = 262_144;

interface Block {
  /** Written until the first search, folded from then on. */
  text: string;
  /** Where each line of the folded text starts. */
  starts: Uint32Array | null;
  /** What each line belongs to. */
  readonly owners: Uint32Array;
}

export class TextLines {
  readonly #blocks: Block[] = [];
  // Apart, because one wide letter doubles what every letter of a string takes.
  readonly #narrow = new OpenBlock();
  readonly #wide = new OpenBlock();

  /** @param owner  whom a search finds when the text holds its words. */
  add(owner: number, text: string): void {
    const open = WIDE.test(text) ? this.#wide : this.#narrow;
    open.add(owner, text);
    if (open.length >= BLOCK) this.#blocks.push(open.close());
  }

  /** Calls with the owner of every line that holds the folded term, some more than once. */
  find(term: string, found: (owner: number) => void): void {
    for (const open of [this.#narrow, this.#wide]) {
      if (open.length > 0) this.#blocks.push(open.close());
    }
    for (const block of this.#blocks) {
      const starts = block.starts ?? foldBlock(block);
      const { text, owners } = block;
      let at = text.indexOf(term);
      while (at >= 0) {
        const line = lineAt(starts, at);
        found(owners[line] ?? 0);
        at = line + 1 < starts.length ? text.indexOf(term, starts[line + 1]) : -1;
      }
    }
  }
}

class OpenBlock {
  #lines: string[] = [];
  #owners = new GrowingCodes();
  length = 0;

  add(owner: number, text: string): void {
    this.#lines.push(text.includes("\n") ? text.replaceAll("\n", " ") : text);
    this.#owners.push(owner);
    this.length += text.length + 1;
  }

  close(): Block {
    const block = {
      text: this.#lines.join("\n"),
      starts: null,
      owners: this.#owners.view().slice(),
    };
    this.#lines = [];
    this.#owners = new GrowingCodes();
    this.length = 0;
    return block;
  }
}

const WIDE = /[\u0100-\uffff]/;

function foldBlock(block: Block): Uint32Array {
  block.text = foldLines(block.text);
  const starts = new Uint32Array(block.owners.length);
  for (let line = 1; line < starts.length; line++) {
    starts[line] = block.text.indexOf("\n", starts[line - 1]) + 1;
  }
  block.starts = starts;
  return starts;
}

/** The last line that starts at or before `at`. */
function lineAt(starts: Uint32Array, at: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
