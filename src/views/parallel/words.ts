/** Words of two stories side by side, which come with them. */
import type { LateWords } from "../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const PARALLEL_VIEW_WORDS = { en, ko } satisfies LateWords & {
  readonly ko: Readonly<Record<keyof typeof en, string>>;
};
