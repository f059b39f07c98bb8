/** Words of a reference, which come with it. */
import type { LateWords } from "../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const CITE_WORDS = { en, ko } satisfies LateWords;
