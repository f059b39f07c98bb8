/** Words of what a link asks for and nobody can give, which come with the first such link. */
import type { LateWords } from "../locale/WithWords.tsx";
import en from "./link.en.json";
import ko from "./link.ko.json";

export const LINK_WORDS = { en, ko } satisfies LateWords;
