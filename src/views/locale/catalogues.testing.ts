/** All catalogues at once, which the page never needs. */
import type { Language } from "../../dataset/wording/languages.ts";
import en from "./en.json" with { type: "json" };
import ko from "./ko.json" with { type: "json" };

export const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, ko };
