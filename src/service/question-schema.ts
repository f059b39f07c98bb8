/**
 * Checks what a service is asked: a schema for each kind of question, which a test holds equal to the types. Their
 * bounds are wider than anything that the page asks.
 */
import { z } from "zod";
import { LANGUAGES } from "../dataset/wording/languages.ts";
import { FACETS, type Facet, LANES, recordBy } from "../query/criteria/facets.ts";
import { AXES } from "../query/criteria/query.ts";
import type { Kind, Question } from "../query/questions.ts";
import { KNOWN_FROM } from "../query/reports/corroboration.ts";

/** Letters of an id, a word that is looked for, or anything else: a link holds no more of them. */
const LONGEST = 10_000;
/** Entries of one answer, and of a list in a question. */
const MOST = 10_000;
/** Pixels of the widest wall of screens. */
const WIDEST_PX = 200_000;

const text = z.string().max(LONGEST);
const id = text.nullable();
const few = z.int().nonnegative().max(MOST);
const rank = z.int().nonnegative();
const pixels = z.number().nonnegative().max(WIDEST_PX);
const bins = z.number().nonnegative().max(MOST);
/** The last time that a date can name (ms), to either side of 1970. */
const LAST_MS = 8.64e15;
const MOST_DAYS = LAST_MS / 86_400_000;
/** Any time, also an open end; JSON schemas of numbers know none. */
const time = z.custom<number>(
  (value) =>
    typeof value === "number" &&
    (Math.abs(value) <= LAST_MS || Math.abs(value) === Number.POSITIVE_INFINITY),
);
const list = <Each extends z.ZodType>(each: Each) => z.array(each).max(MOST).readonly();
/** What is said beyond it is no part of a question, and is left out. */
const object = z.object;

const interval = object({ start: time, end: time }).readonly();
/** What a screen shows: it has two ends, and lasts a millisecond. */
const shown = interval.refine(
  ({ start, end }) => end - start >= 1 && Number.isFinite(end - start),
  "a window ends after it begins",
);
const filter = object({
  values: list(text),
  all: z.boolean(),
  without: list(text).exactOptional(),
}).readonly();
const facets = object(recordBy<Facet, typeof filter>(FACETS, () => filter)).readonly();
const near = object({ event: text, days: z.number().min(-MOST_DAYS).max(MOST_DAYS) }).readonly();
const criteria = object({
  facets,
  words: text,
  episode: id,
  within: interval.exactOptional(),
  near: near.exactOptional(),
}).readonly();
const part = object({ interval: shown, place: shown, folded: z.boolean() }).readonly();
const folding = object({ parts: list(part) }).readonly();
const glyphs = object({
  known: z.record(z.string().max(16), z.number()).readonly(),
  wide: z.number(),
  other: z.number(),
}).readonly();
const rest = object({ open: id, every: z.boolean().exactOptional() }).readonly();
const request = {
  criteria,
  folding,
  window: shown,
  widthPx: pixels.min(1),
  heightPx: pixels,
  namePx: pixels.exactOptional(),
  lanes: z.enum(LANES),
  lang: z.enum(LANGUAGES),
  glyphs: glyphs.nullable(),
  rest: rest.nullable(),
};
const cluster = object({
  bar: object({ from: time, to: time }).readonly(),
  extent: interval,
  members: list(text),
}).readonly();
const aligned = object({ criteria, zero: id }).readonly();
const match = object({ first: id, second: id, name: text }).readonly();
const asked = object({ facets, episode: id, event: id, passage: id }).readonly();
const ranks = { from: rank, to: rank };

const TERMS = {
  window: request,
  parting: { request: object(request).readonly(), cluster },
  home: { criteria, axis: z.enum(AXES), open: id, widthPx: pixels },
  beginning: { criteria, span: interval },
  density: { criteria, extent: interval, mostBins: bins },
  facets: { criteria, of: list(z.enum(FACETS)).exactOptional() },
  list: { criteria, lang: text, ...ranks },
  event: { id: text, criteria, lang: text },
  details: { criteria, lang: text, ...ranks },
  preview: { id, criteria, lang: text },
  briefs: { ids: list(text), lang: text },
  neighbour: {
    from: text,
    direction: z.enum(["earlier", "later"]),
    window: interval,
    lang: text,
    criteria,
  },
  names: { typed: text, lang: text, most: few },
  counts: { criteria, facet: z.enum(FACETS), extent: interval, mostBins: bins, mostRows: few },
  corroboration: {
    criteria,
    lang: text,
    knownFrom: z.enum(KNOWN_FROM),
    ...ranks,
    mostSources: few,
  },
  plans: { criteria, today: z.number(), knownTo: z.number().nullable(), lang: text, most: few },
  parallel: {
    sets: z.tuple([aligned, aligned]).readonly(),
    matches: list(match).nullable(),
    lang: text,
  },
  sources: { ids: list(text).exactOptional() },
  source: { id: text, lang: text },
  sourceOf: { passage: text, lang: text },
  about: {},
  fingerprint: {},
  unknown: { query: asked },
} as const satisfies Readonly<Record<Kind, z.ZodRawShape>>;

type Terms = typeof TERMS;

/** The question of each kind as its schema has it, without its kind. */
export type Checked = {
  readonly [K in Kind]: keyof Terms[K] extends never
    ? Terms[K]
    : Readonly<z.output<z.ZodObject<Terms[K]>>>;
};

export const KINDS = Object.keys(TERMS) as readonly Kind[];

const SCHEMAS = recordBy(KINDS, (kind) => object({ kind: z.literal(kind), ...TERMS[kind] }));

export type CheckedQuestion =
  | { readonly ok: true; readonly question: Question }
  | { readonly ok: false; readonly why: string };

/** The question, if it is one; else in English why it is none. Never throws. */
export function checkQuestion(value: unknown): CheckedQuestion {
  const { kind } = Object(value) as { readonly kind?: unknown };
  const known = KINDS.find((each) => each === kind);
  if (known === undefined) return { ok: false, why: "there is no such kind of question" };
  const { success, data, error } = SCHEMAS[known].safeParse(value);
  if (!success) return { ok: false, why: z.prettifyError(error).slice(0, MOST) };
  if ("from" in data && "to" in data) {
    const many = Number(data.to) - Number(data.from);
    if (many < 0) return { ok: false, why: "the last event comes before the first" };
    if (many > MOST) return { ok: false, why: `one question is about ${MOST} events at most` };
  }
  // The test holds the schemas equal to the types; the compiler cannot follow a kind through a record.
  return { ok: true, question: data as unknown as Question };
}
