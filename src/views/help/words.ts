/** Words of the card of keys and gestures, which come with it. */
import type { LateWords } from "../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const HELP_WORDS = { en, ko } satisfies LateWords;
