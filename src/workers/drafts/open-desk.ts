import { draftable } from "../../query/held-store.ts";
import type { LocalStore } from "../../query/local-store.ts";
import { createDeskService, type DeskService } from "./desk-service.ts";
import type { HeldPen } from "./keeper.ts";
import { openDrafts } from "./open-drafts.ts";
import { Pen } from "./pen.ts";

let service: DeskService | null = null;

/** The desk of this worker: one for all who ask. */
export function openDesk(store: LocalStore): DeskService {
  service ??= createDeskService({
    store: draftable(store),
    drafts: openDrafts,
    pen: (draft, finished) =>
      // There are no locks on a host without https.
      "locks" in navigator ? new Pen(draft, finished) : ALONE,
    now: Date.now,
    newId,
  });
  return service;
}

/** Of a page that cannot know of other tabs: whose act comes second is refused by the database. */
const ALONE: HeldPen = {
  isHeld: true,
  settled: () => Promise.resolve(),
  ask: () => undefined,
  drop: () => undefined,
  tell: () => undefined,
};

/** 96 bits by chance. (`randomUUID` there is only on a host with https.) */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
