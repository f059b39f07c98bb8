/**
 * Accepts, at the speed of looking, the events and passages that the schema accepts as they are.
 * Nearly all are: only the others are worth the schema's time, and it alone says what is wrong.
 *
 * One-sided: what is accepted here the schema accepts too, with the same result; what is not may
 * still be sound.
 */

import { plainDay } from "../time/plain-day.ts";
import { parseDate } from "../time/stated-date.ts";
import type { DatedEvent, Passage } from "./schema.ts";
import {
  CLAIM_ROLES,
  DATING_BASES,
  EVENT_KINDS,
  EVENT_STATUSES,
  LIMITS,
  LINK_TYPES,
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

type Check = (value: unknown) => boolean;

/** An object of these fields and no others. */
function object(fields: Readonly<Record<string, Check>>, needed: readonly string[]): Check {
  const checks = new Map(Object.entries(fields));
  return (value) => {
    if (!isObject(value)) return false;
    for (const name in value) {
      if (!checks.get(name)?.(value[name])) return false;
    }
    return needed.every((name) => Object.hasOwn(value, name));
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

const isEvent = object(
  {
    id,
    title: localized(LIMITS.titleLength),
    summary: localized(LIMITS.textLength),
    kind: oneOf(EVENT_KINDS),
    status: oneOf(EVENT_STATUSES),
    date,
    countries: list(country, 50),
    topics: list(id, 50),
    actors: list(id, 100),
    claims: list(claim, 100),
    links: list(link, 100),
  },
  ["id", "title", "date"],
);
