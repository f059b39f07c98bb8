/**
 * Lines of text that are searched all at once: a few long strings instead of a million short ones.
 */

import { GrowingCodes } from "../arrays/growing-arrays.ts";
import { firstIndex } from "../arrays/sorted.ts";
import { foldLines } from "./fold.ts";
import { termFinder } from "./term.ts";

/**
 * UTF-16 code units in a block: long enough that looking through it is the browser's work, not
 * ours.
 */
export const BLOCK = 262_144;

/** The owner of a line that nobody has any more. */
export const NOBODY = 0xffffffff;

export interface Block {
  /** True where it may hold wide letters. */
  readonly isWide: boolean;
  /** The folded text of many lines. */
  readonly text: string;
  /** The start of each line in the text. */
  readonly starts: Uint32Array;
  /** The owner of each line, whom a search finds. */
  readonly owners: Uint32Array;
}

/**
 * Texts of many owners, to be searched for a term.
 *
 * A block is folded as soon as it is full, though nobody may ever search. That takes a fraction of
 * the time of reading its events, and the first search need not wait for the folding of all.
 */
export class TextLines {
  readonly #blocks: Block[];
  // Apart, because one wide letter doubles what every letter of a string takes.
  readonly #narrow = new OpenBlock(false);
  readonly #wide = new OpenBlock(true);

  constructor(blocks: readonly Block[] = []) {
    this.#blocks = [...blocks];
  }

  /** Adds a text. @param owner  the number that a search gives when the text holds its words. */
  add(owner: number, text: string): void {
    const open = WIDE.test(text) ? this.#wide : this.#narrow;
    open.add(owner, text);
    if (open.length >= BLOCK) this.#blocks.push(open.close());
  }

  /** Calls `found` with the owner of every line that holds the folded term, some more than once. */
  find(term: string, found: (owner: number) => void): void {
    const find = termFinder(term);
    for (const { text, starts, owners } of this.blocks) {
      let line = 0;
      let place = find(text);
      while (place) {
        line = lineAt(starts, place[0], line);
        if (owners[line] !== NOBODY) found(owners[line] ?? 0);
        line++;
        place = line < starts.length ? find(text, starts[line]) : null;
      }
    }
  }

  /** All lines in blocks; what was added last is folded for it, which else the next search does. */
  get blocks(): readonly Block[] {
    for (const open of [this.#narrow, this.#wide]) {
      if (open.length > 0) this.#blocks.push(open.close());
    }
    return this.#blocks;
  }
}

class OpenBlock {
  readonly #isWide: boolean;
  #lines: string[] = [];
  #owners = new GrowingCodes();
  length = 0;

  constructor(isWide: boolean) {
    this.#isWide = isWide;
  }

  add(owner: number, text: string): void {
    this.#lines.push(text.includes("\n") ? text.replaceAll("\n", " ") : text);
    this.#owners.push(owner);
    this.length += text.length + 1;
  }

  close(): Block {
    const text = foldLines(this.#lines.join("\n"));
    const block = {
      isWide: this.#isWide,
      text,
      starts: startsOf(text, this.#lines.length),
      owners: this.#owners.view().slice(),
    };
    this.#lines = [];
    this.#owners = new GrowingCodes();
    this.length = 0;
    return block;
  }
}

const WIDE = /[\u0100-\uffff]/;

export function startsOf(text: string, lines: number): Uint32Array {
  const starts = new Uint32Array(lines);
  for (let line = 1; line < lines; line++) {
    starts[line] = text.indexOf("\n", starts[line - 1]) + 1;
  }
  return starts;
}

/** The last line that starts at or before `at`, which `first` does. */
function lineAt(starts: Uint32Array, at: number, first: number): number {
  // The lines found are near each other, if there are many: the steps grow only while they are not.
  let low = first;
  let step = 1;
  while (low + step < starts.length && (starts[low + step] ?? 0) <= at) {
    low += step;
    step *= 2;
  }
  const high = Math.min(low + step, starts.length);
  return firstIndex(low + 1, high, (line) => (starts[line] ?? 0) > at) - 1;
}
