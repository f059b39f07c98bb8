/** Lays out a dataset that was never a text, where the reader of files would have nothing to say of it. */
import { soundEvent, soundPassage } from "../../dataset/format/quick-check.ts";
import type { Dataset, DatedEvent, Passage } from "../../dataset/format/schema.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import {
  checkReferences,
  type Elsewhere,
  isDistinct,
} from "../../dataset/reading/check-references.ts";
import { assemble } from "../../dataset/reading/entry-lists.ts";
import { soundSalvage, soundValue } from "../../dataset/reading/sound-dataset.ts";
import { Ids } from "../arrays/id-table.ts";
import { Ranks } from "../arrays/ranks.ts";
import type { DatasetFrame } from "./column-types.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { Intake } from "./intake.ts";
import { inHand, Passages } from "./passage-shelf.ts";

/**
 * The columns; null where there is anything to say, which only its text can: written as JSON and read, it tells
 * what, and where.
 */
export function soundColumns(dataset: Dataset): Columns | null {
  const { events, passages: list, ...frame } = dataset;
  if (events.length === 0 || events.length > LIMITS.events) return null;
  const numbers = new Map(frame.sources.map(({ id }, number) => [id, number]));
  const passages = soundPassages(list, numbers);
  if (passages === null) return null;
  const intake = new Intake(new Ranks(list, passages.ids));
  for (const event of events) {
    const isSound = soundEvent(event) !== null && hasWholeWords(event) && isConsistent(event);
    if (!isSound || !intake.add(event)) return null;
  }
  if (!leadsSomewhere(intake, frame, passages)) return null;
  const { names, ids } = intake;
  // One that no event quotes may be used elsewhere, which is not looked for here.
  if (names.passages.size < passages.count) return null;
  const ofPassages = new Uint8Array(frame.sources.length);
  for (const source of passages.sources) ofPassages[source] = 1;
  const lists = { ...frame, passages: [], events: [] };
  const isSound =
    isWhole(frame) &&
    frameOf(lists, {
      has: (name, id) =>
        (name === "events" && ids.find(id) !== undefined) ||
        (name === "passages" && passages.has(id)),
      uses: (name, id) =>
        names[name].has(id) || (name === "sources" && ofPassages[numbers.get(id) ?? -1] === 1),
    }) !== null;
  return isSound ? columnsOf(intake, frame, passages, (index) => events[index]) : null;
}

/** All passages at a glance: there is one in nearly every row of a table. */
function soundPassages(
  list: readonly Passage[],
  sources: ReadonlyMap<string, number>,
): Passages | null {
  if (list.length > LIMITS.entries.passages) return null;
  const ids = new Ids();
  const places = Int32Array.from(list, ({ source }) => sources.get(source) ?? -1);
  let isSound = true;
  for (const [place, passage] of list.entries()) {
    isSound &&=
      soundPassage(passage) !== null &&
      isWhole(passage.exact) &&
      isWhole(passage.prefix) &&
      isWhole(passage.suffix) &&
      isWhole(passage.gloss) &&
      isOfItsOwn(passage, sources) &&
      ids.add(passage.id) &&
      places[place] !== -1;
  }
  return isSound ? new Passages(ids, places, inHand(list)) : null;
}

/** True for an id that does not begin with another source's. */
function isOfItsOwn({ id, source }: Passage, sources: ReadonlyMap<string, number>): boolean {
  // So nearly all begin, and no text is cut out to see it.
  if (id.indexOf("/") === source.length && id.startsWith(source)) return true;
  const [prefix = ""] = id.split("/");
  return prefix === source || !sources.has(prefix);
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

/** True where every text in a value has its characters whole; most values are a text, or nothing. */
const isWhole = (value: unknown): boolean =>
  typeof value === "string" ? value.isWellFormed() : value === undefined || holdsWhole(value);

function holdsWhole(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isWhole);
  for (const name in value) if (!isWhole((value as Fields)[name])) return false;
  return true;
}

type Fields = Readonly<Record<string, unknown>>;

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
    names.passages.areIn(passages.ids) &&
    (["topics", "actors", "sources", "collections"] as const).every(hasAll)
  );
}
