import { localText } from "../../../dataset/format/localized.ts";
import type { Localized } from "../../../dataset/format/schema.ts";

/** A file's name of a dataset's title: "port-council-january-2025.json". */
export function fileName(title: Localized, ending: string): string {
  const words = localText(title, "en")
    .text.normalize("NFC")
    .toLocaleLowerCase("en")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 60);
  return `${words === "" ? "dataset" : words}.${ending}`;
}
