/**
 * Two sets of events on one axis of days, as the value of a link's key `align`, and back:
 *
 *     align=nmd-2001,order-2025
 *     align=nmd-2001@2001-03-07-bush-kim-summit,(topic=golden-dome;country=-KR),weeks,a~b,c~,d~e~Great powers object
 *
 * A set is an episode, or in brackets what a link would ask for, with semicolons between its keys; `@`
 * begins the event it is counted from. Then the unit, unless it is days, and the steps that the reader
 * has matched: `~` between the two events, either of which may be missing, and before a name of the
 * step. One `~` by itself says that there are none. Signs that part these are percent-encoded inside. A link is hostile until read: what
 * cannot be read is left out with a notice.
 */
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { DAY_UNITS, type DayUnit } from "../../dataset/time/day-band.ts";
import { FACETS } from "../criteria/facets.ts";
import { formatLink, type Notice, type Pair, parseLink } from "../criteria/link.ts";
import { type Criteria, criteriaOf, EMPTY_QUERY } from "../criteria/query.ts";
import { isPair, type Match, MOST_PAIRS, type Pairwise } from "./match.ts";

export interface AlignedSet {
  /** The events; time does not filter them. */
  readonly criteria: Criteria;
  /** The event whose day is zero; null leaves it to the dataset. */
  readonly zero: string | null;
}

export interface Align {
  readonly sets: Pairwise<AlignedSet>;
  readonly unit: DayUnit;
  /** Steps that the reader has matched; null until then: what the dataset proposes. */
  readonly matches: readonly Match[] | null;
}

/** The most steps of any kind that a link holds. */
export const MOST_STEPS = 20;
export const MOST_NAME = 60;

export const setOf = (episode: string, zero: string | null = null): AlignedSet => ({
  criteria: criteriaOf({ ...EMPTY_QUERY, episode }),
  zero,
});

export function formatAlign({ sets, unit, matches }: Align): string {
  const steps = matches?.length === 0 ? ["~"] : (matches ?? []).map(matchText);
  return [...sets.map(setText), ...(unit === "days" ? [] : [unit]), ...steps].join(",");
}

/** The two sets and what is said of them; `align` is null where there are no two. Never throws. */
export function parseAlign(text: string): {
  readonly align: Align | null;
  readonly notices: readonly Notice[];
} {
  const notices: Notice[] = [];
  const drop = (value: string, reason: Notice["reason"]): null => {
    // Of a set that is not there the notice repeats what the link says instead.
    notices.push({ key: "align", value: (value || text).slice(0, 100), reason });
    return null;
  };
  const [first = "", second = "", ...others] = partsOf(text);
  const sets = [first, second].map((part) => readSet(part, drop, notices));
  const [one, two] = sets;
  if (!one || !two) return { align: null, notices };
  let unit: DayUnit = "days";
  const matches: Match[] = [];
  let isChosen = false;
  for (const part of others) {
    const named = DAY_UNITS.find((each) => each === part);
    if (named) unit = named;
    else if (part === "~") isChosen = true;
    else if (part.includes("~")) {
      isChosen = true;
      const match = readMatch(part);
      const reason = match === null ? "malformed" : refusalOf(match, matches);
      if (match === null || reason !== null) drop(part, reason ?? "malformed");
      else matches.push(match);
    } else if (part !== "") drop(part, "unknown");
  }
  return { align: { sets: [one, two], unit, matches: isChosen ? matches : null }, notices };
}

type Drop = (value: string, reason: Notice["reason"]) => null;

/** An event answers one other; so many pairs can be told apart in a drawing. */
function refusalOf(match: Match, others: readonly Match[]): Notice["reason"] | null {
  if (others.length === MOST_STEPS) return "too-many";
  if (isPair(match) && others.filter(isPair).length === MOST_PAIRS) return "too-many";
  const isTaken = others.some(
    ({ first, second }) =>
      (first !== null && first === match.first) || (second !== null && second === match.second),
  );
  return isTaken ? "malformed" : null;
}

/** Ids that need no brackets round them; an episode of another one is a set like others. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._/:-]*$/;

function setText({ criteria, zero }: AlignedSet): string {
  const pairs = formatLink({ ...EMPTY_QUERY, ...criteria }).filter(([key]) => key !== "v");
  const [only] = pairs;
  const isPlain = pairs.length === 1 && only?.[0] === "episode" && PLAIN.test(only[1]);
  const set = isPlain
    ? only[1]
    : `(${pairs.map(([key, value]) => `${key}=${escaped(value, INSIDE)}`).join(";")})`;
  return zero === null ? set : `${set}@${escaped(zero, APART)}`;
}

const KEYS: ReadonlySet<string> = new Set([...FACETS, "q", "episode"]);

function readSet(part: string, drop: Drop, notices: Notice[]): AlignedSet | null {
  const [, brackets, plain, at] = /^(?:\(([^()]*)\)|([^()@]+))(?:@(.*))?$/su.exec(part) ?? [];
  if (brackets === undefined && plain === undefined) return drop(part, "malformed");
  const zero = at ? unescaped(at) : null;
  if (zero !== null && zero.length > LIMITS.idLength) return drop(part, "too-long");
  if (plain !== undefined) {
    return plain.length > LIMITS.idLength ? drop(part, "too-long") : setOf(plain, zero);
  }
  const pairs = (brackets ?? "")
    .split(";")
    .filter((each) => each !== "")
    .map((each): Pair => {
      const cut = each.indexOf("=");
      return cut < 0 ? [each, ""] : [each.slice(0, cut), unescaped(each.slice(cut + 1))];
    });
  const { query, notices: found } = parseLink(pairs.filter(([key]) => KEYS.has(key)));
  notices.push(...found);
  for (const [key] of pairs) if (!KEYS.has(key)) drop(key, "unknown");
  return { criteria: criteriaOf(query), zero };
}

const matchText = ({ first, second, name }: Match): string =>
  [first ?? "", second ?? "", ...(name === "" ? [] : [name])]
    .map((each) => escaped(each, APART))
    .join("~");

/** Null for what names no event, or is longer than anything that is one. */
function readMatch(part: string): Match | null {
  const [first = "", second = "", name = "", ...rest] = part.split("~").map(unescaped);
  if (rest.length > 0 || (first === "" && second === "") || name.length > MOST_NAME) return null;
  if (Math.max(first.length, second.length) > LIMITS.idLength) return null;
  return { first: first || null, second: second || null, name };
}

/** Commas inside brackets part nothing. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "(") depth += 1;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (sign === "," && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

const INSIDE = /[%;()]/g;
const APART = /[%,;()@~]/g;

const escaped = (text: string, signs: RegExp): string =>
  text.replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const unescaped = (text: string): string =>
  text.replace(/%(25|2C|3B|28|29|40|7E)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
