/** Other dates that one written date may mean: readings by a rule, among which only a person can choose. */

import { isDatePart } from "../../dataset/time/date-part.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import type { DateContext, DateReading, NoteKind } from "../dates/date-reading.ts";
import { serialPart } from "../dates/machine-date.ts";
import { partText } from "../dates/part-text.ts";
import { readDate } from "../dates/read-date.ts";
import { feastDays } from "./feasts.ts";

export interface OtherReading {
  /** The name of the rule, by which the same can be said of other dates of the kind. */
  readonly rule: Rule;
  readonly edtf: string;
}

export const RULES = [
  "as-read",
  "leave-out",
  "other-order",
  "century-before",
  "from-1904",
  "as-edtf",
  "ten-years",
  "years",
  "start",
  "first",
  "last",
  "year",
  "calendar-year",
  "to-september",
  "to-june",
  "to-march",
  "from-april",
  "swapped",
  "feast",
  "inside",
] as const;

export type Rule = (typeof RULES)[number];

/** Kinds of doubt that a reading settles; all others are of something else than the date. */
type Doubt = NoteKind | "maybe-filled";

type Reread = (text: string, edtf: string, context: DateContext) => string | null;

const other = (context: DateContext): DateContext => ({
  ...context,
  order: context.order === "dmy" ? "mdy" : "dmy",
});

const edtfOf = (reading: DateReading): string | null => (reading.ok ? reading.edtf : null);

const side =
  (which: 0 | 1): Reread =>
  (_, edtf) =>
    edtf.split("/")[which] ?? null;

/** The months of a fiscal year of that number, as those count who are met most. */
const FISCAL: readonly (readonly [Rule, (year: number) => string])[] = [
  ["calendar-year", (year) => `${year}`],
  ["to-september", (year) => `${year - 1}-10/${year}-09`],
  ["to-june", (year) => `${year - 1}-07/${year}-06`],
  ["to-march", (year) => `${year - 1}-04/${year}-03`],
  ["from-april", (year) => `${year}-04/${year + 1}-03`],
];

const DOUBTS: Readonly<Partial<Record<Doubt, readonly (readonly [Rule, Reread])[]>>> = {
  "either-order": [["other-order", (text, _, context) => edtfOf(readDate(text, other(context)))]],
  "two-digit-year": [
    [
      "century-before",
      (text, _, context) =>
        edtfOf(readDate(text, { ...context, thisYear: context.thisYear - 100 })),
    ],
  ],
  serial: [
    [
      "from-1904",
      (text) => (/^\d+(?:\.\d+)?$/.test(text) ? partText(serialPart(Number(text), true)) : null),
    ],
  ],
  "short-bc": [
    [
      "as-edtf",
      (text) => text.replace(/^[-−](\d{1,4})$/, (_, year) => `-${year.padStart(4, "0")}`),
    ],
  ],
  "century-or-decade": [["ten-years", (text) => `${/^\D*(\d{2,3})0/.exec(text)?.[1] ?? ""}X`]],
  "month-or-year": [["years", (text) => text.replace(/^(\d{3})(\d)[-/](\d)$/, "$1$2/$1$3")]],
  "open-dash": [["start", side(0)]],
  "unread-end": [
    ["start", side(0)],
    ["inside", endInside],
  ],
  "one-of": [
    ["first", side(0)],
    ["last", side(1)],
  ],
  "maybe-filled": [["year", (_, edtf) => edtf.replace(/-01-01$/, "")]],
  "fiscal-year": FISCAL.map(([rule, months]) => [
    rule,
    (_, edtf) => months(Number(edtf.slice(0, 4)) + 1),
  ]),
  vague: [],
  planned: [],
  epoch: [],
  "older-edtf": [],
  calendar: [],
};

/** True where the doubt is about a date, so that it may be right as it is read. */
export const isDateDoubt = (kind: string): boolean => Object.hasOwn(DOUBTS, kind);

/**
 * The other dates that a doubtful one may be.
 *
 * @param kind  the doubt.
 * @param edtf  the date as it is read.
 */
export function otherReadings(
  text: string,
  kind: string,
  edtf: string,
  context: DateContext,
): readonly OtherReading[] {
  const rules = isDateDoubt(kind) ? (DOUBTS[kind as Doubt] ?? []) : [];
  return distinct(
    rules.map(([rule, reread]) => ({ rule, edtf: reread(text.trim(), edtf, context) })),
    edtf,
  );
}

/** The dates that what is no date may mean: none of them is read without a person's word. */
export function possibleReadings(text: string, context: DateContext): readonly OtherReading[] {
  if (text.length > LONGEST || !/\d/.test(text)) return [];
  const given = text.normalize("NFKC").trim();
  const sides = reversedSides(given, context);
  if (sides) return distinct(sides);
  return distinct([
    ...feastDays(given).map((edtf) => ({ rule: "feast", edtf }) as const),
    { rule: "inside", edtf: dateInside(given, context) },
    { rule: "year", edtf: onlyYear(given) },
  ]);
}

/** No date has as many letters, and every part of it is looked at. */
const LONGEST = 80;

function distinct(
  all: readonly { readonly rule: Rule; readonly edtf: string | null }[],
  ...known: readonly string[]
): readonly OtherReading[] {
  const seen = new Set(known);
  return all.flatMap(({ rule, edtf }) => {
    if (edtf === null || seen.has(edtf) || !parseDate(edtf).ok) return [];
    seen.add(edtf);
    return [{ rule, edtf }];
  });
}

/** An end before its beginning: the two may be exchanged, or the end is the slip. */
function reversedSides(text: string, context: DateContext) {
  const [, left, right] =
    /^(.*?\S)\s*(?: – |–|—|~|\/(?=\d{4})| - | to )\s*(\S.*)$/.exec(text) ?? [];
  if (left === undefined || right === undefined) return null;
  const [from, to] = [edtfOf(readDate(left, context)), edtfOf(readDate(right, context))];
  if (from === null || to === null) return null;
  return [
    { rule: "swapped", edtf: `${to.split("/")[0]}/${from.split("/").at(-1)}` },
    { rule: "start", edtf: from },
  ] as const;
}

/** The date that is left when something that is none is taken away: one part of it, or all but a few together. */
function dateInside(text: string, context: DateContext): string | null {
  const parts = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  if (parts.length > MOST_PARTS) return null;
  const cut = (from: number, to: number) => text.slice(parts[from]?.index, endOf(parts[to - 1]));
  const without = parts.map((part) =>
    `${text.slice(0, part.index)} ${text.slice(endOf(part))}`.replace(
      /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu,
      "",
    ),
  );
  const runs: string[] = [];
  for (let length = parts.length - 1; length > 0; length--) {
    for (let from = 0; from + length <= parts.length; from++) runs.push(cut(from, from + length));
  }
  for (const each of [...without, ...runs]) {
    const reading = /\d{4}/.test(each) ? readDate(each.replace(/\s+/g, " "), context) : null;
    if (reading?.ok && reading.notes.length === 0 && isOne(reading.edtf)) return reading.edtf;
  }
  return null;
}

const MOST_PARTS = 9;

const endOf = (part: RegExpExecArray | undefined): number =>
  part === undefined ? 0 : part.index + part[0].length;

/** A date by itself: what is cut out of a text is hardly an interval that somebody meant. */
function isOne(edtf: string): boolean {
  const parsed = parseDate(edtf);
  return parsed.ok && isDatePart(parsed.date.from) && !edtf.includes("/");
}

/** The interval to the date that is left of an end which cannot be read; null where none is. */
function endInside(text: string, edtf: string, context: DateContext): string | null {
  const end = dateInside(text.split(ENDS).at(-1) ?? "", context);
  return end && `${edtf.split("/")[0]}/${end}`;
}

/** Stands between a start and the end that another cell has. */
const ENDS = " – ";

/** The date that an event has whose end cannot be read; null where the text has no end of its own. */
export function withoutEnd(text: string, context: DateContext): string | null {
  const at = text.lastIndexOf(ENDS);
  const start = at === -1 ? null : edtfOf(readDate(text.slice(0, at), context));
  return start && `${start.split("/")[0]}/`;
}

/** The one year that a text names; null where there are several, or none. */
function onlyYear(text: string): string | null {
  const years = new Set(text.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? []);
  return years.size === 1 ? ([...years][0] ?? null) : null;
}
