/**
 * Matches what somebody types of a name with names: whole, from its beginning, by the beginnings of its words, or of
 * Hangul by the letters that its syllables begin with (ㅎㄱ finds 한국).
 */
import { fold } from "./fold.ts";

/** Gives how well any of the names fits: 0 is best; null where none does. */
export type NameMatch = (names: readonly string[]) => number | null;

/** The worst of the ranks. */
const WORST = 4;

/** @param typed  as it came from the keyboard; where nothing is typed, nothing fits. */
export function nameMatch(typed: string): NameMatch {
  const wanted = apart(typed);
  if (wanted === "") return () => null;
  const words = wanted.split(" ");
  const tight = wanted.replaceAll(" ", "");
  const initials = ONLY_INITIALS.test(tight) ? tight : null;
  const rank = (name: string): number | null => {
    const said = apart(name);
    if (initials !== null) return initialsOf(said).includes(initials) ? 2 : null;
    if (said === wanted) return 0;
    if (said.startsWith(wanted)) return 1;
    const begun = ` ${said.replace(PARTS, " ")}`;
    if (begun.includes(` ${wanted}`)) return 2;
    if (words.every((word) => begun.includes(` ${word}`))) return 3;
    return tight.length > 1 && said.replaceAll(" ", "").includes(tight) ? WORST : null;
  };
  return (names) => {
    let best: number | null = null;
    for (const name of names) {
      const found = rank(name);
      if (found !== null && (best === null || found < best)) best = found;
    }
    return best;
  };
}

/** Folded, with Hangul as the letters it is typed by: 하 is then the beginning of 한국. */
const apart = (text: string): string => fold(text).trim().normalize("NFD");

/** Signs that part words, besides spaces. */
const PARTS = /[-·/(["']/g;

const ONLY_INITIALS = /^[ㄱ-ㅎ]+$/;

/** First letters of syllables, in the order in which Unicode has them. */
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

const initialsOf = (said: string): string =>
  (said.match(/[\u1100-\u1112]/g) ?? [])
    .map((letter) => INITIALS[letter.charCodeAt(0) - 0x1100] ?? "")
    .join("");
