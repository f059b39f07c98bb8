/** Words of the card of keys and gestures, which come with it. */
import type { LateWords } from "../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const KEY_WORDS = { en, ko } satisfies LateWords & {
  readonly ko: Readonly<Record<keyof typeof en, string>>;
};
