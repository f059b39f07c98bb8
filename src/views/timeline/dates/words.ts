/** Words of the form for a window's dates, which come with it. */
import type { LateWords } from "../../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const DATES_WORDS = { en, ko } satisfies LateWords;
