/** A sequence made of stretches of two others: of an old one, and of what comes in between. */
import { type Lists, roomFor } from "./code-lists.ts";

/** Neighbours of one of the two sequences, from `start` up to `end`. */
interface Stretch {
  readonly isFresh: boolean;
  readonly start: number;
  end: number;
}

type Numbers = Float64Array | Uint32Array | Int32Array;

/**
 * Says which of the old sequence is kept and where the fresh ones come. Arrays of ten thousand are then copied
 * stretch by stretch, which is the memory's work and not ours.
 */
export class Weave {
  readonly #stretches: Stretch[] = [];
  length = 0;

  /** Puts the next ones in, up to `end`. Those of one sequence come in their order. */
  take(isFresh: boolean, start: number, end = start + 1): void {
    if (end <= start) return;
    const last = this.#stretches.at(-1);
    if (last?.isFresh === isFresh && last.end === start) last.end = end;
    else this.#stretches.push({ isFresh, start, end });
    this.length += end - start;
  }

  /** The new place of each of the old ones, of so many; -1 where it is left out. */
  oldPlaces(count: number): Int32Array {
    return this.#places(false, count);
  }

  /** The place of each of the fresh ones, of so many. */
  freshPlaces(count: number): Int32Array {
    return this.#places(true, count);
  }

  #places(isFresh: boolean, count: number): Int32Array {
    const places = new Int32Array(count).fill(-1);
    let at = 0;
    for (const stretch of this.#stretches) {
      const { start, end } = stretch;
      if (stretch.isFresh === isFresh) {
        for (let i = start; i < end; i++) places[i] = at + i - start;
      }
      at += end - start;
    }
    return places;
  }

  /** Calls for each stretch in order, with the place of its first. */
  each(take: (isFresh: boolean, start: number, end: number, at: number) => void): void {
    let at = 0;
    for (const { isFresh, start, end } of this.#stretches) {
      take(isFresh, start, end, at);
      at += end - start;
    }
  }

  /** The numbers of all, given those of both. */
  numbers<T extends Numbers>(old: T, fresh: T): T {
    const woven = new (old.constructor as new (length: number) => T)(this.length);
    this.each((isFresh, start, end, at) =>
      woven.set((isFresh ? fresh : old).subarray(start, end), at),
    );
    return woven;
  }

  /**
   * The lists of all, given those of both.
   *
   * @param below  a number greater than any of the new codes.
   * @param oldCodes  by code of the old lists, the new one; null where they are the same. So `freshCodes`.
   */
  lists(
    old: Lists,
    fresh: Lists,
    below: number,
    oldCodes: Int32Array | null = null,
    freshCodes: Int32Array | null = null,
  ): Lists {
    let length = 0;
    this.each((isFresh, start, end) => {
      const { offsets } = isFresh ? fresh : old;
      length += (offsets[end] ?? 0) - (offsets[start] ?? 0);
    });
    const offsets = new Uint32Array(this.length + 1);
    const codes = roomFor(length, below);
    let to = 0;
    this.each((isFresh, start, end, at) => {
      const from = isFresh ? fresh : old;
      const renamed = isFresh ? freshCodes : oldCodes;
      const first = from.offsets[start] ?? 0;
      const part = from.codes.subarray(first, from.offsets[end]);
      if (renamed) for (let k = 0; k < part.length; k++) codes[to + k] = renamed[part[k] ?? 0] ?? 0;
      else codes.set(part, to);
      const shift = to - first;
      for (let i = start; i < end; i++) {
        offsets[at + i - start + 1] = (from.offsets[i + 1] ?? 0) + shift;
      }
      to += part.length;
    });
    return { offsets, codes };
  }
}
