import en from "./progress.en.json";
import ko from "./progress.ko.json";
import type { LateWords } from "./WithWords.tsx";

/** Words that only the progress of an opening says. */
export const PROGRESS_WORDS = { en, ko } satisfies LateWords;
