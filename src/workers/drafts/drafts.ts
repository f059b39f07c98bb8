import type { DraftRow } from "../../draft/desk/desk-types.ts";
import type { Draft } from "../../draft/value/draft.ts";
import type { Step } from "../../draft/value/step.ts";

/** A reason why something was not kept. */
export type Trouble = "full" | "failed";

/** What keeps drafts may say beside that. */
type Refusal =
  | Trouble
  /** Another tab has written at that rank. */
  | "taken"
  /** The draft was removed. */
  | "gone"
  /** They are kept as a newer version of this page does it. */
  | "newer";

/** Rejects what could not be kept or read; all else is as it was before. */
export class DraftsError extends Error {
  readonly trouble: Refusal;

  constructor(trouble: Refusal, options?: ErrorOptions) {
    super(trouble, options);
    this.trouble = trouble;
  }
}

/** A draft as it is kept: as it came, and all that was done since. */
export interface KeptDraft {
  readonly row: DraftRow;
  readonly base: Draft;
  /** As many as follow one another without a gap. */
  readonly steps: readonly Step[];
}

export interface LoadedDraft extends Omit<KeptDraft, "base"> {
  readonly base: Draft | null;
  /** Acts that are written down, also behind a gap. */
  readonly written: number;
}

/**
 * The one door to the drafts that are kept. Every call may reject with a `DraftsError`; none leaves half of
 * an act behind.
 */
export interface Drafts {
  /** False where nothing outlasts the visit, because the browser keeps nothing for this page. */
  readonly lasting: boolean;
  /** Those that were changed last first. */
  list(): Promise<readonly DraftRow[]>;
  create(kept: KeptDraft): Promise<void>;
  /** Null where there is none; `base` is null where what it began from is not there. */
  load(id: string): Promise<LoadedDraft | null>;
  /**
   * Writes acts down behind those before them.
   *
   * @param rank  of the first of them: what stood there before is another tab's, and stays ("taken").
   */
  append(row: DraftRow, rank: number, steps: readonly Step[]): Promise<void>;
  /** The acts from a rank on. */
  stepsFrom(id: string, rank: number): Promise<readonly Step[]>;
  /** Puts acts where no draft is made of them; also all that are written down from a rank on. */
  setAside(id: string, steps: readonly Step[], rank: number): Promise<void>;
  /** All that was ever put there. */
  aside(id: string): Promise<readonly unknown[]>;
  /** With everything that belongs to it. */
  remove(id: string): Promise<void>;
  /** A form that is not finished; null where there is none. */
  form(id: string, name: string): Promise<unknown>;
  /** @param form  null forgets it. */
  keepForm(id: string, name: string, form: unknown): Promise<void>;
}
