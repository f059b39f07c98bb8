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
import { type Drafts, DraftsError, type Trouble } from "./drafts.ts";
import type { Pen } from "./pen.ts";

/** What a draft is begun from. */
export type Beginning =
  /** The dataset that this worker has open. */
  | { readonly from: "open" }
  | { readonly from: "nothing"; readonly title: Localized }
  /** What another author handed on. */
  | { readonly from: "draft-file"; readonly text: string };

export type Begun =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: "too-many" | DraftRefusal | Trouble };

/** How the open draft stands, after whatever was done to it. */
export interface DeskNews {
  /** Grows with every change of the draft. */
  readonly version: number;
  readonly state: DeskState;
  readonly saved: Saved;
  readonly summary: DatasetSummary;
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
  keepForm(name: string, form: unknown): Promise<void>;
  keptForm(name: string): Promise<unknown>;
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
  readonly pen: (
    draft: string,
    finished: () => Promise<unknown>,
  ) => Pick<Pen, "ask" | "drop" | "isHeld" | "settled" | "tell">;
  readonly now: () => number;
  readonly newId: () => string;
}

/** A draft that is open. */
interface Open {
  readonly desk: OpenDesk;
  readonly pen: ReturnType<Terms["pen"]>;
  row: DraftRow;
  /** Acts that are written down. */
  kept: number;
  /** Acts that are not. */
  waiting: readonly Step[];
  saved: Saved;
  summary: DatasetSummary;
}

export function createDeskService({ store, drafts, pen, now, newId }: Terms): DeskService {
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
    version: of.desk.steps.length,
    state: stateOf(of),
    saved: of.saved,
    summary: of.summary,
  });

  /** Writes down what is not written yet. Never rejects: what could not be kept waits for the next time. */
  async function keep(of: Open): Promise<void> {
    if (of.waiting.length === 0) return;
    const { waiting, kept } = of;
    const { title, events } = of.desk.state();
    const documents = of.desk.draft().documents.length;
    const steps = kept + waiting.length;
    const row = { ...of.row, title, events, documents, steps, changed: now() };
    const door = await drafts();
    try {
      await door.append(row, kept, waiting);
    } catch (cause) {
      const trouble = cause instanceof DraftsError ? cause.trouble : "failed";
      of.saved = { is: "not-saved", trouble, acts: waiting.length };
      return;
    }
    Object.assign(of, { row, kept: steps, waiting: [] });
    of.saved = door.lasting ? { is: "saved", at: row.changed } : { is: "visit" };
    of.pen.tell("written");
  }

  function doneBy(desk: OpenDesk, act: Act): Done | Refused | null {
    if (act.do === "edit") return desk.act(act.edit);
    if (act.do === "restore") return desk.restore(act.revision);
    return act.do === "undo" ? desk.undo() : desk.redo();
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
      return { ok: false, why: cause instanceof DraftsError ? cause.trouble : "failed" };
    }
  }

  return {
    open: (id) =>
      inTurn(async () => {
        const door = await drafts();
        const kept = await door.load(id).catch(() => null);
        const desk = kept && openDesk(kept.base, kept.steps, now);
        if (!kept || !desk) return { ok: false, failure: { reason: "no-draft" }, problems: [] };
        open?.pen.drop();
        const summary = store.openSound(desk.draft().dataset);
        open = {
          desk,
          pen: pen(id, () => queue),
          row: kept.row,
          kept: kept.steps.length,
          waiting: [],
          saved: door.lasting ? { is: "saved", at: kept.row.changed } : { is: "visit" },
          summary,
        };
        await open.pen.settled();
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
        if (!of.pen.isHeld) return { answer: null, news: newsOf(of) };
        const steps = of.desk.steps.length;
        const answer = doneBy(of.desk, act);
        if (answer?.ok) {
          of.waiting = [...of.waiting, ...of.desk.steps.slice(steps)];
          of.summary = store.openSound(of.desk.draft().dataset);
          await keep(of);
        }
        return { answer, news: newsOf(of) };
      }),

    follow: () =>
      inTurn(async () => {
        const of = openDraft();
        if (of.pen.isHeld) await keep(of);
        const steps = await (await drafts()).stepsFrom(of.row.id, of.kept).catch(() => []);
        if (of.waiting.length === 0 && steps.length > 0) {
          const changes = of.desk.follow(steps);
          of.kept += steps.length;
          if (changes.length > 0) of.summary = store.openSound(of.desk.draft().dataset);
        }
        return newsOf(of);
      }),

    takeOver: async () => openDraft().pen.ask(),
    keepForm: async (name, form) => (await drafts()).keepForm(openDraft().row.id, name, form),
    keptForm: async (name) => (await drafts()).form(openDraft().row.id, name),
  };
}
