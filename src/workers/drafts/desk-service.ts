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
import type { Command } from "../../draft/value/change.ts";
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
  readonly pen: (
    draft: string,
    finished: () => Promise<unknown>,
  ) => Pick<Pen, "ask" | "drop" | "isHeld" | "settled" | "tell">;
  readonly now: () => number;
  readonly newId: () => string;
}

/** A draft that is open. */
interface Open {
  readonly base: Draft;
  readonly pen: ReturnType<Terms["pen"]>;
  desk: OpenDesk;
  row: DraftRow;
  version: number;
  /** True once all is read that others wrote before this tab had the pen. */
  isCaughtUp: boolean;
  aside: number;
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
    version: of.version,
    state: stateOf(of),
    saved: of.saved,
    summary: of.summary,
    aside: of.aside,
  });

  /** Has the store answer for the draft as it is now. */
  function show(of: Open): void {
    of.summary = store.openSound(of.desk.draft().dataset);
    // Grows beyond the end of a worker too, whose acts that were not kept are gone.
    of.version = Math.max(now(), of.version + 1);
  }

  /** Writes down what is not written yet. Never rejects: what could not be kept waits for the next time. */
  async function keep(of: Open): Promise<void> {
    if (of.waiting.length === 0) return;
    try {
      const door = await drafts();
      for (let tries = 0; of.waiting.length > 0; tries += 1) {
        await append(of, door).catch((cause: unknown) => {
          if (tries === MOST_TRIES) throw cause;
          return mended(of, door, cause);
        });
      }
    } catch (cause) {
      of.saved = notSaved(of, cause);
      return;
    }
    of.pen.tell("written");
  }

  /** Makes way for acts that were refused. @throws what cannot be mended here. */
  function mended(of: Open, door: Drafts, cause: unknown): Promise<void> {
    const trouble = troubleOf(cause);
    if (trouble === "taken") return doAgain(of, door);
    if (trouble === "gone") return createAnew(of, door);
    throw cause;
  }

  /** The row of a list for the draft as it is now. */
  function rowOf(of: Open): DraftRow {
    const { title, events } = of.desk.state();
    const documents = of.desk.draft().documents.length;
    return { ...of.row, title, events, documents, steps: of.desk.steps.length, changed: now() };
  }

  function isKept(of: Open, door: Drafts, row: DraftRow): void {
    Object.assign(of, { row, kept: row.steps, waiting: [] });
    of.saved = door.lasting ? { is: "saved", at: row.changed } : { is: "visit" };
  }

  async function append(of: Open, door: Drafts): Promise<void> {
    const row = rowOf(of);
    await door.append(row, of.kept, of.waiting);
    isKept(of, door, row);
  }

  /** Whoever writes on a draft has it, though another tab removed it. */
  async function createAnew(of: Open, door: Drafts): Promise<void> {
    const row = rowOf(of);
    await door.create({ row, base: of.base, steps: of.desk.steps });
    isKept(of, door, row);
  }

  /** Does what is not written down on top of what another tab wrote first; what is not sound there is set aside. */
  async function doAgain(of: Open, door: Drafts): Promise<void> {
    const { waiting } = of;
    const { steps, written } = await loaded(of, door);
    const desk = openDesk(of.base, steps, now);
    const kept = desk.steps.length;
    const left = standing(waiting).filter((command) => !desk.again(command));
    if (left.length > 0 || written > kept) {
      const at = now();
      const acts = left.map((command): Step => ({ at, kind: "do", command }));
      await door.setAside(of.row.id, acts, kept);
      of.aside = (await door.aside(of.row.id)).length;
    }
    Object.assign(of, { desk, kept, waiting: desk.steps.slice(kept) });
    if (of.waiting.length === 0) isKept(of, door, { ...of.row, steps: kept });
    show(of);
  }

  async function loaded(of: Open, door: Drafts) {
    const kept = await door.load(of.row.id);
    if (kept === null) throw new DraftsError("gone");
    return kept;
  }

  /** Reads what others have written since. */
  async function catchUp(of: Open): Promise<void> {
    if (of.waiting.length > 0) return;
    const door = await drafts();
    const steps = await door.stepsFrom(of.row.id, of.kept);
    if (steps.length === 0) return;
    const before = of.desk.steps.length;
    of.desk.follow(steps);
    if (of.desk.steps.length - before < steps.length) {
      of.desk = openDesk(of.base, (await loaded(of, door)).steps, now);
    }
    of.kept = of.desk.steps.length;
    show(of);
  }

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

/** Attempts to write acts down that others' came before: each time theirs are read first. */
const MOST_TRIES = 4;

const troubleOf = (cause: unknown): DraftsError["trouble"] =>
  cause instanceof DraftsError ? cause.trouble : "failed";

const notSaved = ({ waiting }: Open, cause: unknown): Saved => ({
  is: "not-saved",
  trouble: troubleOf(cause) === "full" ? "full" : "failed",
  acts: waiting.length,
});

/** What it gives; null where what is kept is so broken that it throws. */
function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** The commands among some acts that none of them takes back. */
function standing(acts: readonly Step[]): readonly Command[] {
  const done: Command[] = [];
  const undone: Command[] = [];
  for (const act of acts) {
    if (act.kind === "do") {
      done.push(act.command);
      undone.length = 0;
      continue;
    }
    const [from, to] = act.kind === "undo" ? [done, undone] : [undone, done];
    const command = from.pop();
    if (command) to.push(command);
  }
  return done;
}
