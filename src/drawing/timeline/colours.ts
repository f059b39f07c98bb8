/** What the colours of a drawing stand for. */
import { type LocalText, localText } from "../../dataset/format/localized.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import type { Lanes } from "../../query/criteria/facets.ts";
import type { WindowAnswer } from "../../query/window/mark.ts";
import type { Coloured } from "./key.ts";
import { WORDS } from "./words.ts";

/** The colours of the marks, by name; none where the lanes say the same. */
export function coloursOf(
  { topics, collections, coloured }: Pick<DatasetSummary, "topics" | "collections" | "coloured">,
  marks: WindowAnswer["marks"],
  lanes: Lanes,
  lang: Language,
): readonly Coloured[] {
  if (lanes === (coloured === "topic" ? "topic" : "collection")) return [];
  const used = new Set(marks.map((mark) => (mark.type === "event" ? mark.event.hue : mark.hue)));
  const named: readonly Named[] =
    coloured === "topic"
      ? // A narrower topic has the colour of its broader one, whose name it then is.
        topics
          .filter(({ broader, hue }) => topics.find(({ id }) => id === broader)?.hue !== hue)
          .map(({ hue, label }) => ({ hue, name: localText(label, lang) }))
      : collections.map(({ hue, title }) => ({ hue, name: localText(title, lang) }));
  const found = named.flatMap(({ hue, name }) =>
    hue !== null && used.has(hue) ? [{ hue, name: name.text, lang: name.lang }] : [],
  );
  // Ink by itself says nothing: beside colours it is what has none of them.
  return found.length > 0 && used.has(null)
    ? [...found, { hue: null, name: WORDS[lang].uncoloured, lang: "" }]
    : found;
}

interface Named {
  readonly hue: number | null;
  readonly name: LocalText;
}
