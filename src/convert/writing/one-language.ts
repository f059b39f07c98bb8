/** Texts of a dataset in one language, for formats that have room for one. */
import { localText } from "../../dataset/format/localized.ts";
import type { Localized, Source } from "../../dataset/format/schema.ts";

/** A text in one language. */
export const said = (text: Localized | undefined, language: string): string =>
  text === undefined ? "" : localText(text, language).text;

/** A title in the language of the work, where the dataset has it. */
export const titleOf = (source: Source, language: string): string =>
  said(source.title, source.language ?? language);
