import en from "./event.en.json";
import ko from "./event.ko.json";
import type { LateWords } from "./WithWords.tsx";

/** Words that the panel of an event says, and what tells of events elsewhere: none of the first view. */
export const EVENT_WORDS = { en, ko } satisfies LateWords;
