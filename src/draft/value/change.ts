/** Changes of a draft: each says what was there and what is there instead, so that each has an inverse. */
import type { Localized } from "../../dataset/format/schema.ts";
import type { Entries, List } from "./draft.ts";

/** One entry put in, replaced or taken out. */
export type Change = { readonly [L in List]: ChangeOf<L> }[List];

export interface ChangeOf<L extends List> {
  readonly list: L;
  /** The entry's id; of an omission its source and words, since it has none; of the header "". */
  readonly id: string;
  /** Its place in its list: where it was, or where it comes. */
  readonly at: number;
  /** Null where the entry is new. */
  readonly before: Entries[L] | null;
  /** Null where the entry is taken out. */
  readonly after: Entries[L] | null;
}

/** What an author did, as a view words it. */
export interface Label {
  readonly act:
    | "add"
    | "change"
    | "remove"
    | "merge"
    | "split"
    | "retag"
    | "omit"
    | "claim"
    | "anchor"
    | "restore";
  /** The list of the entry that it is about. */
  readonly list: List;
  /** The entry's title, name or first words. */
  readonly name: Localized;
  /** The fields that changed, by the names of the format; of other acts none. */
  readonly fields: readonly string[];
  /** Entries beside it that were changed as well. */
  readonly others: number;
}

/** One thing that an author did, to be undone as one. */
export interface Command {
  readonly label: Label;
  readonly changes: readonly Change[];
}
