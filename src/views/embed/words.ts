/** Words of the page in a frame of another, which come with it. */
import type { LateWords } from "../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const EMBED_WORDS = { en, ko } satisfies LateWords & {
  readonly ko: Readonly<Record<keyof typeof en, string>>;
};
