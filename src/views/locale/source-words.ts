import en from "./source.en.json";
import ko from "./source.ko.json";
import type { LateWords } from "./WithWords.tsx";

/** Words that only the reader of a source says. */
export const SOURCE_WORDS = { en, ko } satisfies LateWords;
