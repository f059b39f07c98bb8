import type { LateWords } from "../locale/WithWords.tsx";
import en from "./filters.en.json";
import ko from "./filters.ko.json";

/** Words that only the column of all filters says, which come with it. */
export const FILTER_WORDS = { en, ko } satisfies LateWords;
