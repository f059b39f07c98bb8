/** Finds the events that have to be read again because something they point at has come, gone or changed. */
import type { Dataset, DatedEvent, Passage } from "../../dataset/format/schema.ts";
import type { SharedEntries } from "../arrays/shared-entries.ts";

const LISTS = ["topics", "actors", "collections", "sources"] as const;

/** Ids that mean something else than before, by list; a list without any is not there. */
export type ChangedIds = Partial<
  Readonly<Record<(typeof LISTS)[number] | "passages" | "events", ReadonlySet<string>>>
>;

interface Entry {
  readonly id: string;
}

/**
 * The ids that one of two datasets has and the other has not, and those of passages that are from another source;
 * null where there are none.
 */
export function changedIds(
  before: Dataset,
  after: Dataset,
  shared: {
    readonly events: SharedEntries<DatedEvent>;
    readonly passages: SharedEntries<Passage>;
  },
): ChangedIds | null {
  const changed: Record<string, ReadonlySet<string>> = {};
  const put = (list: keyof ChangedIds, ids: ReadonlySet<string>) => {
    if (ids.size > 0) changed[list] = ids;
  };
  for (const list of LISTS) {
    if (before[list] !== after[list]) put(list, inOne(before[list], after[list], idOf));
  }
  const { events, passages } = shared;
  put("events", inOne(goneOf(before.events, events), events.fresh, idOf));
  // Ids have no spaces.
  const sourceAndId = ({ source, id }: Passage) => `${source} ${id}`;
  const moved = inOne(goneOf(before.passages, passages), passages.fresh, sourceAndId);
  put("passages", new Set([...moved].map((both) => both.slice(both.indexOf(" ") + 1))));
  return Object.keys(changed).length > 0 ? changed : null;
}

const idOf = ({ id }: Entry): string => id;

/** The keys that one of the lists has and the other has not. */
function inOne<T>(
  one: readonly T[],
  other: readonly T[],
  keyOf: (entry: T) => string,
): ReadonlySet<string> {
  const keys = new Set(one.map(keyOf));
  for (const key of other.map(keyOf)) if (!keys.delete(key)) keys.add(key);
  return keys;
}

function goneOf<T>(before: readonly T[], { weave }: SharedEntries<T>): readonly T[] {
  const places = weave.oldPlaces(before.length);
  return before.filter((_, at) => places[at] === -1);
}

/** Tells whether an event points at one of the ids. All events are asked, so that it looks no further than it has to. */
export function mentioning(ids: ChangedIds): (event: DatedEvent) => boolean {
  const { passages, events } = ids;
  const lists = LISTS.flatMap((list) => {
    const changed = ids[list];
    return changed ? [{ list, changed }] : [];
  });
  return (event) => {
    if (passages) for (const { passage } of event.claims) if (passages.has(passage)) return true;
    if (events) for (const link of event.links) if (events.has(link.event)) return true;
    return lists.some(({ list, changed }) => event[list]?.some((id) => changed.has(id)));
  };
}
