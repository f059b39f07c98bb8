/** Keeps the open draft: acts are written down, read from other tabs, and done again where these came first. */
import { type OpenDesk, openDesk } from "../../draft/desk/desk.ts";
import type { DraftRow, Saved } from "../../draft/desk/desk-types.ts";
import type { Command } from "../../draft/value/change.ts";
import type { Draft } from "../../draft/value/draft.ts";
import type { Step } from "../../draft/value/step.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import { type Drafts, DraftsError } from "./drafts.ts";
import type { Pen } from "./pen.ts";

/** A draft that is open. */
export interface Open {
  readonly base: Draft;
  readonly pen: HeldPen;
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

/** The right to write, as far as it is needed. */
export type HeldPen = Pick<Pen, "ask" | "drop" | "isHeld" | "settled" | "tell">;

export interface Keeper {
  /** Writes down what is not written yet. Never rejects: what could not be kept waits for the next time. */
  keep(of: Open): Promise<void>;
  /** Reads what others have written since. */
  catchUp(of: Open): Promise<void>;
  /** Says that all of a draft is where a row says it is. */
  isKept(of: Open, door: Drafts, row: DraftRow): void;
}

/** @param show  has every view follow the draft as it is now. */
export function createKeeper(
  drafts: () => Promise<Drafts>,
  now: () => number,
  show: (of: Open) => void,
): Keeper {
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

  return { keep, catchUp, isKept };
}

/** Attempts to write acts down that others' came before: each time theirs are read first. */
const MOST_TRIES = 4;

export const troubleOf = (cause: unknown): DraftsError["trouble"] =>
  cause instanceof DraftsError ? cause.trouble : "failed";

export const notSaved = ({ waiting }: Open, cause: unknown): Saved => ({
  is: "not-saved",
  trouble: troubleOf(cause) === "full" ? "full" : "failed",
  acts: waiting.length,
});

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
