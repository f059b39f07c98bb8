/**
 * Finds in one pass over a long text the stretches where passages may be with small differences.
 * A text that differs a little still shares many short runs of characters, and these lie along
 * one diagonal (place in the text − place in the passage):
 *
 *     passage   the truce was signed at noon
 *     text  … [ the truce was formally signed at noon ] …
 *               └─ diagonal 0 ─┘      └─ diagonal 9 ─┘        one or two neighbouring bands
 */

import type { Span } from "../format/span.ts";
import { THRESHOLDS } from "./thresholds.ts";

const { runLength: RUN, runCommon: COMMON, stretchesTried: BANDS } = THRESHOLDS;
/** A power of two of slots, some ten for each run of 150 passages. */
const SLOTS = 1 << 18;

/** Lists for each passage the stretches of text, best first, that an approximate search should try. */
export function likelyPlaces(text: string, passages: readonly string[]): readonly Span[][] {
  const runs = indexRuns(passages);
  const bands = passages.map((passage) => new Bands(text.length, passage.length));
  forEachRun(text, (slot, at) => {
    for (let run = runs.first[slot] ?? -1; run >= 0; run = runs.next[run] ?? -1) {
      bands[runs.passage[run] ?? 0]?.vote(at - (runs.offset[run] ?? 0));
    }
  });
  return bands.map((each) => each.best());
}

interface Runs {
  /** The first run of each slot's list, or −1. */
  readonly first: Int32Array;
  readonly next: readonly number[];
  readonly passage: readonly number[];
  readonly offset: readonly number[];
}

function indexRuns(passages: readonly string[]): Runs {
  const first = new Int32Array(SLOTS).fill(-1);
  const counts = new Uint16Array(SLOTS);
  const [next, passage, offset]: [number[], number[], number[]] = [[], [], []];
  passages.forEach((words, i) => {
    forEachRun(words, (slot, at) => {
      counts[slot] = Math.min(COMMON + 1, (counts[slot] ?? 0) + 1);
      next.push(first[slot] ?? -1);
      passage.push(i);
      offset.push(at);
      first[slot] = next.length - 1;
    });
  });
  for (let slot = 0; slot < SLOTS; slot += 1) {
    if ((counts[slot] ?? 0) > COMMON) first[slot] = -1;
  }
  return { first, next, passage, offset };
}

function forEachRun(text: string, visit: (slot: number, at: number) => void): void {
  for (let at = 0; at + RUN <= text.length; at += 1) {
    let hash = 0;
    for (let i = 0; i < RUN; i += 1) hash = Math.imul(hash, 0x9e3779b1) + text.charCodeAt(at + i);
    hash ^= hash >>> 15;
    visit(Math.imul(hash, 0x85ebca6b) >>> 14, at);
  }
}

/** The votes for one passage, by bands of diagonals. */
class Bands {
  readonly #votes: Uint16Array;
  readonly #shift: number;
  readonly #length: number;

  constructor(textLength: number, passageLength: number) {
    this.#length = passageLength;
    // A band is as wide as a fifth of the passage may shift what follows it.
    this.#shift = Math.max(6, Math.ceil(Math.log2(passageLength / 5)));
    this.#votes = new Uint16Array(((textLength + passageLength) >> this.#shift) + 2);
  }

  vote(diagonal: number): void {
    const band = (diagonal + this.#length) >> this.#shift;
    this.#votes[band] = Math.min(0xffff, (this.#votes[band] ?? 0) + 1);
  }

  best(): Span[] {
    const least = Math.max(2, (this.#length - RUN) * THRESHOLDS.runsShared);
    const best: { band: number; votes: number }[] = [];
    for (let band = 0; band + 1 < this.#votes.length; band += 1) {
      const votes = (this.#votes[band] ?? 0) + (this.#votes[band + 1] ?? 0);
      if (votes < least || (best.length === BANDS && votes <= (best.at(-1)?.votes ?? 0))) continue;
      best.push({ band, votes });
      best.sort((a, b) => b.votes - a.votes);
      if (best.length > BANDS) best.pop();
    }
    const slack = Math.ceil(this.#length / 4);
    return best.map(({ band }) => {
      const from = (band << this.#shift) - this.#length;
      const to = ((band + 2) << this.#shift) - this.#length;
      return { start: Math.max(0, from - slack), end: Math.max(0, to + this.#length + slack) };
    });
  }
}
