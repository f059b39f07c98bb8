/**
 * As much of a passage, or of a title, as one line holds, cut between words. A passage that is too long begins
 * late enough to show the words that give the date.
 *
 * @param dated  those words; empty where none do.
 * @param fits  whether a text is short enough for the line.
 */
export function passageLine(
  passage: string,
  dated: string,
  fits: (text: string) => boolean,
): string {
  const words = passage.trim().split(/\s+/);
  const all = words.join(" ");
  if (fits(all)) return all;
  const at = dated === "" ? -1 : all.indexOf(dated.trim().split(/\s+/).join(" "));
  const before = at < 0 ? 0 : wordsBefore(all, at);
  const start = beginning(words, before, fits);
  // One word stays, however narrow the line.
  const end = last(start + 1, words.length, (to) => fits(shown(words, start, to)));
  return shown(words, start, end);
}

const wordsBefore = (text: string, at: number): number => text.slice(0, at).split(" ").length - 1;

/** The passage from its start where that shows the date too, else from as early as its end allows. */
function beginning(
  words: readonly string[],
  dated: number,
  fits: (text: string) => boolean,
): number {
  if (dated === 0 || fits(shown(words, 0, Math.min(dated + DATE_WORDS, words.length)))) return 0;
  if (!fits(shown(words, dated, words.length))) return dated;
  return dated - last(0, dated, (more) => fits(shown(words, dated - more, words.length)));
}

/** A date is told in so many words, or fewer. */
const DATE_WORDS = 4;

const shown = (words: readonly string[], start: number, end: number): string =>
  [
    ...(start > 0 ? ["…"] : []),
    ...(end < words.length ? [unbroken(words.slice(start, end)), "…"] : words.slice(start)),
  ].join(" ");

/** Words before what is left out: where the last of them leaves out something itself, it is said once. */
const unbroken = (words: readonly string[]): string => words.join(" ").replace(/ ?…\S*$/, "");

/** The last number that holds, of numbers that hold up to some point; `first` is taken to hold. */
function last(first: number, end: number, holds: (each: number) => boolean): number {
  let [from, to] = [first, end];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (holds(middle)) from = middle;
    else to = middle - 1;
  }
  return from;
}
