/** The desk as a worker has it: the open draft, the store that answers for it, and what keeps it. */
import type { Localized } from "../../dataset/format/schema.ts";
import { NO_LOSSES } from "../../dataset/problems/losses.ts";
import { type OpenDesk, openDesk } from "../../draft/desk/desk.ts";
import type {
  Desk,
  DeskState,
  Done,
  DraftRow,
  Edit,
  Refused,
  Saved,
} from "../../draft/desk/desk-types.ts";
import { emptyDataset } from "../../draft/desk/empty-dataset.ts";
import { type DraftRefusal, readDraftFile } from "../../draft/handing/draft-file.ts";
import type { Draft } from "../../draft/value/draft.ts";
import type { Step } from "../../draft/value/step.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import type { DraftableStore } from "../../query/held-store.ts";
import type { OpenResult } from "../../query/open-types.ts";
import type { Drafts, Trouble } from "./drafts.ts";
import { createKeeper, type HeldPen, notSaved, type Open, troubleOf } from "./keeper.ts";

/** What a draft is begun from. */
export type Beginning =
  /** The dataset that this worker has open. */
  | { readonly from: "open" }
  | { readonly from: "nothing"; readonly title: Localized }
  /** What another author handed on. */
  | { readonly from: "draft-file"; readonly text: string };

export type Begun =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: "too-many" | "newer-page" | DraftRefusal | Trouble };

/** How the open draft stands, after whatever was done to it. */
export interface DeskNews {
  /** Grows with every change of the draft. */
  readonly version: number;
  readonly state: DeskState;
  readonly saved: Saved;
  readonly summary: DatasetSummary;
  /** Acts that are no part of the draft, because they do not fit what is there; they are kept beside it. */
  readonly aside: number;
}

/** What is done to a draft, to be undone as one. */
export type Act =
  | { readonly do: "edit"; readonly edit: Edit }
  | { readonly do: "undo" | "redo" }
  | { readonly do: "restore"; readonly revision: number };

export interface Acted {
  /** Null where there was nothing to do. */
  readonly answer: Done | Refused | null;
  readonly news: DeskNews;
}

export type DeskAnswers = { readonly [M in keyof Desk]: ReturnType<Desk[M]> };

/** What the page may ask of the worker. Rejects where no draft is open, unless it says otherwise. */
export interface DeskService {
  open(id: string): Promise<OpenResult>;
  /** Also where no draft is open. */
  begin(beginning: Beginning): Promise<Begun>;
  /** Also where no draft is open. */
  list(): Promise<readonly DraftRow[]>;
  /** Also where no draft is open. */
  remove(id: string): Promise<void>;
  ask<M extends keyof Desk>(method: M, given: Parameters<Desk[M]>): Promise<DeskAnswers[M]>;
  act(act: Act): Promise<Acted>;
  /** Reads what another tab has written since, and tries again what could not be kept. */
  follow(): Promise<DeskNews>;
  takeOver(): Promise<void>;
  /** Never rejects for want of room: the answer says how it went. */
  keepForm(name: string, form: unknown): Promise<Saved>;
  keptForm(name: string): Promise<unknown>;
  /** The acts that were set aside, as a file for whoever can read them. */
  asideFile(): Promise<string>;
}

/** What it answers. */
export type ServiceAnswers = {
  readonly [M in keyof DeskService]: Awaited<ReturnType<DeskService[M]>>;
};

/** Events beyond which a dataset is not written in a page: every act is checked and kept in a moment. */
const MOST_EVENTS = 100_000;

export interface Terms {
  readonly store: DraftableStore;
  readonly drafts: () => Promise<Drafts>;
  /** @param finished  is waited for before the pen is given away. */
  readonly pen: (draft: string, finished: () => Promise<unknown>) => HeldPen;
  readonly now: () => number;
  readonly newId: () => string;
}

export function createDeskService({ store, drafts, pen, now, newId }: Terms): DeskService {
  /** Has the store answer for the draft as it is now. */
  function show(of: Open): void {
    of.summary = store.openSound(of.desk.draft().dataset);
    // Grows beyond the end of a worker too, whose acts that were not kept are gone.
    of.version = Math.max(now(), of.version + 1);
  }

  const { keep, catchUp, isKept } = createKeeper(drafts, now, show);
  let open: Open | null = null;
  /** Acts come one after another: each is kept before the next. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  function openDraft(): Open {
    if (open === null) throw new Error("no draft is open");
    return open;
  }

  const stateOf = ({ desk, pen }: Open): DeskState => ({
    ...desk.state(),
    elsewhere: !pen.isHeld,
  });
  const newsOf = (of: Open): DeskNews => ({
    version: of.version,
    state: stateOf(of),
    saved: of.saved,
    summary: of.summary,
    aside: of.aside,
  });

  function doneBy(desk: OpenDesk, act: Act): Done | Refused | null {
    if (act.do === "edit") return desk.act(act.edit);
    if (act.do === "restore") return desk.restore(act.revision);
    return act.do === "undo" ? desk.undo() : desk.redo();
  }

  /** A draft as it can be opened, shown by the store already; else the reason why not. */
  async function openable(id: string) {
    try {
      const door = await drafts();
      const kept = await door.load(id);
      // Where nothing is kept, nobody knows what another window, or visit, had.
      if (kept === null) return door.lasting ? "no-draft" : "drafts-unread";
      const { row, base, steps, written } = kept;
      const desk = base && tried(() => openDesk(base, steps, now));
      const summary = desk && tried(() => store.openSound(desk.draft().dataset));
      if (!base || !desk || !summary) return "draft-damaged";
      return { door, row, base, desk, summary, beyond: written - desk.steps.length };
    } catch (cause) {
      return troubleOf(cause) === "newer" ? "drafts-newer" : "drafts-unread";
    }
  }

  async function begin(base: Draft, steps: readonly Step[]): Promise<Begun> {
    const id = newId();
    const { title, events } = base.dataset;
    const at = now();
    const row: DraftRow = {
      id,
      title,
      events: events.length,
      documents: base.documents.length,
      steps: steps.length,
      begun: at,
      changed: at,
    };
    try {
      await (await drafts()).create({ row, base, steps });
      return { ok: true, id };
    } catch (cause) {
      const trouble = troubleOf(cause);
      return {
        ok: false,
        why: trouble === "newer" ? "newer-page" : trouble === "full" ? "full" : "failed",
      };
    }
  }

  return {
    open: (id) =>
      inTurn(async () => {
        const read = await openable(id);
        if (typeof read === "string") {
          return { ok: false, failure: { reason: read }, problems: [] };
        }
        const { door, row, base, desk, summary, beyond } = read;
        open?.pen.drop();
        const of: Open = {
          base,
          desk,
          pen: pen(id, () => inTurn(() => keep(of))),
          row,
          kept: desk.steps.length,
          waiting: [],
          saved: door.lasting ? { is: "saved", at: row.changed } : { is: "visit" },
          summary,
          version: now(),
          isCaughtUp: false,
          aside: (await door.aside(id).catch(() => [])).length + beyond,
        };
        open = of;
        await of.pen.settled();
        // Acts that cannot be read would stand in the way of the next ones.
        if (beyond > 0 && of.pen.isHeld) {
          await door.setAside(id, [], of.kept).catch(() => undefined);
        }
        return { ok: true, summary, address: null, copy: null, problems: [], losses: NO_LOSSES };
      }),

    begin: (beginning) => {
      if (beginning.from === "nothing") {
        return begin({ dataset: emptyDataset(beginning.title), documents: [] }, []);
      }
      if (beginning.from === "draft-file") {
        const read = readDraftFile(beginning.text);
        if (read.ok) return begin(read.file.began, read.file.steps);
        return Promise.resolve({ ok: false, why: read.why });
      }
      const dataset = store.dataset(MOST_EVENTS);
      if (dataset !== null) return begin({ dataset, documents: [] }, []);
      return Promise.resolve({ ok: false, why: "too-many" });
    },

    list: async () => (await drafts()).list(),
    remove: async (id) => (await drafts()).remove(id),

    ask: (method, given) =>
      Promise.resolve().then(() => {
        const { desk } = openDraft();
        const answer = desk[method].bind(desk) as (...given: unknown[]) => unknown;
        return answer(...given) as DeskAnswers[typeof method];
      }),

    act: (act) =>
      inTurn(async () => {
        const of = openDraft();
        if (!of.pen.isHeld) {
          of.isCaughtUp = false;
          return { answer: null, news: newsOf(of) };
        }
        if (!of.isCaughtUp) {
          await catchUp(of);
          of.isCaughtUp = true;
        }
        const steps = of.desk.steps.length;
        const answer = doneBy(of.desk, act);
        if (answer?.ok) {
          of.waiting = [...of.waiting, ...of.desk.steps.slice(steps)];
          show(of);
          await keep(of);
        }
        return { answer, news: newsOf(of) };
      }),

    follow: () =>
      inTurn(async () => {
        const of = openDraft();
        if (of.pen.isHeld) await keep(of);
        else of.isCaughtUp = false;
        await catchUp(of).catch(() => undefined);
        return newsOf(of);
      }),

    takeOver: async () => openDraft().pen.ask(),
    keepForm: async (name, form) => {
      const of = openDraft();
      try {
        const door = await drafts();
        await door.keepForm(of.row.id, name, form);
        if (of.waiting.length === 0) isKept(of, door, of.row);
      } catch (cause) {
        of.saved = notSaved(of, cause);
      }
      return of.saved;
    },
    // Without what was typed before a form opens all the same.
    keptForm: async (name) => {
      const { id } = openDraft().row;
      try {
        return await (await drafts()).form(id, name);
      } catch {
        return null;
      }
    },
    asideFile: async () => {
      const { row } = openDraft();
      const steps = await (await drafts()).aside(row.id);
      return `${JSON.stringify({ draft: row, steps }, null, 1)}\n`;
    },
  };
}

/** What it gives; null where what is kept is so broken that it throws. */
function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
