import en from "./event.en.json";
import ko from "./event.ko.json";
import type { PartWords } from "./MoreWords.tsx";

/** Words that only the panel of an event says. */
export const EVENT_WORDS = { en, ko } satisfies PartWords;
