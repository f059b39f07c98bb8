/** Words of what was done to a draft, of keeping it and of handing it on, which come with them. */
import type { LateWords } from "../../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const HISTORY_WORDS = { en, ko } satisfies LateWords & {
  readonly ko: Readonly<Record<keyof typeof en, string>>;
};
