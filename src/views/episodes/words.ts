/** Words that only the walk of an episode says, which come with it. */
import type { LateWords } from "../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const WALK_WORDS = { en, ko } satisfies LateWords;
