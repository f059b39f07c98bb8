/**
 * Breaks words over two lines, after a space or a dash, as a browser does.
 *
 * @param fits  whether a line is short enough. A word that is not is no shorter on a line of its own.
 */
export function brokenLines(words: string, fits: (line: string) => boolean): readonly string[] {
  const pieces = words.split(/(?<=[ –])/);
  let first = pieces[0] ?? "";
  let taken = 1;
  while (taken < pieces.length && fits((first + pieces[taken]).trimEnd())) {
    first += pieces[taken];
    taken += 1;
  }
  const second = pieces.slice(taken).join("");
  return second === "" ? [first] : [first.trimEnd(), second];
}
