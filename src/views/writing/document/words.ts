/** Words of a document from which events are made, which come with it. */
import type { LateWords } from "../../locale/WithWords.tsx";
import en from "./en.json";
import ko from "./ko.json";

export const DOCUMENT_WORDS = { en, ko } satisfies LateWords & {
  readonly ko: Readonly<Record<keyof typeof en, string>>;
};
