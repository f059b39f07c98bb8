/** A drawing in words: for those who cannot see it, and for whoever points at a mark. */
import type { Interval } from "../../dataset/time/interval.ts";
import { dateText, spanText, yearsText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { ListEntry } from "../../query/answers/answer-types.ts";
import type { EventBrief } from "../../query/columns/brief.ts";
import type { LaneBand, Mark } from "../../query/window/mark.ts";
import { WORDS } from "./words.ts";

/** A mark in words: an event with its date, or several with the one that speaks for them. */
export const markInWords = (mark: Mark, lang: Language): string =>
  mark.type === "event"
    ? eventInWords(mark.event, lang)
    : WORDS[lang].cluster(mark.title.text, mark.events, spanText(mark.extent, lang));

const eventInWords = (
  { title, date }: Pick<EventBrief, "title" | "date">,
  lang: Language,
): string => `${title.text}, ${dateText(date, lang, "long")}`;

export interface Described {
  /** How many events of how many, in words. */
  readonly counted: string;
  readonly bands: readonly LaneBand[];
  readonly shown: Interval | null;
  readonly lang: Language;
  readonly nameOf: (band: LaneBand) => string;
}

/** How many events, of which years, in which lanes. */
export function drawingInWords({ counted, bands, shown, lang, nameOf }: Described): string {
  const said = WORDS[lang];
  const lanes = bands
    .filter((band) => band.inView > 0 && nameOf(band) !== "")
    .map((band) => `${nameOf(band)} ${band.inView}`);
  const timeline = said.timeline(counted, shown === null ? "" : yearsText(shown, lang, "dash"));
  return lanes.length === 0 ? timeline : `${timeline} ${said.lanes(lanes)}`;
}

/** Every event on a line of its own, in order of time: what a picture says to who cannot see it. */
export const eventsInWords = (
  entries: readonly Pick<ListEntry, "title" | "date">[],
  lang: Language,
): string =>
  entries.map(({ title, date }) => `${dateText(date, lang, "long")}: ${title.text}`).join("\n");
