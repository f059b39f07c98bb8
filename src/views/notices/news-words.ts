import type { LateWords } from "../locale/WithWords.tsx";
import en from "./news.en.json";
import ko from "./news.ko.json";

/** Words of news that parts tell which come late. */
export const NEWS_WORDS = { en, ko } satisfies LateWords;
