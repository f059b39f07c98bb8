import type { Kept, KeptCopy, Shelved } from "./kept.ts";

/** A reason why something was not kept. */
export type Trouble = "full" | "failed";

/** Rejects what could not be kept, changed or read; all else is as it was before. */
export class LibraryError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble, options);
    this.trouble = trouble;
  }
}

/** What a dataset was made of, for as long as rows of that are missing. */
export interface Made {
  /** Null where nothing is missing any more. */
  readonly raw: Blob | null;
  /** The dataset whose place it takes, with its name and the copies of its sources; null for none. */
  readonly replaces: string | null;
}

/**
 * The one door to the datasets that are kept. Every call may reject with a `LibraryError`; none leaves
 * half of a dataset behind.
 */
export interface Library {
  /** False where nothing outlasts the visit, because the browser keeps nothing for this page. */
  readonly lasting: boolean;
  /** True where there may be datasets of former visits, which cannot be opened now. */
  readonly unopened: boolean;
  /** All of them without their bytes, the one that was opened last first. */
  list(): Promise<readonly Shelved[]>;
  /** Keeps it, in the place of what was kept under its id. */
  keep(kept: Kept, bytes: Blob, made?: Made): Promise<void>;
  /** Null where there is no such dataset. */
  get(id: string): Promise<Kept | null>;
  /** The file as it came; null where there is none. */
  bytes(id: string): Promise<Blob | null>;
  /** The file of another kind that it was made of, where rows of it are missing; else null. */
  raw(id: string): Promise<Blob | null>;
  /** The reader's copy of a source of a dataset; null where there is none. It goes when the dataset goes. */
  copy(id: string, source: string): Promise<KeptCopy | null>;
  /**
   * Keeps it, in the place of another one; answers false where there is no such dataset any more, with which it
   * would go.
   */
  keepCopy(id: string, source: string, copy: KeptCopy): Promise<boolean>;
  dropCopy(id: string, source: string): Promise<void>;
  /** @param name  null gives it its own title back. */
  rename(id: string, name: string | null): Promise<void>;
  /** Has it be removed in every list; it can be restored until it is forgotten. */
  remove(id: string): Promise<void>;
  /** Puts it back, from any tab, as long as the page that removed it is there. */
  restore(id: string): Promise<void>;
  /** Deletes for good what was removed here: the page is left. */
  forget(): Promise<void>;
  /** Says which dataset this tab has open, so that other tabs can tell. */
  hold(id: string | null): void;
  /** Calls `heard` after every change, of another tab too. @returns ends it */
  onChange(heard: () => void): () => void;
}
