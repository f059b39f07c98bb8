import en from "./hint.en.json";
import ko from "./hint.ko.json";
import type { LateWords } from "./WithWords.tsx";

/** Words for a hand that moves the timeline in vain. */
export const HINT_WORDS = { en, ko } satisfies LateWords;
