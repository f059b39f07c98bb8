/** Collects what an act of an author puts into a draft and takes out of it, and makes one command of it. */
import { parseDate } from "../../dataset/time/stated-date.ts";
import type { Change, Command, Label } from "../value/change.ts";
import type { Draft, Entries, List } from "../value/draft.ts";
import { DRAFT_LISTS, entriesOf, findEntry, keyOf, sameEntry } from "../value/entry-keys.ts";
import { changedFields, nameOf, type TitleOf } from "./entry-names.ts";

type Entry = NonNullable<Change["before"]>;

export class Edit {
  readonly #draft: Draft;
  /** Entries as they will be, by list and id; null where they are taken out. */
  readonly #pending = new Map<List, Map<string, Entry | null>>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Puts an entry in the place of the one of its id; one of a new id finds its place by itself. */
  put<L extends List>(list: L, entry: Entries[L]): void {
    this.#in(list).set(keyOf(list, entry), entry);
  }

  remove(list: List, id: string): void {
    this.#in(list).set(id, null);
  }

  /** The entry as it will be; null where it is not there, or no longer. */
  get<L extends List>(list: L, id: string): Entries[L] | null {
    const pending = this.#pending.get(list)?.get(id);
    if (pending !== undefined) return pending as Entries[L] | null;
    return entriesOf(this.#draft, list).find((each) => keyOf(list, each) === id) ?? null;
  }

  /** True where an entry has the id, or has had it in this draft: it is not given again. */
  isTaken(list: List, id: string): boolean {
    return this.#pending.get(list)?.has(id) === true || this.get(list, id) !== null;
  }

  /** Every entry of a list, as it will be. */
  *all<L extends List>(list: L): Generator<Entries[L]> {
    const pending = new Map(this.#pending.get(list));
    for (const entry of entriesOf(this.#draft, list)) {
      const id = keyOf(list, entry);
      const changed = pending.get(id);
      pending.delete(id);
      if (changed !== null) yield (changed ?? entry) as Entries[L];
    }
    for (const entry of pending.values()) if (entry !== null) yield entry as Entries[L];
  }

  /** One command of all that changes; null where nothing does. @param id  of the entry that it is about. */
  command(act: Label["act"], list: List, id: string): Command | null {
    const changes = DRAFT_LISTS.flatMap((each) => this.#changes(each));
    const about = changes.find((change) => change.list === list && change.id === id) ?? changes[0];
    if (about === undefined) return null;
    const { before, after } = about;
    const fields = before === null || after === null ? [] : changedFields(before, after);
    const name = nameOf(this.#titleOf, about.list, (after ?? before) as Entry);
    return {
      label: { act, list: about.list, name, fields, others: changes.length - 1 },
      changes,
    };
  }

  readonly #titleOf: TitleOf = (id) =>
    (this.get("sources", id) ?? findEntry(this.#draft, "sources", id)?.entry)?.title;

  #in(list: List): Map<string, Entry | null> {
    const pending = this.#pending.get(list) ?? new Map<string, Entry | null>();
    this.#pending.set(list, pending);
    return pending;
  }

  /** What is taken out from the back, then what is replaced and what is new: places are right one after another. */
  #changes(list: List): readonly Change[] {
    const pending = new Map(this.#pending.get(list));
    if (pending.size === 0) return [];
    const change = (at: number, before: Entry | null, after: Entry | null) =>
      ({ list, id: keyOf<List>(list, (before ?? after) as Entry), at, before, after }) as Change;
    const removed: Change[] = [];
    const replaced: Change[] = [];
    const left: Entry[] = [];
    for (const [at, entry] of entriesOf(this.#draft, list).entries()) {
      const id = keyOf<List>(list, entry);
      const after = pending.get(id);
      pending.delete(id);
      if (after === null) {
        removed.push(change(at, entry, null));
        continue;
      }
      if (after && !sameEntry(entry, after)) replaced.push(change(left.length, entry, after));
      left.push(after ?? entry);
    }
    const added = [...pending.values()].flatMap((entry) => {
      if (entry === null) return [];
      const at = placeOf(list, entry, left);
      left.splice(at, 0, entry);
      return [change(at, null, entry)];
    });
    return [...removed.toReversed(), ...replaced, ...added];
  }
}

/**
 * The place of a new entry: an event's after those that begin no later, a passage's and an omission's among those
 * of its source, in the order of its text. So that a reviewer finds it where it would be looked for.
 */
function placeOf(list: List, entry: Entry, entries: readonly unknown[]): number {
  if (list === "events") {
    const start = startOf(entry as Entries["events"]);
    return 1 + entries.findLastIndex((each) => startOf(each as Entries["events"]) <= start);
  }
  if (list !== "passages" && list !== "omissions") return entries.length;
  const { source, start = Number.POSITIVE_INFINITY } = entry as Entries["passages"];
  const all = entries as readonly Entries["passages"][];
  const before = all.findLastIndex((each) => each.source === source && (each.start ?? 0) <= start);
  const first = all.findIndex((each) => each.source === source);
  return before >= 0 ? before + 1 : first >= 0 ? first : entries.length;
}

function startOf({ date }: Entries["events"]): number {
  const parsed = parseDate(date);
  return parsed.ok ? parsed.date.extent.start : Number.NEGATIVE_INFINITY;
}
