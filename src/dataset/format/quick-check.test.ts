import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { synthetic } from "../../../bench/synthetic.ts";
import {
  soundActor,
  soundCollection,
  soundEpisode,
  soundEvent,
  soundHeader,
  soundOmission,
  soundPassage,
  soundSource,
  soundTopic,
} from "./quick-check.ts";
import { type Dataset, entrySchemas, headerShape } from "./schema.ts";

/** JSON of sound entries with something changed here and there, mostly for the worse. */
const { header, events } = synthetic(400);
const shipped = JSON.parse(readFileSync("data/events.json", "utf8")) as Dataset;
const { sources, passages, topics, actors, events: _, episodes, omissions, ...top } = shipped;
const sound = {
  collections: [
    {
      id: "log",
      title: { en: "The log" },
      description: "Kept daily.",
      license: "CC0-1.0",
      version: "2",
      updated: "1921-03",
      contact: "keeper@example.org",
    },
    { id: "diary", title: "A diary", contact: "https://example.org/" },
  ],
  events: [...events()].map((event, at) =>
    at % 3 === 0 ? { ...event, collections: ["log", "diary"].slice(at % 2) } : event,
  ),
  passages: header.passages,
  sources,
  topics,
  actors,
  episodes,
  omissions,
  header: [
    top,
    {
      ...top,
      views: [
        { name: { en: "Korea", ko: "한국" }, link: "?v=1&country=KR" },
        { name: "All", link: "?" },
      ],
    },
  ],
};
type Kind = keyof typeof sound;

const GLANCES = [
  ["collections", soundCollection],
  ["events", soundEvent],
  ["passages", soundPassage],
  ["sources", soundSource],
  ["topics", soundTopic],
  ["actors", soundActor],
  ["episodes", soundEpisode],
  ["omissions", soundOmission],
  ["header", soundHeader],
] as const;

const schemaOf = (kind: Kind): z.ZodType =>
  kind === "header" ? z.strictObject(headerShape) : entrySchemas[kind];

const anything = fc.oneof(
  fc.constantFrom<unknown>(
    "",
    "x",
    "2001-02-30",
    "2001",
    "en",
    "KR",
    "kr",
    "../../..",
    -1,
    1.5,
    null,
  ),
  fc.constantFrom<unknown>([], {}, { en: "Title" }, { en: "" }, { EN: "x" }, ["KR"], [{}], true),
  fc.constantFrom<unknown>({ basis: "stated" }, [{ passage: "s0/p0" }], "x".repeat(401)),
  fc.jsonValue({ maxDepth: 2 }),
);
const NAMES =
  "$schema format version license updated label name description authors publisher series published url sha256 length text broader zero reason id title summary kind status date countries topics actors sources claims links passage role dating by basis wording base note type event inferred exact prefix suffix start language source en ko __proto__ weight span place quantity value unit qualifier gloss abbreviation container accessed archived citedBy contact verified collections coloured views link".split(
    " ",
  );

/** Sets, or takes away, a field at any depth: each step is a share of the fields there. */
function changed(entry: unknown, steps: readonly number[], name: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(entry)) as unknown;
  let at = copy as Record<string, unknown>;
  for (const step of steps) {
    const inner = Object.values(at).filter((each) => typeof each === "object" && each !== null);
    const next = inner[Math.floor(step * inner.length)];
    if (next === undefined) break;
    at = next as Record<string, unknown>;
  }
  if (value === undefined) Reflect.deleteProperty(at, name);
  else if (Array.isArray(at)) at.push(value);
  else
    Object.defineProperty(at, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return copy;
}

const entries = (list: Kind) =>
  fc
    .tuple(
      fc.constantFrom<unknown>(...sound[list]),
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 3 }),
      fc.constantFrom(...NAMES),
      fc.option(anything, { nil: undefined }),
    )
    .map((change) => JSON.stringify(changed(...change)));

test.each(GLANCES)(
  "whatever is accepted at a glance, of %s, the schema accepts with the same result",
  (list, look) => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(entries(list), fc.json()), (json) => {
        const seen = look(JSON.parse(json));
        if (seen === null) return;
        accepted++;
        expect(schemaOf(list).safeParse(JSON.parse(json))).toEqual({
          success: true,
          data: seen,
        });
      }),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(20);
  },
);

test.each(GLANCES)("all sound %s are accepted at a glance", (list, look) => {
  for (const entry of sound[list]) expect(look(entry)).not.toBeNull();
});
