/** The beginning of a drawing of two stories: the window that shows both, and the words at the head of each. */
import type { LocalText } from "../../dataset/format/localized.ts";
import { spanText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import { isPair } from "../../query/parallel/match.ts";
import type { ParallelAnswer, ParallelSet } from "../../query/parallel/parallel-types.ts";
import { type DayWindow, homeWindow } from "./days-axis.ts";
import type { TrackHead } from "./paint-track.ts";
import { PARALLEL_WORDS } from "./words.ts";

/** The window that shows both as a whole. */
export function homeOf({ sets, steps }: ParallelAnswer): DayWindow {
  const matched = steps.filter(isPair).flatMap(({ first, second }) => [first, second]);
  const events = sets.flatMap((set) => set.events);
  return homeWindow(
    events.map(({ offset }) => offset),
    events.filter(({ id }) => matched.includes(id)).map(({ offset }) => offset),
  );
}

/** The title of a set, how many events it has, and from when to when. */
export function headOf(set: ParallelSet, name: LocalText, lang: Language): TrackHead {
  const extents = set.events.map(({ date }) => date.extent);
  const starts = extents.map(({ start }) => start).filter(Number.isFinite);
  const ends = extents.map(({ end }) => end).filter(Number.isFinite);
  const span = {
    start: Math.min(...starts, ...ends),
    end: Math.max(...ends, ...starts),
  };
  return {
    title: name.text,
    lang: name.lang,
    facts: [
      PARALLEL_WORDS[lang].events(set.count),
      ...(span.start < span.end ? [spanText(span, lang)] : []),
    ],
  };
}
