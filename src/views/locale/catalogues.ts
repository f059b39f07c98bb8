/** The interface's own words: flat keys, a prefix for each area of the page, ICU messages. */
import type { Language } from "../../query/criteria/query.ts";
import en from "./en.json";
import ko from "./ko.json";

export const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, ko };
