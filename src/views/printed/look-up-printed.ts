/** Finds the events of a printed page again, and says of each whether it stands as it was printed. */
import type { LocalText } from "../../dataset/format/localized.ts";
import type { Interval } from "../../dataset/time/interval.ts";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import { changedParts, printOfEvent } from "../../query/answers/print-of-event.ts";
import {
  type EventPrint,
  idSign,
  isPage,
  type Printed,
  type PrintedPart,
  signOfAll,
} from "../../query/criteria/printed.ts";
import { type Criteria, EVERYTHING } from "../../query/criteria/query.ts";
import type { EventStore } from "../../query/store.ts";

type Store = Pick<EventStore, "ask">;

/** An event of the page; null where the dataset has none any more. */
export type Again = {
  readonly id: string;
  readonly title: LocalText;
  readonly extent: Interval;
  /** What is no longer as it was printed; nothing where it stands. */
  readonly changed: readonly PrintedPart[];
} | null;

export type Verdict =
  /** In the order of the page. */
  | { readonly kind: "page"; readonly events: readonly Again[] }
  /** All events of an edition at once: so many were printed, and so many there are by its filter now. */
  | {
      readonly kind: "all";
      readonly stands: boolean;
      readonly printed: number;
      readonly now: number;
    };

/** A larger dataset is searched no further: what is not found by then is not said to be gone. */
const SEARCHED = 200_000;
const AT_ONCE = 500;

/**
 * @param criteria  of the address, by which the page was printed: its events are looked for there first.
 * @returns null where nobody can say: the dataset is too large to be searched for an event that was not found.
 */
export async function lookUpPrinted(
  store: Store,
  { of, lang }: Printed,
  criteria: Criteria,
): Promise<Verdict | null> {
  if (!isPage(of)) return await allOf(store, of, criteria, lang);
  const wanted = new Set(of.map(({ id }) => id));
  const found = new Map<string, string>();
  await search(store, wanted, found, criteria, lang);
  const isSearched =
    found.size === wanted.size || (await search(store, wanted, found, EVERYTHING, lang));
  if (!isSearched) return null;
  const events = await Promise.all(of.map((print) => again(store, print, found, lang)));
  return { kind: "page", events };
}

/** Notes the ids that the signs stand for. @returns false where not all events were looked at. */
async function search(
  store: Store,
  wanted: ReadonlySet<string>,
  found: Map<string, string>,
  criteria: Criteria,
  lang: string,
): Promise<boolean> {
  for (let from = 0; from < SEARCHED; from += AT_ONCE) {
    const part = { kind: "list", criteria, lang, from, to: from + AT_ONCE } as const;
    const { entries, total } = await store.ask(part);
    for (const { id } of entries) {
      const sign = idSign(id);
      if (wanted.has(sign) && !found.has(sign)) found.set(sign, id);
    }
    if (found.size === wanted.size || from + AT_ONCE >= total) return true;
  }
  return false;
}

async function again(
  store: Store,
  print: EventPrint,
  found: ReadonlyMap<string, string>,
  lang: string,
): Promise<Again> {
  const id = found.get(print.id);
  if (id === undefined) return null;
  const event = await store.ask({ kind: "event", id, criteria: EVERYTHING, lang });
  if (event === null) return null;
  return {
    id,
    title: event.title,
    extent: event.date.extent,
    changed: changedParts(print, event),
  };
}

async function allOf(
  store: Store,
  { events: printed, sign }: { readonly events: number; readonly sign: string },
  criteria: Criteria,
  lang: string,
): Promise<Verdict> {
  const { matching: now } = await store.ask({ kind: "facets", criteria });
  if (now !== printed) return { kind: "all", stands: false, printed, now };
  const events: EventDetail[] = [];
  for (let from = 0; from < now; from += AT_ONCE) {
    const part = { kind: "details", criteria, lang, from, to: from + AT_ONCE } as const;
    events.push(...(await store.ask(part)));
  }
  return { kind: "all", stands: signOfAll(events.map(printOfEvent)) === sign, printed, now };
}
