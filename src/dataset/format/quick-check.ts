/**
 * Accepts, at the speed of looking, what the schema accepts as it is. Nearly all of a file is that: only
 * the rest is worth the schema's time, and it alone says what is wrong. So a sound file is opened
 * without the schema, which is a fifth of what a page would have to load first.
 *
 * One-sided: what is accepted here the schema accepts too, with the same result; what is not may
 * still be sound.
 */

import { plainDay } from "../time/plain-day.ts";
import { parseDate } from "../time/stated-date.ts";
import type {
  Actor,
  Collection,
  Dataset,
  DatedEvent,
  Episode,
  Omission,
  Passage,
  Source,
  Topic,
} from "./schema.ts";
import {
  ACTOR_KINDS,
  CLAIM_ROLES,
  COLOURED,
  DATING_BASES,
  EVENT_KINDS,
  EVENT_SPANS,
  EVENT_STATUSES,
  EVENT_WEIGHTS,
  LIMITS,
  LINK_TYPES,
  QUALIFIERS,
  SOURCE_KINDS,
  TOPIC_KINDS,
} from "./vocabulary.ts";

/** The event with its defaults filled in, in place; null where the schema has to look. */
export function soundEvent(value: unknown): DatedEvent | null {
  if (!isEvent(value)) return null;
  const event = value as Record<string, unknown>;
  event["kind"] ??= "other";
  event["status"] ??= "occurred";
  event["countries"] ??= [];
  event["topics"] ??= [];
  event["actors"] ??= [];
  event["claims"] ??= [];
  event["links"] ??= [];
  for (const claim of event["claims"] as Record<string, unknown>[]) {
    claim["role"] ??= "occurred";
    claim["dating"] ??= { basis: "stated" };
  }
  for (const link of event["links"] as Record<string, unknown>[]) link["inferred"] ??= false;
  return event as unknown as DatedEvent;
}

/** The passage as it is; null where the schema has to look. */
export const soundPassage = (value: unknown): Passage | null =>
  isPassage(value) ? (value as Passage) : null;

export const soundCollection = (value: unknown): Collection | null =>
  isCollection(value) ? (value as Collection) : null;

export function soundSource(value: unknown): Source | null {
  if (!isSource(value)) return null;
  const source = value as Record<string, unknown>;
  source["authors"] ??= [];
  source["kind"] ??= "other";
  return source as unknown as Source;
}

export function soundTopic(value: unknown): Topic | null {
  if (!isTopic(value)) return null;
  const topic = value as Record<string, unknown>;
  topic["kind"] ??= "theme";
  return topic as unknown as Topic;
}

export function soundActor(value: unknown): Actor | null {
  if (!isActor(value)) return null;
  const actor = value as Record<string, unknown>;
  actor["kind"] ??= "person";
  return actor as unknown as Actor;
}

export const soundEpisode = (value: unknown): Episode | null =>
  isEpisode(value) ? (value as Episode) : null;

export const soundOmission = (value: unknown): Omission | null =>
  isOmission(value) ? (value as Omission) : null;

/** A dataset without its lists. */
export type Header = Omit<
  Dataset,
  "collections" | "sources" | "passages" | "topics" | "actors" | "events" | "episodes" | "omissions"
>;

/** The fields above the lists; null where the schema has to look. @param value  without its lists. */
export const soundHeader = (value: unknown): Header | null =>
  isHeader(value) ? (value as Header) : null;

type Check = (value: unknown) => boolean;

/** An object of these fields and no others. */
function object(fields: Readonly<Record<string, Check>>, needed: readonly string[]): Check {
  const checks = new Map(
    Object.entries(fields).map(([name, check]) => [
      name,
      { check, isNeeded: needed.includes(name) },
    ]),
  );
  return (value) => {
    if (!isObject(value)) return false;
    let missing = needed.length;
    for (const name in value) {
      const field = checks.get(name);
      if (!field?.check(value[name])) return false;
      if (field.isNeeded) missing--;
    }
    return missing === 0;
  };
}

const list =
  (entry: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(entry);

const oneOf = (choices: readonly string[]): Check => {
  const known = new Set<unknown>(choices);
  return (value) => known.has(value);
};

const matching =
  (pattern: RegExp, maxLength = Number.POSITIVE_INFINITY): Check =>
  (value) =>
    typeof value === "string" && value.length <= maxLength && pattern.test(value);

const text =
  (maxLength: number, minLength = 1): Check =>
  (value) =>
    typeof value === "string" && value.length >= minLength && value.length <= maxLength;

/** A reader-facing string: plain, or a map by language. */
function localized(maxLength: number): Check {
  const plain = text(maxLength);
  return (value) => {
    if (!isObject(value)) return plain(value);
    let languages = 0;
    for (const name in value) {
      if (!language(name) || !plain(value[name])) return false;
      languages++;
    }
    return languages > 0;
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const id = matching(/^[A-Za-z0-9][A-Za-z0-9._/:-]*$/, LIMITS.idLength);
const country = matching(/^[A-Z]{2}$/);
const language = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const date: Check = (value) =>
  typeof value === "string" &&
  (!Number.isNaN(plainDay(value)) || (value.length <= 64 && parseDate(value).ok));

const isPassage = object(
  {
    id,
    source: id,
    exact: text(LIMITS.textLength),
    prefix: text(200, 0),
    suffix: text(200, 0),
    start: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
    language,
    gloss: localized(LIMITS.textLength),
  },
  ["id", "source", "exact"],
);

const dating = object(
  {
    basis: oneOf(DATING_BASES),
    wording: text(500),
    base: date,
    note: localized(LIMITS.textLength),
  },
  ["basis"],
);

const claim = object({ passage: id, role: oneOf(CLAIM_ROLES), date, dating, by: id }, ["passage"]);

const link = object(
  {
    type: oneOf(LINK_TYPES),
    event: id,
    passage: id,
    inferred: (value) => typeof value === "boolean",
  },
  ["type", "event"],
);

const quantity = object(
  { value: Number.isFinite, unit: localized(LIMITS.titleLength), qualifier: oneOf(QUALIFIERS) },
  ["value", "unit"],
);

const isIdList = list(id, LIMITS.collections);

const isEvent = object(
  {
    id,
    title: localized(LIMITS.titleLength),
    summary: localized(LIMITS.textLength),
    kind: oneOf(EVENT_KINDS),
    status: oneOf(EVENT_STATUSES),
    weight: oneOf(EVENT_WEIGHTS),
    date,
    span: oneOf(EVENT_SPANS),
    place: localized(LIMITS.titleLength),
    quantity,
    countries: list(country, 50),
    topics: list(id, 50),
    actors: list(id, 100),
    sources: list(id, 100),
    collections: (value) => isIdList(value) && (value as unknown[]).length > 0,
    claims: list(claim, 100),
    links: list(link, 100),
  },
  ["id", "title", "date"],
);

const title = localized(LIMITS.titleLength);
const words = localized(LIMITS.textLength);

const webAddress = matching(/^https?:\/\/[^\s"<>]+$/, 2_000);
const abbreviation = text(LIMITS.abbreviationLength);

const contact = matching(/^(https?:\/\/[^\s"<>]+|[^\s@"<>]+@[^\s@"<>]+)$/, LIMITS.titleLength);

const isCollection = object(
  {
    id,
    title,
    description: words,
    license: text(LIMITS.titleLength, 0),
    version: text(64, 0),
    updated: date,
    contact,
  },
  ["id", "title"],
);

const isSource = object(
  {
    id,
    title,
    authors: list(text(LIMITS.titleLength), 100),
    publisher: title,
    series: title,
    published: date,
    language,
    kind: oneOf(SOURCE_KINDS),
    url: webAddress,
    sha256: matching(/^[0-9a-f]{64}$/),
    length: (value) => Number.isSafeInteger(value) && (value as number) > 0,
    text: text(LIMITS.sourceTextLength, 0),
    container: title,
    accessed: date,
    archived: object({ url: webAddress, date }, ["url"]),
    citedBy: object({ source: id, passage: id }, ["source"]),
    note: words,
  },
  ["id", "title"],
);

const isTopic = object(
  { id, label: title, kind: oneOf(TOPIC_KINDS), broader: id, description: words, abbreviation },
  ["id", "label"],
);

const isActor = object(
  { id, name: title, kind: oneOf(ACTOR_KINDS), country, description: words, abbreviation },
  ["id", "name"],
);

const isEpisode = object(
  {
    id,
    title,
    description: words,
    zero: id,
    events: (value) => Array.isArray(value) && value.length > 0 && value.every(id),
  },
  ["id", "title", "events"],
);

const isOmission = object({ source: id, exact: text(LIMITS.textLength), reason: words }, [
  "source",
  "exact",
  "reason",
]);

const isHeader = object(
  {
    $schema: text(2_000, 0),
    format: oneOf(["dateline/1"]),
    title,
    description: words,
    license: text(LIMITS.titleLength, 0),
    version: text(64, 0),
    updated: date,
    contact,
    coloured: oneOf(COLOURED),
    verified: object({ text: words, date, by: words, of: matching(/^[\da-f]{16}$/, 16) }, [
      "text",
      "date",
      "by",
    ]),
    views: list(
      object({ name: title, link: matching(/^\?/, LIMITS.linkLength) }, ["name", "link"]),
      LIMITS.views,
    ),
  },
  ["format", "title"],
);
