/** Tells of what is read event by event that it is sound together, and leads somewhere. */
import type { Dataset, DatedEvent } from "../../dataset/format/schema.ts";
import {
  checkReferences,
  type Elsewhere,
  isDistinct,
} from "../../dataset/reading/check-references.ts";
import { assemble } from "../../dataset/reading/entry-lists.ts";
import { soundSalvage, soundValue } from "../../dataset/reading/sound-dataset.ts";
import type { DatasetFrame } from "./column-types.ts";
import type { Intake } from "./intake.ts";
import type { Passages } from "./passage-shelf.ts";

/**
 * A dataset without its events, where there is nothing to say of it; null where there is, which
 * only all of the file can tell.
 *
 * @param elsewhere  what its events, sound each by itself, have and point at.
 */
export function soundFrame(text: string, elsewhere: Elsewhere): Omit<Dataset, "events"> | null {
  const read = soundSalvage(soundValue(text));
  if (read === null || read.lists.events.length > 0) return null;
  const { lists, findings } = checkReferences(read, () => null, elsewhere);
  if (findings.length > 0) return null;
  const { events: _, ...frame } = assemble(read.header, lists);
  return frame;
}

/** True for an event that passes what `checkReferences` asks of it by itself. */
export function isConsistent(event: DatedEvent): boolean {
  const { id, date, countries, topics, actors, claims, links, sources, collections } = event;
  return (
    (claims[0]?.date ?? date) === date &&
    isDistinct(countries) &&
    isDistinct(topics) &&
    isDistinct(actors) &&
    (sources === undefined || isDistinct(sources)) &&
    (collections === undefined || isDistinct(collections)) &&
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
    if (names[list].size === 0) return true;
    const all = new Set(frame[list].map(({ id }) => id));
    return names[list].all().every((id) => all.has(id));
  };
  return (
    !names.passages.ranksIn(passages.ids).includes(-1) &&
    (["topics", "actors", "sources", "collections"] as const).every(hasAll)
  );
}
