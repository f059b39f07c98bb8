/** The first events of a conversion, as little of each as a line needs. */
import type { Localized } from "../../dataset/format/schema.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import type { Conversion } from "../convert-read.ts";
import type { ShownEvent } from "./shown.ts";

const FIRST = 8;

export function firstEvents({ made, eventRows, warnings }: Conversion): readonly ShownEvent[] {
  if (made === null) return [];
  const { sources, topics } = made.frame;
  // Passages come in the order of the events that quote them.
  const passages = made.passages.slice(0, FIRST);
  const either = rowsEitherWay(warnings);
  return made.events.slice(0, FIRST).map((event, index) => {
    const passage = passages.find(({ id }) => id === event.claims[0]?.passage);
    const source = sources.find(({ id }) => id === (passage?.source ?? event.sources?.[0]));
    const topic = topics.findIndex(({ id }) => id === event.topics[0]);
    const row = eventRows[index] ?? 0;
    return {
      row,
      title: plain(event.title),
      date: statedDate(event.date),
      status: event.status,
      quote: passage?.exact ?? null,
      source: source ? plain(source.title) : null,
      topic: topic === -1 ? null : topic,
      isEitherOrder: either.has(row),
    };
  });
}

/** Rows whose date would be another one with day and month the other way. */
export const rowsEitherWay = (warnings: Conversion["warnings"]): ReadonlySet<number | null> =>
  new Set(warnings.filter(({ kind }) => kind === "either-order").map(({ row }) => row));

const plain = (text: Localized): string =>
  typeof text === "string" ? text : (text["en"] ?? Object.values(text)[0] ?? "");
