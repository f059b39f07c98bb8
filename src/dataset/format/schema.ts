/**
 * The dataset format `dateline/1`: the only definition of what a dataset may say.
 * `data/events.schema.json` is generated from it, and every file is checked against it.
 *
 * The schema is closed (an unknown key is a problem) and never throws. What it cannot say,
 * such as "this topic exists", is checked in `references.ts`.
 */
import * as z from "zod";
import { parseDate } from "../time/stated-date.ts";
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

// Compiling validators with `new Function` would need 'unsafe-eval' in the page's security policy.
z.config({ jitless: true });

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/:-]*$/)
  .max(LIMITS.idLength)
  .meta({ description: "An identifier: letters, digits and . _ / : - only." });

const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .meta({ description: "A BCP 47 language tag, such as en or ko." });

const contact = z
  .string()
  .max(LIMITS.titleLength)
  .regex(/^(https?:\/\/[^\s"<>]+|[^\s@"<>]+@[^\s@"<>]+)$/)
  .meta({ description: "Where corrections go: an address of the web, or of mail." });

/** A reader-facing string: plain, or a map by language. */
const localized = (maxLength: number) =>
  z.union([
    z.string().min(1).max(maxLength),
    z
      .record(language, z.string().min(1).max(maxLength))
      .refine((texts) => Object.keys(texts).length > 0, { error: "needs at least one language" }),
  ]);

const title = localized(LIMITS.titleLength);
const text = localized(LIMITS.textLength);

const date = z
  .string()
  .max(64)
  .refine((value) => parseDate(value).ok, { error: "not a date in EDTF (ISO 8601-2)" })
  .meta({
    description: "EDTF (ISO 8601-2): 2001-02-27, 2001-02, 2001, 2013/2017, 1985~, 2025-02/..",
  });

const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ description: "ISO 3166-1 alpha-2." });

const webAddress = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/[^\s"<>]+$/)
  .meta({ description: "An address of the web, http or https." });

const collection = z
  .strictObject({
    id,
    title,
    description: text.optional(),
    license: z.string().max(LIMITS.titleLength).optional(),
    version: z.string().max(64).optional(),
    updated: date.optional(),
    contact: contact.optional(),
  })
  .meta({ description: "A dataset that was put together with others in this one." });

const source = z.strictObject({
  id,
  title,
  authors: z.array(z.string().min(1).max(LIMITS.titleLength)).max(100).default([]),
  publisher: title.optional(),
  series: title.optional(),
  published: date.optional(),
  language: language.optional(),
  kind: z.enum(SOURCE_KINDS).default("other"),
  url: webAddress.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .meta({ description: "Of the UTF-8 text the passages were taken from." }),
  length: z
    .int()
    .positive()
    .optional()
    .meta({ description: "Of that text, in UTF-16 code units, as JavaScript counts." }),
  text: z
    .string()
    .max(LIMITS.sourceTextLength)
    .optional()
    .meta({ description: "The address of the text, only where it may be redistributed." }),
  container: title.optional().meta({ description: "The newspaper or journal it stands in." }),
  accessed: date.optional().meta({ description: "The day on which the address was last read." }),
  archived: z
    .strictObject({ url: webAddress, date: date.optional() })
    .optional()
    .meta({ description: "A copy that an archive keeps, and the day it was made." }),
  citedBy: z.strictObject({ source: id, passage: id.optional() }).optional().meta({
    description: "Nobody here has read it: it is known only through the words of another source.",
  }),
  note: text
    .optional()
    .meta({ description: "Where it stands, and what to know before it is used." }),
});

const passage = z
  .strictObject({
    id,
    source: id,
    exact: z.string().min(1).max(LIMITS.textLength),
    prefix: z.string().max(200).optional(),
    suffix: z.string().max(200).optional(),
    start: z
      .int()
      .nonnegative()
      .optional()
      .meta({ description: "Where `exact` starts in the text, in UTF-16 code units: a hint." }),
    language: language.optional(),
    gloss: text
      .optional()
      .meta({ description: "Ours, not the source's: what the words say, in other languages." }),
  })
  .meta({ description: "A W3C TextQuoteSelector: the exact words and the few around them." });

const abbreviation = z.string().min(1).max(LIMITS.abbreviationLength).optional().meta({
  description: "The letters that titles use for it, such as NMD: they explain themselves.",
});

const topic = z.strictObject({
  id,
  label: title,
  kind: z.enum(TOPIC_KINDS).default("theme"),
  broader: id.optional(),
  description: text.optional(),
  abbreviation,
});

const actor = z.strictObject({
  id,
  name: title,
  kind: z.enum(ACTOR_KINDS).default("person"),
  country: country.optional(),
  description: text.optional(),
  abbreviation,
});

const dating = z
  .strictObject({
    basis: z.enum(DATING_BASES),
    wording: z.string().min(1).max(500).optional(),
    base: date.optional(),
    note: text.optional(),
  })
  .meta({ description: "How the date is known: the words, what they count from, and why." });

const claim = z.strictObject({
  passage: id,
  role: z.enum(CLAIM_ROLES).default("occurred"),
  date: date.optional().meta({ description: "What this passage supports, if it differs." }),
  dating: dating.default({ basis: "stated" }),
  by: id.optional().meta({ description: "The actor who says so, when it is second-hand." }),
});

const eventLink = z.strictObject({
  type: z.enum(LINK_TYPES),
  event: id,
  passage: id.optional(),
  inferred: z.boolean().default(false),
});

const quantity = z
  .strictObject({
    value: z.number(),
    unit: title,
    qualifier: z.enum(QUALIFIERS).optional(),
  })
  .meta({ description: "The number the event is about, with its unit, as the source gives it." });

const event = z.strictObject({
  id,
  title,
  summary: text.optional(),
  kind: z.enum(EVENT_KINDS).default("other"),
  status: z.enum(EVENT_STATUSES).default("occurred"),
  weight: z
    .enum(EVENT_WEIGHTS)
    .optional()
    .meta({ description: "Core: the story cannot be told without it. Detail: it can." }),
  date,
  span: z
    .enum(EVENT_SPANS)
    .optional()
    .meta({ description: "Of an interval: the event lasted throughout, or fell within it." }),
  place: title.optional().meta({ description: "Where, as the source says it." }),
  quantity: quantity.optional(),
  countries: z.array(country).max(50).default([]),
  topics: z.array(id).max(50).default([]),
  actors: z.array(id).max(100).default([]),
  sources: z
    .array(id)
    .max(100)
    .optional()
    .meta({ description: "Sources that speak of it, of whose words there is no passage yet." }),
  collections: z
    .array(id)
    .min(1)
    .max(LIMITS.collections)
    .optional()
    .meta({ description: "The datasets it comes from, where several were put together." }),
  claims: z.array(claim).max(100).default([]),
  links: z.array(eventLink).max(100).default([]),
});

const episode = z.strictObject({
  id,
  title,
  description: text.optional(),
  zero: id.optional().meta({ description: "The event that T+0 counts from." }),
  events: z.array(id).min(1),
});

const omission = z
  .strictObject({
    source: id,
    exact: z.string().min(1).max(LIMITS.textLength),
    reason: text,
  })
  .meta({ description: "Words that look like a dated fact and were left out, with the reason." });

/** One schema for each list, so that one bad entry can be set aside without losing the rest. */
export const entrySchemas = {
  collections: collection,
  sources: source,
  passages: passage,
  topics: topic,
  actors: actor,
  events: event,
  episodes: episode,
  omissions: omission,
} as const;

export const headerShape = {
  $schema: z.string().max(2_000).optional(),
  format: z.literal("dateline/1"),
  title,
  description: text.optional(),
  license: z.string().max(LIMITS.titleLength).optional(),
  version: z.string().max(64).optional(),
  updated: date.optional(),
  contact: contact.optional(),
  coloured: z.enum(COLOURED).optional().meta({
    description: "What colours tell apart; of several collections, these unless it says so.",
  }),
  verified: z
    .strictObject({
      text,
      date,
      by: text,
      of: z
        .string()
        .regex(/^[\da-f]{16}$/)
        .optional()
        .meta({ description: "The fingerprint of what was checked: whoever changes it is told." }),
    })
    .optional()
    .meta({ description: "What was checked, on which day, and by which check." }),
  views: z
    .array(
      z.strictObject({
        name: title,
        link: z
          .string()
          .max(LIMITS.linkLength)
          .regex(/^\?/)
          .meta({ description: "What a link to it says, from its question mark on." }),
      }),
    )
    .max(LIMITS.views)
    .optional()
    .meta({ description: "Views of the dataset that are offered to its readers by name." }),
} as const;

export const datasetSchema = z
  .strictObject({
    ...headerShape,
    collections: z.array(collection).max(LIMITS.collections).default([]),
    sources: z.array(source).default([]),
    passages: z.array(passage).default([]),
    topics: z.array(topic).default([]),
    actors: z.array(actor).default([]),
    events: z.array(event).max(LIMITS.events),
    episodes: z.array(episode).default([]),
    omissions: z.array(omission).default([]),
  })
  .meta({
    title: "A Dateline dataset",
    description: "Dated events and the passages they come from.",
  });

export type Localized = z.infer<typeof title>;
export type Dataset = z.infer<typeof datasetSchema>;
export type Collection = z.infer<typeof collection>;
export type Source = z.infer<typeof source>;
export type Passage = z.infer<typeof passage>;
export type Topic = z.infer<typeof topic>;
export type Actor = z.infer<typeof actor>;
export type Dating = z.infer<typeof dating>;
export type Claim = z.infer<typeof claim>;
export type EventLink = z.infer<typeof eventLink>;
/** Named so because the lower floors must never mean the browser's `Event`. */
export type DatedEvent = z.infer<typeof event>;
export type Episode = z.infer<typeof episode>;
export type Omission = z.infer<typeof omission>;
