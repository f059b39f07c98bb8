/** Words of what a fold holds, which come with it. */
import type { LateWords } from "../../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const FOLD_WORDS = { en, ko } satisfies LateWords;
