import type { LateWords } from "./locale/WithWords.tsx";
import en from "./notices.en.json";
import ko from "./notices.ko.json";

/** Words of news that parts tell which come late. */
export const NOTICE_WORDS = { en, ko } satisfies LateWords;
