import en from "./list.en.json";
import ko from "./list.ko.json";
import type { LateWords } from "./WithWords.tsx";

/** Words that only the list says. */
export const LIST_WORDS = { en, ko } satisfies LateWords;
