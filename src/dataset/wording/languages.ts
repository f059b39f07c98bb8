import { en } from "./en.ts";
import { ko } from "./ko.ts";
import type { Wording } from "./wording.ts";

/** Languages of the interface, in the order in which they are offered; the first is the usual one. */
export const LANGUAGES = ["en", "ko"] as const;
export type Language = (typeof LANGUAGES)[number];

export const WORDINGS: Readonly<Record<Language, Wording>> = { en, ko };
