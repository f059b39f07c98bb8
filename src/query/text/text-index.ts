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
const BLOCK = 262_144;

interface Block {
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
  #blocks: Block[] = [];
  // Apart, because one wide letter doubles what every letter of a string takes.
  readonly #narrow = new OpenBlock(false);
  readonly #wide = new OpenBlock(true);

  /** Adds a text. @param owner  the number that a search gives when the text holds its words. */
  add(owner: number, text: string): void {
    const open = WIDE.test(text) ? this.#wide : this.#narrow;
    open.add(owner, text);
    if (open.length >= BLOCK) this.#blocks.push(open.close());
  }

  /** Calls `found` with the owner of every line that holds the folded term, some more than once. */
  find(term: string, found: (owner: number) => void): void {
    this.close();
    const find = termFinder(term);
    for (const { text, starts, owners } of this.#blocks) {
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

  /** Characters that a search looks through, once all are folded. */
  get size(): number {
    return this.#folded().reduce((sum, { text }) => sum + text.length, 0);
  }

  /** Folds all that was added, which else the next search does. */
  close(): void {
    for (const open of [this.#narrow, this.#wide]) {
      if (open.length > 0) this.#blocks.push(open.close());
    }
  }

  /**
   * These lines under other owners, and others with theirs; both stay as they are. What is kept is not folded
   * again.
   *
   * @param owners  by owner, the new one; -1 where its lines are left out.
   */
  woven(owners: Int32Array, fresh: TextLines, freshOwners: Int32Array): TextLines {
    const woven = new TextLines();
    for (const block of this.#folded()) {
      const kept = withOwners(block, owners);
      if (kept) woven.#blocks.push(kept);
    }
    for (const block of fresh.#folded()) {
      const added = withOwners(block, freshOwners);
      const at = woven.#blocks.findLastIndex(({ isWide }) => isWide === block.isWide);
      const last = woven.#blocks[at];
      if (!added) continue;
      if (last && last.text.length + added.text.length < BLOCK) {
        woven.#blocks[at] = joined(last, added);
      } else woven.#blocks.push(added);
    }
    return woven;
  }

  #folded(): readonly Block[] {
    this.close();
    return this.#blocks;
  }
}

/** The owner of a line that nobody has any more. */
const NOBODY = 0xffffffff;

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

/** The block with its lines' new owners, without those of nobody once they are most; null where all are. */
function withOwners(block: Block, renamed: Int32Array): Block | null {
  const { text, starts } = block;
  const owners = new Uint32Array(block.owners.length);
  let left = 0;
  for (let line = 0; line < owners.length; line++) {
    const owner = renamed[block.owners[line] ?? 0] ?? -1;
    owners[line] = owner < 0 ? NOBODY : owner;
    if (owner >= 0) left += 1;
  }
  if (left * 2 >= owners.length) return { ...block, owners };
  if (left === 0) return null;
  const lines = [...owners.keys()].filter((line) => owners[line] !== NOBODY);
  const kept = lines.map((line) =>
    text.slice(starts[line], (starts[line + 1] ?? text.length + 1) - 1),
  );
  const shorter = kept.join("\n");
  return {
    ...block,
    text: shorter,
    starts: startsOf(shorter, lines.length),
    owners: Uint32Array.from(lines, (line) => owners[line] ?? 0),
  };
}

function joined(one: Block, other: Block): Block {
  const shift = one.text.length + 1;
  const starts = new Uint32Array(one.starts.length + other.starts.length);
  starts.set(one.starts);
  for (let line = 0; line < other.starts.length; line++) {
    starts[one.starts.length + line] = (other.starts[line] ?? 0) + shift;
  }
  const owners = new Uint32Array(starts.length);
  owners.set(one.owners);
  owners.set(other.owners, one.owners.length);
  return { ...one, text: `${one.text}\n${other.text}`, starts, owners };
}

const WIDE = /[\u0100-\uffff]/;

function startsOf(text: string, lines: number): Uint32Array {
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
