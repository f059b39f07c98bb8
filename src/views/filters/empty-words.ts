/** Words for an answer in which nothing is, which come with it. */
import type { LateWords } from "../locale/WithWords.tsx";
import en from "./empty.en.json";
import ko from "./empty.ko.json";

export const EMPTY_WORDS = { en, ko } satisfies LateWords & {
  readonly ko: Readonly<Record<keyof typeof en, string>>;
};
