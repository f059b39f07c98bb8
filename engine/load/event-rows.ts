/** Events as rows of a table: what a question asks of them in columns of their own, and beside that the event itself. */
import type {
  DatedEvent,
  Localized,
  Passage,
  Source,
  Topic,
} from "../../src/dataset/format/schema.ts";
import { DAY_MS } from "../../src/dataset/time/interval.ts";
import { codesOf } from "../../src/query/arrays/code-lists.ts";
import { withBroader } from "../../src/query/columns/broader-topics.ts";
import { Intake } from "../../src/query/columns/intake.ts";
import { isRead, supportOf } from "../../src/query/criteria/evidence.ts";
import { OWN_FACETS } from "../../src/query/criteria/facets.ts";
import { fold } from "../../src/query/text/fold.ts";
import { drawnFrom, drawnTo } from "../../src/query/window/geometry.ts";
import { hangulIn } from "./hangul.ts";

/** A date that is open stands as the least or the greatest number there is room for. */
export const OPEN_START = -2_147_483_648;
export const OPEN_END = 2_147_483_647;

const dayOf = (time: number): number =>
  time === Number.NEGATIVE_INFINITY
    ? OPEN_START
    : time === Number.POSITIVE_INFINITY
      ? OPEN_END
      : time / DAY_MS;

export const timeOfDay = (day: number): number =>
  day === OPEN_START
    ? Number.NEGATIVE_INFINITY
    : day === OPEN_END
      ? Number.POSITIVE_INFINITY
      : day * DAY_MS;

export interface Lists {
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  passage(id: string): Passage | undefined;
}

/** Makes lines of JSON of events, all of one batch at a time. @param place  of the first of them in the file */
export function rowMaker(
  dataset: string,
  { sources, topics, passage }: Lists,
): (events: readonly DatedEvent[], place: number) => string {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const broader = withBroader(topics);
  return (events, place) => {
    const intake = new Intake();
    for (const event of events) intake.add(event);
    const [starts, ends, weights] = [
      intake.starts.view(),
      intake.ends.view(),
      intake.weights.view(),
    ];
    const own = OWN_FACETS.map((facet) => {
      const { names, lists } = intake.facets[facet];
      return { facet, all: names.all(), lists: lists.view() };
    });
    return events
      .map((event, i) => {
        const [start, end] = [starts[i] ?? 0, ends[i] ?? 0];
        const values = Object.fromEntries(
          own.map(({ facet, all, lists }) => [
            facet,
            Array.from(codesOf(lists, i), (code) => all[code] ?? ""),
          ]),
        ) as Record<(typeof OWN_FACETS)[number], string[]>;
        const quotes = [...new Set(event.claims.map((claim) => claim.passage))];
        const quoted = quotes.flatMap((id) => passage(id) ?? []);
        const from = quoted.flatMap(({ source }) => byId.get(source) ?? []);
        const words = [
          ...textsOf(event.title),
          ...textsOf(event.summary),
          ...quoted.map(({ exact }) => exact),
        ]
          .map(fold)
          .join("\n");
        const readDay = Number.isFinite(start) ? dayOf(start) : dayOf(end) - 1;
        return JSON.stringify([
          dataset,
          place + i,
          event.id,
          dayOf(start),
          dayOf(end),
          (drawnFrom(start, end) / DAY_MS) * 2,
          (drawnTo(start, end) / DAY_MS) * 2,
          readDay,
          new Date(readDay * DAY_MS).getUTCFullYear(),
          weights[i],
          event.claims.length,
          values.topic,
          values.collection,
          values.country,
          [...new Set(broader(values.topic))],
          values.actor,
          [...new Set([...quoted.map(({ source }) => source), ...(event.sources ?? [])])],
          values.kind,
          values.status,
          [supportOf(from)],
          values.basis,
          values.voice,
          values.precision,
          [...new Set(from.filter(isRead).map(({ id }) => id))],
          quotes,
          [...new Set(event.links.map((link) => link.event))],
          words,
          hangulIn(words),
          JSON.stringify(event),
        ]);
      })
      .join("\n");
  };
}

const textsOf = (text: Localized | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === "string" ? [text] : Object.values(text);
