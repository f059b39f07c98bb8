/** The texts by which an event was found, where what a list shows of it does not say. */
import type { DatedEvent, Localized } from "../../dataset/format/schema.ts";
import type { Columns } from "../columns/columns.ts";
import { fold } from "../text/fold.ts";
import { parseWords } from "../text/search-terms.ts";
import { termFinder } from "../text/term.ts";
import type { FoundText } from "./answer-types.ts";

/** A line for each word would say less than the first few. */
const MOST = 2;

/**
 * For each word of a search that is in none of the shown texts, the first other text of the event that has
 * it: another passage, the summary, a title in another language, the name of an actor or a topic.
 */
export function foundElsewhere(
  columns: Columns,
  event: DatedEvent,
  words: string,
  shown: readonly string[],
): readonly FoundText[] {
  if (words.trim() === "") return [];
  const said = shown.map(fold);
  const found: FoundText[] = [];
  let others: readonly FoundText[] | null = null;
  for (const term of parseWords(words).all.flat()) {
    const find = termFinder(term);
    if (said.some((text) => find(text))) continue;
    others ??= textsOf(columns, event);
    const text = others.find((each) => find(fold(each.text)));
    if (text === undefined) continue;
    said.push(fold(text.text));
    found.push(text);
    if (found.length === MOST) break;
  }
  return found;
}

function textsOf(columns: Columns, event: DatedEvent): readonly FoundText[] {
  const of = (where: FoundText["where"], value: Localized | undefined): readonly FoundText[] => {
    if (value === undefined) return [];
    if (typeof value === "string") return [{ where, text: value, lang: "" }];
    return Object.entries(value).map(([lang, text]) => ({ where, text, lang }));
  };
  return [
    ...event.claims.flatMap(({ passage }) => {
      const { exact, language } = columns.passages.get(passage) ?? {};
      return exact === undefined
        ? []
        : [{ where: "passage" as const, text: exact, lang: language ?? "" }];
    }),
    ...of("summary", event.summary),
    ...of("title", event.title),
    ...event.actors.flatMap((id) => of("name", columns.actors.get(id)?.name)),
    ...event.topics.flatMap((id) =>
      of("name", columns.dataset.topics.find((topic) => topic.id === id)?.label),
    ),
  ];
}
