import type { LocalText } from "../../dataset/format/localized.ts";
import { localText } from "../../dataset/format/localized.ts";
import type { Actor, Localized, Topic } from "../../dataset/format/schema.ts";

/** Letters that stand for a topic or an actor, and what they stand for. */
export interface Abbreviation {
  readonly letters: string;
  readonly means: LocalText;
}

/** Every abbreviation that a dataset explains, in its own order. */
export function abbreviationsOf(
  { topics, actors }: { readonly topics: readonly Topic[]; readonly actors: readonly Actor[] },
  lang: string,
): readonly Abbreviation[] {
  const named: readonly [string | undefined, Localized][] = [
    ...topics.map((each) => [each.abbreviation, each.description ?? each.label] as const),
    ...actors.map((each) => [each.abbreviation, each.description ?? each.name] as const),
  ].map(([letters, means]) => [letters, means]);
  return named.flatMap(([letters, means]) =>
    letters === undefined ? [] : [{ letters, means: localText(means, lang) }],
  );
}

/** Those that a text uses. Letters and digits of the Latin script around them make another word. */
export const usedIn = (
  text: string,
  abbreviations: readonly Abbreviation[],
): readonly Abbreviation[] => abbreviations.filter(({ letters }) => stands(letters, text));

function stands(letters: string, text: string): boolean {
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    const around = (text[at - 1] ?? " ") + (text[at + letters.length] ?? " ");
    if (!/[A-Za-z0-9]/.test(around)) return true;
  }
  return false;
}

/** By place in a list of texts, those that no earlier text has used. */
export function atFirstSight(
  texts: readonly string[],
  abbreviations: readonly Abbreviation[],
): ReadonlyMap<number, readonly Abbreviation[]> {
  const first = new Map<number, Abbreviation[]>();
  for (const each of abbreviations) {
    const place = texts.findIndex((text) => stands(each.letters, text));
    if (place >= 0) first.set(place, [...(first.get(place) ?? []), each]);
  }
  return first;
}
