/** A source as it is cited: in plain strings of one language. */
import { localText } from "../dataset/format/localized.ts";
import type { Source } from "../dataset/format/schema.ts";
import type { CitedSource } from "./reference.ts";

/** @param lang  the language of what the dataset says; a title stays in that of the work, where there is one. */
export function citedSource(source: Source, lang: string): CitedSource {
  const { authors, kind, published, language, url, title, publisher, series, container } = source;
  // A work is cited under the title it bears, where the dataset has it in the work's language.
  const tongue = language ?? lang;
  return {
    title: localText(title, tongue).text,
    authors,
    kind,
    ...(publisher && { publisher: localText(publisher, tongue).text }),
    ...(container && { container: localText(container, tongue).text }),
    ...(series && { series: localText(series, tongue).text }),
    ...(published && { published }),
    ...(language && { language }),
    ...(url && { url }),
  };
}
