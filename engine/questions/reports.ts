/** Answers what is said of many events together: who speaks of them, what became of plans, several stories, names. */

import type { UnknownReference } from "../../src/query/answers/answer-types.ts";
import { backReferences } from "../../src/query/answers/back-references.ts";
import { type NamesFound, nameSearch } from "../../src/query/answers/name-search.ts";
import { unknownReferences } from "../../src/query/answers/unknown-references.ts";
import {
  type Criteria,
  EVERYTHING,
  MAX_WORDS,
  type Query,
} from "../../src/query/criteria/query.ts";
import { MOST_EVENTS, parallel } from "../../src/query/parallel/parallel.ts";
import type { ParallelAnswer, ParallelTerms } from "../../src/query/parallel/parallel-types.ts";
import {
  type Corroboration,
  corroborationOf as corroborationFrom,
  type Part,
} from "../../src/query/reports/corroboration.ts";
import { type PlansAnswer, type PlanTerms, plansOf } from "../../src/query/reports/plans.ts";
import { castOf, castOfRows } from "./cast.ts";
import { matching } from "./conditions.ts";
import { rowsOfIds } from "./events.ts";
import { countOf } from "./facets.ts";
import { IN_ORDER } from "./lists.ts";
import type { Opened } from "./opened.ts";

export async function corroborationOf(
  opened: Opened,
  criteria: Criteria,
  part: Part,
  lang: string,
): Promise<Corroboration> {
  const { sql, values } = await matching(opened, criteria);
  const [first, end] = [Math.max(0, part.from), Math.max(0, part.to)];
  const [numbers, voices, asked] = await Promise.all([
    opened.read(
      `SELECT length(heard) AS heard_sources, count() FROM events
        WHERE dataset = {dataset:String} AND (${sql}) GROUP BY heard_sources`,
      values,
    ),
    opened.read(
      `SELECT heard_source, count(), countIf(length(heard) = 1) FROM events ARRAY JOIN heard AS heard_source
        WHERE dataset = {dataset:String} AND (${sql}) GROUP BY heard_source`,
      values,
    ),
    opened.read(
      `SELECT row FROM events WHERE dataset = {dataset:String} AND (${sql}) AND ${HEARD[part.knownFrom]}
        ORDER BY ${IN_ORDER} LIMIT {most:UInt64} OFFSET {skipped:UInt64}`,
      { ...values, skipped: first, most: Math.max(0, end - first) },
    ),
  ]);
  const inOrder = asked.map(([row]) => Number(row));
  const { columns, rows } = await castOfRows(opened, inOrder);
  const places = new Map(rows.map((row, place) => [row, place]));
  const bySources: number[] = [];
  for (const [sources, events] of numbers) bySources[Number(sources)] = Number(events);
  const spoken = new Map(voices.map(([source, ...own]) => [String(source), own.map(Number)]));
  const { sources } = opened.frame;
  return corroborationFrom(
    columns,
    {
      speaks: sources.map(({ id }) => spoken.get(id)?.[0] ?? 0),
      alone: sources.map(({ id }) => spoken.get(id)?.[1] ?? 0),
      bySources,
    },
    inOrder.map((row) => places.get(row) ?? 0),
    part,
    lang,
  );
}

/** Conditions of how many sources speak of an event. */
const HEARD: Readonly<Record<Part["knownFrom"], string>> = {
  any: "1",
  none: "empty(heard)",
  one: "length(heard) = 1",
  several: "length(heard) > 1",
};

/** As `plans.ts` has it: events with links that are looked through for deadlines. */
const LINKING_READ = 10_000;

export async function plansAnswer(
  opened: Opened,
  criteria: Criteria,
  terms: PlanTerms,
): Promise<PlansAnswer> {
  const condition = await matching(opened, criteria);
  const linking = await opened.read(
    `SELECT row FROM events WHERE dataset = {dataset:String} AND notEmpty(links) ORDER BY row LIMIT {most:UInt32}`,
    { most: LINKING_READ + 1 },
  );
  const planned = await castOf(opened, {
    sql: `(${condition.sql}) AND hasAny(status, ['planned', 'projected'])`,
    values: condition.values,
  });
  const first = await around(opened, [...planned.rows, ...linking.map(([row]) => Number(row))]);
  const cast = await castOfRows(opened, first);
  const matches = await opened.read(
    `SELECT row FROM events WHERE dataset = {dataset:String} AND row IN {rows:Array(UInt32)} AND (${condition.sql})`,
    { ...condition.values, rows: cast.rows },
  );
  const known = new Set(matches.map(([row]) => Number(row)));
  const rows = Uint32Array.from(cast.rows.flatMap((row, place) => (known.has(row) ? [place] : [])));
  return plansOf(cast.columns, backReferences(cast.columns), rows, terms);
}

/** Some rows, and those that their events are linked with, whoever says so. */
async function around(opened: Opened, rows: readonly number[]): Promise<readonly number[]> {
  const { columns } = await castOfRows(opened, [...new Set(rows)]);
  const own = Array.from({ length: columns.count }, (_, row) => columns.event(row));
  const ids = own.map(({ id }) => id);
  const to = await rowsOfIds(opened, [
    ...new Set(own.flatMap(({ links }) => links.map(({ event }) => event))),
  ]);
  const from = await opened.read(
    `SELECT row FROM events WHERE dataset = {dataset:String} AND notEmpty(links) AND hasAny(links, {ids:Array(String)})`,
    { ids },
  );
  return [
    ...new Set([
      ...rows,
      ...[...to.values()].map(({ row }) => row),
      ...from.map(([row]) => Number(row)),
    ]),
  ];
}

export async function parallelOf(opened: Opened, terms: ParallelTerms): Promise<ParallelAnswer> {
  const sets = await Promise.all(
    terms.sets.map(async ({ criteria, zero }) => {
      const condition = await matching(opened, criteria);
      const count = await countOf(opened, condition);
      const rows =
        count > MOST_EVENTS
          ? []
          : (
              await opened.read(
                `SELECT row FROM events WHERE dataset = {dataset:String} AND (${condition.sql}) ORDER BY row`,
                condition.values,
              )
            ).map(([row]) => Number(row));
      const asked = zero === null ? [] : [...(await rowsOfIds(opened, [zero])).values()];
      return { criteria, count, rows, asked: asked.map(({ row }) => row) };
    }),
  );
  const linked = await around(
    opened,
    sets.flatMap(({ rows }) => rows),
  );
  const { columns, rows } = await castOfRows(opened, [
    ...new Set([...linked, ...sets.flatMap(({ asked }) => asked)]),
  ]);
  const places = new Map(rows.map((row, place) => [row, place]));
  return parallel(
    columns,
    (criteria) => {
      const own = sets.find((each) => each.criteria === criteria);
      if (own === undefined || own.count > MOST_EVENTS) return new Uint32Array(own?.count ?? 0);
      return Uint32Array.from(own.rows, (row) => places.get(row) ?? 0);
    },
    terms,
  );
}

/** As `name-search.ts` has it: events whose titles are looked at. */
const TITLES_READ = 200;

export async function namesOf(
  opened: Opened,
  typed: string,
  lang: string,
  most: number,
): Promise<NamesFound> {
  const words = typed.slice(0, MAX_WORDS);
  const condition = await matching(opened, { ...EVERYTHING, words });
  const [count, rows] = await Promise.all([
    countOf(opened, condition),
    opened.read(
      `SELECT row FROM events WHERE dataset = {dataset:String} AND (${condition.sql})
        ORDER BY ${IN_ORDER} LIMIT {most:UInt32}`,
      { ...condition.values, most: TITLES_READ },
    ),
  ]);
  const cast = await castOfRows(
    opened,
    rows.map(([row]) => Number(row)),
  );
  return {
    ...nameSearch(cast.columns, { rows: Uint32Array.from(cast.rows.keys()) }, typed, lang, most),
    withWords: count,
  };
}

/** As `unknown-references.ts` has it: ids that are compared. */
const COMPARED = 20_000;

export async function unknownOf(
  opened: Opened,
  query: Pick<Query, "facets" | "episode" | "event" | "passage">,
): Promise<readonly UnknownReference[]> {
  const { bare, known } = opened;
  const bareId = (id: string) => id.replace(/[\s.,;:!?)\]}>'"’”»…。、]+$/u, "");
  const asked = [query.event, query.passage].flatMap((id) => (id === null ? [] : [id, bareId(id)]));
  const events = await rowsOfIds(opened, asked);
  const passages = new Set(
    (
      await opened.read(
        "SELECT id FROM passages WHERE dataset = {dataset:String} AND id IN {ids:Array(String)}",
        { ids: asked },
      )
    ).map(([id]) => String(id)),
  );
  const isMissing = (id: string | null, has: (id: string) => boolean) =>
    id !== null && !has(id) && !has(bareId(id));
  const ids = isMissing(query.event, (id) => events.has(id))
    ? (
        await opened.read(
          `SELECT id FROM events WHERE dataset = {dataset:String} AND row < ${COMPARED} ORDER BY row`,
        )
      ).map(([id]) => String(id))
    : [];
  const near = isMissing(query.passage, (id) => passages.has(id))
    ? (
        await opened.read(
          `SELECT id FROM passages WHERE dataset = {dataset:String} AND place < ${COMPARED} ORDER BY place`,
        )
      ).map(([id]) => String(id))
    : [];
  return unknownReferences(
    {
      dataset: bare.dataset,
      facets: {
        ...bare.facets,
        country: { ...bare.facets.country, values: Object.keys(known.totals.country).sort() },
      },
      count: ids.length,
      id: (row) => ids[row] ?? "",
      rowOf: (id) => events.get(id)?.row,
      passages: {
        has: (id) => passages.has(id),
        all: () => near.map((id) => ({ id })),
      },
    },
    query,
  );
}
