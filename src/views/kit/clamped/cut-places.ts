/** Lists the places where a text may be cut: before white space, and between letters of scripts that have none. */
export const cutPlaces = (text: string): readonly number[] =>
  [...text.matchAll(PLACE)].map(({ index }) => index).filter((at) => at > 0);

/** Korean has spaces; in a text without any a word begins where another character does. */
const PLACE =
  /(?<=\S)(?=\s)|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** Finds the last of the places at which what stands before still fits; null where it does at none. Up to some place it fits at all. */
export function lastThatFits(
  places: readonly number[],
  fits: (at: number) => boolean,
): number | null {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (fits(places[middle] ?? 0)) from = middle + 1;
    else to = middle;
  }
  return places[from - 1] ?? null;
}
