/**
 * A query as a link and back, in `[key, value]` pairs: the view owns the address bar.
 *
 *     v=1 & country=all:KR,RU & topic=nmd & q=words & from=2001-02-01 & to=2001-04-30 & event=…
 *
 * Values of a facet are separated by commas, one that is left out has a minus before it; `%`, `,` and a
 * leading `-` or `all:` inside a value are percent-encoded once, whatever the address bar then adds. What is as it would be anyway is left
 * out, so the empty query is no pairs at all. A link is hostile until read: what cannot be read is
 * dropped with a notice, and the rest still works.
 */

import { LIMITS } from "../../dataset/format/vocabulary.ts";
import type { Interval } from "../../dataset/time/interval.ts";
import { LANGUAGES } from "../../dataset/wording/languages.ts";
import { FACETS, type Facet, LANES, recordBy, refusal } from "./facets.ts";
import { formatWindow, parseBound } from "./link-window.ts";
import {
  AXES,
  EMPTY_QUERY,
  type FacetFilter,
  filterOf,
  MAX_WORDS,
  MOST_DAYS_AROUND,
  ONLYS,
  type Query,
  VIEWS,
} from "./query.ts";

export type Pair = readonly [key: string, value: string];

/**
 * The reason why something in a link was dropped. `newer` alone drops nothing: the link may say
 * more.
 */
export type NoticeReason =
  | "unknown"
  | "unknown-key"
  | "malformed"
  | "bad-date"
  | "reversed"
  | "incomplete"
  | "no-event"
  | "too-long"
  | "too-many"
  | "newer";

export interface Notice {
  readonly key: string;
  readonly value: string;
  readonly reason: NoticeReason;
}

/** Most values a facet takes from a link. */
export const MAX_VALUES = 100;

/** Longest address of a dataset, and of what is aligned, in UTF-16 code units: what servers and browsers still carry. */
const MAX_ADDRESS = 2_000;

/**
 * Longest code of a printed page. What it says is read by `printed.ts`, where it is asked for: a link is read before
 * that is there.
 */
export const MAX_PRINTED = 1_000;

/** The most that a notice repeats of a dropped value, in UTF-16 code units. */
const SHOWN = 100;

/** `UPGRADES[n - 1]` turns a link of version n into one of n + 1; each stays for ever. */
const UPGRADES: readonly ((pairs: readonly Pair[]) => readonly Pair[])[] = [];
const VERSION = UPGRADES.length + 1;

/** The link of a query, its window rounded by `linkedWindow`. */
export function formatLink(query: Query): readonly Pair[] {
  const pairs: Pair[] = [];
  const add = (key: string, value: string | null, otherwise: string | null = null) => {
    if (value !== otherwise && value !== null) pairs.push([key, value]);
  };
  for (const facet of FACETS) add(facet, formatFacet(query.facets[facet]), "");
  add("q", query.words, "");
  add("episode", query.episode);
  add("align", query.align);
  if (query.window) pairs.push(...formatWindow(query.window));
  add("only", query.only);
  add("event", query.event);
  add("around", query.around === null ? null : String(query.around));
  add("passage", query.passage);
  add("view", query.view);
  add("lanes", query.lanes, EMPTY_QUERY.lanes);
  add("axis", query.axis, EMPTY_QUERY.axis);
  add("lang", query.lang);
  add("data", query.data);
  add("embed", query.embed ? EMBED : null);
  add("printed", query.printed);
  return pairs.length === 0 ? [] : [["v", String(VERSION)], ...pairs];
}

/** Reads a link of any version; never throws. Of a repeated key the last counts, facets add up. */
export function parseLink(given: readonly Pair[]): {
  readonly query: Query;
  readonly notices: readonly Notice[];
} {
  const notices: Notice[] = [];
  const drop: Drop = (key, value, reason) => {
    notices.push({ key, value: value.slice(0, SHOWN), reason });
    return null;
  };
  const pairs = upgrade(given.map(mended), drop);
  const strange = new Set(
    pairs.flatMap(([key]) => (KEYS.has(key) || TRACKER.test(key) ? [] : [key])),
  );
  for (const key of strange) drop(key.slice(0, SHOWN), "", "unknown-key");
  const texts = (key: string) => pairs.flatMap(([each, value]) => (each === key ? [value] : []));
  const text = (key: string) => texts(key).at(-1) || null;
  const short = (key: string, most: number) => {
    const value = text(key);
    return value !== null && value.length > most ? drop(key, value, "too-long") : value;
  };
  const choice = <T extends string>(key: string, choices: readonly T[]) => {
    const value = text(key);
    if (value === null) return null;
    return choices.find((each) => each === value) ?? drop(key, value, "unknown");
  };

  const event = short("event", LIMITS.idLength);
  return {
    query: {
      facets: recordBy(FACETS, (facet) => readFacet(facet, texts(facet), drop)),
      words: short("q", MAX_WORDS) ?? EMPTY_QUERY.words,
      episode: short("episode", LIMITS.idLength),
      align: short("align", MAX_ADDRESS),
      window: readWindow(text("from"), text("to"), drop),
      only: choice("only", ONLYS),
      event,
      around: readDays(text("around"), event !== null, drop),
      passage: short("passage", LIMITS.idLength),
      view: choice("view", VIEWS),
      lanes: choice("lanes", LANES) ?? EMPTY_QUERY.lanes,
      axis: choice("axis", AXES) ?? EMPTY_QUERY.axis,
      lang: choice("lang", LANGUAGES),
      data: readAddress(short("data", MAX_ADDRESS), drop),
      embed: choice("embed", [EMBED]) !== null,
      printed: short("printed", MAX_PRINTED),
    },
    notices,
  };
}

type Drop = (key: string, value: string, reason: NoticeReason) => null;

/** Keys that a link may have. */
const KEYS: ReadonlySet<string> = new Set([
  ...FACETS,
  ...["v", "q", "episode", "from", "to", "only", "event", "passage", "view", "lanes", "axis"],
  ...["lang", "data", "embed", "printed", "around", "align"],
]);

/** The one value that there is: a page is embedded, or is not. */
const EMBED = "1";

/** Keys by which other programs follow a link: no business of the reader's. */
const TRACKER =
  /^(?:utm_|mtm_|pk_|mc_|_)|^(?:[a-z]{1,4}clid|gbraid|wbraid|igshid?|si|ref|ref_src)$/;

/** A pair whose `&` came through HTML as `&amp;`. */
const mended = ([key, value]: Pair): Pair => [key.replace(/^(?:amp;)+/, ""), value];

/** The pairs as this version writes them. */
function upgrade(pairs: readonly Pair[], drop: Drop): readonly Pair[] {
  const stated = pairs.findLast(([key]) => key === "v")?.[1] ?? String(VERSION);
  const version = /^[1-9]\d{0,5}$/.test(stated) ? Number(stated) : null;
  if (version === null) drop("v", stated, "malformed");
  else if (version > VERSION) drop("v", stated, "newer");
  return UPGRADES.slice((version ?? VERSION) - 1).reduce((older, step) => step(older), pairs);
}

function formatFacet({ values, all, without = [] }: FacetFilter): string {
  const asked = values.map((value) => escaped(value).replace(/^all:/, "all%3A"));
  const left = without.map((value) => `-${escaped(value)}`);
  return (all ? ALL : "") + [...asked, ...left].join(",");
}

/** A value whose first mark is no minus and which has no comma; `%` is the only sign that is added. */
const escaped = (value: string): string =>
  value.replace(/[%,]/g, (char) => (char === "%" ? "%25" : "%2C")).replace(/^-/, "%2D");

const ALL = "all:";

function readFacet(facet: Facet, texts: readonly string[], drop: Drop): FacetFilter {
  const values = new Set<string>();
  const without = new Set<string>();
  for (const text of texts) {
    for (const part of (text.startsWith(ALL) ? text.slice(ALL.length) : text).split(",")) {
      const [list, written] = part.startsWith("-") ? [without, part.slice(1)] : [values, part];
      const value = written.replace(/%(25|2C|2D|3A)/gi, decodeURIComponent);
      if (value === "" || list.has(value)) continue;
      const reason = values.size + without.size === MAX_VALUES ? "too-many" : refusal(facet, value);
      if (reason) drop(facet, value, reason);
      else list.add(value);
    }
  }
  const asked = [...values].filter((value) => !without.has(value)).sort();
  const all = texts.some((text) => text.startsWith(ALL));
  return filterOf(asked, all, [...without].sort());
}

function readWindow(from: string | null, to: string | null, drop: Drop): Interval | null {
  if (from === null && to === null) return null;
  if (from === null) return drop("to", to ?? "", "incomplete");
  if (to === null) return drop("from", from, "incomplete");
  const start = parseBound("from", from);
  const end = parseBound("to", to);
  if (start === null) drop("from", from, "bad-date");
  if (end === null) drop("to", to, "bad-date");
  if (start === null || end === null) return null;
  return start < end ? { start, end } : drop("to", to, "reversed");
}

function readDays(days: string | null, hasEvent: boolean, drop: Drop): number | null {
  if (days === null) return null;
  const read = /^[1-9]\d{0,4}$/.test(days) ? Number(days) : Number.POSITIVE_INFINITY;
  if (read > MOST_DAYS_AROUND) return drop("around", days, "malformed");
  return hasEvent ? read : drop("around", days, "no-event");
}

/** True for the address of several datasets that a library keeps; `together.ts` reads it. */
export const isTogether = (text: string): boolean =>
  /^together(-by-topic)?:[^\s\p{Cc}]/u.test(text);

const DRAFT = /^draft:([\w-]{1,64})$/;

/** The id of a draft in the address of one; null for any other address. */
export const draftIn = (text: string): string | null => DRAFT.exec(text)?.[1] ?? null;

export const draftLink = (id: string): string => `draft:${id}`;

/**
 * The address, if it is one of the web or relative to the page, or of several at once; anything else could run or read
 * files.
 */
function readAddress(address: string | null, drop: Drop): string | null {
  if (address === null || isTogether(address) || draftIn(address) !== null) return address;
  if (isDatasetAddress(address)) return address;
  return drop("data", address, "malformed");
}

/** True for text that is `http(s)` or relative, with nothing an address bar would silently strip. */
export const isDatasetAddress = (text: string): boolean =>
  !/^\s|\p{Cc}/u.test(text) && (/^https?:\/\//i.test(text) || !/^[a-z][a-z0-9+.-]*:/i.test(text));
