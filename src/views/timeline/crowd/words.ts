/** Words of the list of one day's events, which come with it. */
import type { LateWords } from "../../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const CROWD_WORDS = { en, ko } satisfies LateWords;
