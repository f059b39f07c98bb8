/** Compares two wordings word by word. */
import { foldText } from "./fold-copy.ts";

export interface WordRun {
  /** `same` is in both; `left` only in the first wording, `right` only in the second. */
  readonly side: "same" | "left" | "right";
  readonly text: string;
}

/** More words than these are compared as one: nobody reads so long a comparison. */
const MAX_WORDS = 2_000;

/**
 * The runs in reading order; the `same` and `left` ones make up the first wording, as it is typed
 * but for spaces. Words that differ in quotes or dashes only are the same, as in `foldText`.
 */
export function compareWords(left: string, right: string): readonly WordRun[] {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  if (a.length > MAX_WORDS || b.length > MAX_WORDS) {
    return a.join() === b.join() ? [run("same", a)] : [run("left", a), run("right", b)];
  }
  const [keysA, keysB] = [a.map(key), b.map(key)];
  const common = commonLengths(keysA, keysB);
  const runs: { side: WordRun["side"]; words: string[] }[] = [];
  const add = (side: WordRun["side"], word: string) => {
    const last = runs.at(-1);
    if (last?.side === side) last.words.push(word);
    else runs.push({ side, words: [word] });
  };
  const at = (i: number, j: number) => common[i * (b.length + 1) + j] ?? 0;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && keysA[i] === keysB[j]) {
      add("same", a[i] ?? "");
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      add("left", a[i++] ?? "");
    } else {
      add("right", b[j++] ?? "");
    }
  }
  return joinCut(runs).map(({ side, words }) => run(side, words));
}

interface Run {
  readonly side: WordRun["side"];
  readonly words: readonly string[];
}

/** Runs in which a word that one side has cut in two, at the end of a line, is the same in both. */
function joinCut(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const each of runs) {
    const last = joined.at(-1);
    const isPair = last?.side === "left" && each.side === "right";
    if (isPair && last.words.length !== each.words.length && letters(last) === letters(each)) {
      joined[joined.length - 1] = { side: "same", words: last.words };
    } else joined.push(each);
  }
  return joined;
}

const letters = ({ words }: Run): string => foldText(words.join("")).text.replaceAll("-", "");

const wordsOf = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);
const key = (word: string): string => foldText(word).text;
const run = (side: WordRun["side"], words: readonly string[]): WordRun => ({
  side,
  text: words.join(" "),
});

/** Counts for each pair of places the words that the rest of both has in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [below, beside] = [lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0];
      lengths[i * width + j] =
        a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(below, beside);
    }
  }
  return lengths;
}
