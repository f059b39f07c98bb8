import { Ids } from "./id-table.ts";
import type { Weave } from "./weave.ts";

/** The least that is made room for, so that there is something to double. */
const LEAST = 1_024;

/** The ids of a sequence that is woven of an old one and a fresh one. */
export function wovenIds(weave: Weave, old: Ids, fresh: Ids): Ids {
  const from = (isFresh: boolean) => (isFresh ? fresh : old).parts;
  let length = 0;
  weave.each((isFresh, start, end) => {
    const { ends } = from(isFresh);
    length += firstLetter(ends, end) - firstLetter(ends, start);
  });
  const letters = new Uint8Array(Math.max(length, LEAST));
  const ends = new Uint32Array(Math.max(weave.length, LEAST));
  const hashes = new Uint32Array(ends.length);
  let to = 0;
  weave.each((isFresh, start, end, at) => {
    const parts = from(isFresh);
    const [first, last] = [firstLetter(parts.ends, start), firstLetter(parts.ends, end)];
    letters.set(parts.letters.subarray(first, last), to);
    hashes.set(parts.hashes.subarray(start, end), at);
    for (let i = start; i < end; i++) ends[at + i - start] = (parts.ends[i] ?? 0) - first + to;
    to += last - first;
  });
  return Ids.of({ letters, ends, hashes }, weave.length);
}

const firstLetter = (ends: Uint32Array, index: number): number =>
  index === 0 ? 0 : (ends[index - 1] ?? 0);
