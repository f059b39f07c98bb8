/** Words that only an empty result says, which come with it. */
import type { LateWords } from "../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const EMPTY_WORDS = { en, ko } satisfies LateWords;
