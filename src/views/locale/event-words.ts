import en from "./event.en.json";
import ko from "./event.ko.json";
import type { LateWords } from "./WithWords.tsx";

/** Words that only the panel of an event says. */
export const EVENT_WORDS = { en, ko } satisfies LateWords;
