/**
 * Reads files in which nothing is wrong, without the schema. Nearly every file that is opened is one, and
 * nobody has to wait for what explains problems when there are none.
 */
import {
  type Header,
  soundActor,
  soundCollection,
  soundEpisode,
  soundEvent,
  soundHeader,
  soundOmission,
  soundPassage,
  soundSource,
  soundTopic,
} from "../format/quick-check.ts";
import type { Dataset } from "../format/schema.ts";
import { LIMITS } from "../format/vocabulary.ts";
import { type Losses, NO_LOSSES } from "../problems/losses.ts";
import { checkReferences } from "./check-references.ts";
import { fieldsHeld, fieldsNamed } from "./count-fields.ts";
import {
  assemble,
  type Entry,
  type Kept,
  type KeptLists,
  LISTS,
  type ListName,
  readLists,
  type Salvage,
} from "./entry-lists.ts";
import { type EntryRanks, ranksOf } from "./entry-ranks.ts";
import { mendHalfCharacters } from "./half-characters.ts";
import { isEvent, isLines, linesOf, parsedLine } from "./json-line-texts.ts";

/** The dataset of a file with no problem of any kind. */
export interface SoundFile {
  readonly dataset: Dataset;
  readonly problems: readonly [];
  readonly losses: Losses;
  readonly refusal: null;
  readonly ranks: EntryRanks;
}

/** The dataset of a text where there is nothing to say of it; null where the schema has to look. */
export function soundDataset(text: string): SoundFile | null {
  const read = soundSalvage(soundValue(text));
  if (read === null || read.lists.events.length === 0) return null;
  const { lists, claimRanks, findings } = checkReferences(read, () => null);
  if (findings.length > 0) return null;
  const dataset = assemble(read.header, lists);
  return {
    dataset,
    problems: [],
    losses: NO_LOSSES,
    refusal: null,
    ranks: ranksOf(lists, claimRanks),
  };
}

/** The value that `readFile` reads of a text; undefined where it would have anything to say. */
export function soundValue(text: string): unknown {
  const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (mendHalfCharacters(bare).problems.length > 0) return undefined;
  return isLines(bare) ? valueOfLines(bare) : valueIn(bare);
}

/** Undefined where it is no JSON, or names a field twice. */
function valueIn(json: string): unknown {
  const value = parsedLine(json);
  return value !== undefined && fieldsNamed(json) > fieldsHeld(value) ? undefined : value;
}

function valueOfLines(text: string): unknown {
  const values: unknown[] = [];
  for (const { line } of linesOf(text)) {
    const value = valueIn(line);
    if (value === undefined) return undefined;
    values.push(value);
  }
  const [header, ...events] = values;
  return isEvent(header) ? undefined : { ...(header as object), events };
}

/** All entries of a value, where each is accepted at a glance; else null. */
export function soundSalvage(fields: unknown): Salvage | null {
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) return null;
  const header = headerOf(fields);
  const lists = header && listsOf(fields as Readonly<Record<string, unknown>>);
  if (header === null || lists === null) return null;
  return { header, lists, rejected: NONE_REJECTED, mentioned: new Set(), findings: [] };
}

function headerOf(fields: object): Header | null {
  const header: Record<string, unknown> = { ...fields };
  for (const name of LISTS) delete header[name];
  return soundHeader(header);
}

const GLANCES: { readonly [Name in ListName]: (value: unknown) => Entry<Name> | null } = {
  collections: soundCollection,
  sources: soundSource,
  passages: soundPassage,
  topics: soundTopic,
  actors: soundActor,
  events: soundEvent,
  episodes: soundEpisode,
  omissions: soundOmission,
};

function listsOf(fields: Readonly<Record<string, unknown>>): KeptLists | null {
  let isSound = true;
  const read = <Name extends ListName>(name: Name): readonly Kept<Entry<Name>>[] => {
    const list = Object.hasOwn(fields, name) ? fields[name] : [];
    isSound &&= Array.isArray(list) && list.length <= LIMITS.entries[name];
    if (!isSound || !Array.isArray(list)) return [];
    const kept: Kept<Entry<Name>>[] = [];
    for (const [index, entry] of list.entries()) {
      const value = GLANCES[name](entry);
      if (value === null) isSound = false;
      else kept.push({ index, value });
    }
    return kept;
  };
  const lists = readLists(read);
  return isSound ? lists : null;
}

const NONE_REJECTED = Object.fromEntries(
  LISTS.map((name) => [name, new Set<string>()]),
) as unknown as Salvage["rejected"];
