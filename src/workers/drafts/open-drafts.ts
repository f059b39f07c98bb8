import { openDatabaseDrafts } from "./database-drafts.ts";
import type { Drafts } from "./drafts.ts";
import { createMemoryDrafts } from "./memory-drafts.ts";
import { isUnopened } from "./unopened.ts";

let drafts: Promise<Drafts> | null = null;

/** The drafts of this browser: one door for all who ask. Where it keeps nothing, they last the visit. */
export function openDrafts(): Promise<Drafts> {
  // Also where it throws at once: storage that is forbidden often does.
  drafts ??= Promise.resolve()
    .then(openDatabaseDrafts)
    .catch((cause: unknown) => createMemoryDrafts(isUnopened(cause)));
  return drafts;
}
