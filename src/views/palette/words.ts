/** Words of the command palette, which come with it: in both languages at once, since either finds what it names. */
import type { LateWords } from "../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const PALETTE_WORDS = { en, ko } satisfies LateWords & {
  readonly ko: Readonly<Record<keyof typeof en, string>>;
};
