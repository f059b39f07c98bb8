import type { LateWords } from "../../locale/WithWords.tsx";
import en from "./en.json" with { type: "json" };
import ko from "./ko.json" with { type: "json" };

/** Words for the ways out of a window. */
export const TRAIL_WORDS = { en, ko } satisfies LateWords;
