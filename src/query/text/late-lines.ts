import { TextLines } from "./text-index.ts";

/** Lines that are folded for the first search, and not before: for texts that are in memory all the same. */
export class LateLines extends TextLines {
  readonly #owners: number[] = [];
  readonly #texts: string[] = [];

  override add(owner: number, text: string): void {
    this.#owners.push(owner);
    this.#texts.push(text);
  }

  override get blocks(): TextLines["blocks"] {
    for (const [at, text] of this.#texts.entries()) super.add(this.#owners[at] ?? 0, text);
    this.#owners.length = 0;
    this.#texts.length = 0;
    return super.blocks;
  }
}
