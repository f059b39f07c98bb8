import { LANGUAGES, type Language } from "../../query/criteria/query.ts";

/** The first of the browser's languages that the interface speaks, else English. */
export function preferredLanguage(wanted: readonly string[] = navigator.languages ?? []): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((each) => tag.toLowerCase().split("-")[0] === each);
    if (found) return found;
  }
  return "en";
}
