/** Lays out a dataset that was never a text, where the reader of files would have nothing to say of it. */
import { soundEvent } from "../../dataset/format/quick-check.ts";
import type { Dataset, DatedEvent } from "../../dataset/format/schema.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import {
  checkReferences,
  type Elsewhere,
  isDistinct,
} from "../../dataset/reading/check-references.ts";
import { assemble } from "../../dataset/reading/entry-lists.ts";
import { soundSalvage, soundValue } from "../../dataset/reading/sound-dataset.ts";
import type { DatasetFrame } from "./column-types.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { Intake } from "./intake.ts";
import { inHand, Passages } from "./passage-shelf.ts";

/**
 * The columns; null where there is anything to say, which only its text can: written as JSON and read, it tells
 * what, and where.
 */
export function soundColumns(dataset: Dataset): Columns | null {
  const { events, passages, ...frame } = dataset;
  if (events.length === 0 || events.length > LIMITS.events) return null;
  const intake = new Intake();
  for (const event of events) {
    const isSound = soundEvent(event) !== null && hasWholeWords(event) && isConsistent(event);
    if (!isSound || !intake.add(event)) return null;
  }
  const { names, ids } = intake;
  const lists = { ...dataset, events: [] };
  const read =
    isWhole(lists) &&
    frameOf(lists, {
      has: (list, id) => list === "events" && ids.find(id) !== undefined,
      uses: (list, id) => names[list].has(id),
    });
  if (!read) return null;
  const quotable = Passages.of(passages, frame.sources, inHand(passages));
  if (!leadsSomewhere(intake, frame, quotable)) return null;
  return columnsOf(intake, frame, quotable, (index) => events[index]);
}

/**
 * A dataset without its events, where there is nothing to say of it; null where there is, which
 * only all of the file can tell.
 *
 * @param elsewhere  what its events, sound each by itself, have and point at.
 */
export const soundFrame = (text: string, elsewhere: Elsewhere): Omit<Dataset, "events"> | null =>
  frameOf(soundValue(text), elsewhere);

function frameOf(value: unknown, elsewhere: Elsewhere): Omit<Dataset, "events"> | null {
  const read = soundSalvage(value);
  if (read === null || read.lists.events.length > 0) return null;
  const { lists, findings } = checkReferences(read, () => null, elsewhere);
  if (findings.length > 0) return null;
  const { events: _, ...frame } = assemble(read.header, lists);
  return frame;
}

/** True where every text in a value has its characters whole. */
const isWhole = (value: unknown): boolean =>
  typeof value === "string"
    ? value.isWellFormed()
    : typeof value !== "object" || value === null || Object.values(value).every(isWhole);

/** True where no text of it has half a character: ids and dates can hold none. */
const hasWholeWords = ({ title, summary, place, quantity, claims }: DatedEvent): boolean =>
  isWhole(title) &&
  isWhole(summary) &&
  isWhole(place) &&
  isWhole(quantity?.unit) &&
  // What was worked out is worked out again, and told by its place in the text.
  claims.every(({ dating }) => isWhole(dating.note) && dating.base === undefined);

/** True for an event that passes what `checkReferences` asks of it by itself. */
export function isConsistent(event: DatedEvent): boolean {
  const { id, date, countries, topics, actors, claims, links } = event;
  const { sources = [], collections = [] } = event;
  return (
    (claims[0]?.date ?? date) === date &&
    [countries, topics, actors, sources, collections].every(isDistinct) &&
    links.every((link) => link.event !== id)
  );
}

/** True where all that events point at is there. */
export function leadsSomewhere(intake: Intake, frame: DatasetFrame, passages: Passages): boolean {
  const { ids, links } = intake;
  return definesAll(intake, frame, passages) && links.every(({ to }) => ids.find(to) !== undefined);
}

/** True where all that the events point at, other events aside, is in the lists. */
export function definesAll({ names }: Intake, frame: DatasetFrame, passages: Passages): boolean {
  const hasAll = (list: "topics" | "actors" | "sources" | "collections") => {
    const all = new Set(frame[list].map(({ id }) => id));
    return names[list].all().every((id) => all.has(id));
  };
  const quotable = names.passages.all().every((id) => passages.has(id));
  return quotable && (["topics", "actors", "sources", "collections"] as const).every(hasAll);
}
