import type { PartWords } from "./MoreWords.tsx";
import en from "./source.en.json";
import ko from "./source.ko.json";

/** Words that only the reader of a source says. */
export const SOURCE_WORDS = { en, ko } satisfies PartWords;
