import { useIntl } from "react-intl";
import type { ShownPair } from "../../../workers/merge-files.ts";

export const pairKey = ({ sides }: ShownPair): string => `${sides[0].id} ${sides[1].id}`;

/** Gives all that speaks for a pair in a line of words. */
export function useReasons(): (pair: ShownPair) => string {
  const intl = useIntl();
  const say = (id: string, values: Record<string, string> = {}) =>
    intl.formatMessage({ id: `together.because.${id}` }, values);
  return ({ reasons }) => {
    const { dates, words, isSamePlace, actors, isSamePassage } = reasons;
    const all = [
      isSamePassage && say("passage"),
      say(dates === "same" ? "date" : "dates"),
      isSamePlace && say("place"),
      actors.length > 0 && say("actors", { actors: intl.formatList(actors) }),
      words.length > 0 && say("words", { words: words.join(", ") }),
    ];
    return all.filter((each) => each !== false).join(", ");
  };
}
