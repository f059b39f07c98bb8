import type { Entries, List } from "../../../draft/value/draft.ts";
import { useDesk } from "../writing.ts";

/** An entry of the draft as it is now; null where there is none, and until it has come. */
export const useEntry = <L extends List>(list: L, id: string): Entries[L] | null =>
  // The desk answers with an entry of the list that it was asked for, which its type cannot say of a key.
  useDesk("entry", list, id) as Entries[L] | null;
