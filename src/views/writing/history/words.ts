/** Words of what was done to a draft, of keeping it and of handing it on, which come with them. */
import type { LateWords } from "../../locale/WithWords.tsx";
import { FORM_WORDS } from "../fields/words.ts";
import en from "./en.json";
import ko from "./ko.json";

export const HISTORY_WORDS = { en, ko } satisfies LateWords & {
  readonly ko: Readonly<Record<keyof typeof en, string>>;
};

/** What changed is told in the words of the forms in which it was. */
export const CHANGE_WORDS = {
  en: { ...FORM_WORDS.en, ...HISTORY_WORDS.en },
  ko: { ...FORM_WORDS.ko, ...HISTORY_WORDS.ko },
};
