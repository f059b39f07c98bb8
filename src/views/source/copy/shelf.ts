/**
 * The texts a reader has beside the sources of one dataset: their own copies, which are kept with the
 * dataset, and those the dataset ships. A copy that is refused replaces nothing.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { CheckedCopy, GivenCopy } from "../../../dataset/copy/check-copy.ts";
import { COPY_LIMIT, type ReadRefusal } from "../../../dataset/copy/read-copy.ts";
import type { Quotation } from "../../../dataset/quotation/copy-candidates.ts";
import type { SourceDetail } from "../../../query/answers/answer-types.ts";
import { type Unlike, unlikeness } from "./resemblance.ts";

/** A text laid out, and where in it each passage of the source is. */
export interface Checked extends Omit<Extract<CheckedCopy, { readonly ok: true }>, "ok"> {
  /** Name of the file; null when the text was pasted. */
  readonly name: string | null;
}

export type Refusal =
  | ReadRefusal
  | { readonly reason: "failed" }
  | ({ readonly reason: "another" } & Unlike);

interface Checking {
  readonly as: "copy" | "shipped";
  readonly name: string | null;
  readonly cancel: AbortController;
}

/** The texts there are of one source. */
export interface Desk {
  /** The reader's own copy. */
  readonly copy: Checked | null;
  /** True where the copy will be there in another visit; null while that is not known. */
  readonly isKept: boolean | null;
  /** The text that the dataset ships. */
  readonly shipped: Checked | null;
  readonly checking: Checking | null;
  readonly refused: {
    readonly name: string | null;
    readonly refusal: Refusal;
    /** True for the copy that is kept from a former visit, and does not fit any more. */
    readonly isKept?: boolean;
  } | null;
}

export const EMPTY_DESK: Desk = {
  copy: null,
  isKept: null,
  shipped: null,
  checking: null,
  refused: null,
};

export type CheckCopy = (
  copy: GivenCopy<Blob>,
  passages: readonly Quotation[],
  signal: AbortSignal,
) => Promise<CheckedCopy>;

/** A reader's copies of the sources of one dataset, as a browser keeps them. */
export interface KeptCopies {
  /** Null where there is none. */
  recall(source: string): Promise<GivenCopy<Blob> | null>;
  /** @returns whether it will be there in another visit. */
  keep(source: string, copy: GivenCopy<Blob>): Promise<boolean>;
  drop(source: string): Promise<void>;
}

/** A copy still to be had, as a text that has to be fetched. */
type GetCopy = (signal: AbortSignal) => Promise<GivenCopy<Blob> | ReadRefusal>;

export class Shelf {
  /** The texts of each source, by its id. */
  readonly desks: StoreApi<Readonly<Record<string, Desk>>> = createStore(() => ({}));
  readonly #check: CheckCopy;
  readonly #kept: KeptCopies;
  /** Sources whose kept copy was asked for. */
  readonly #recalled = new Set<string>();

  constructor(check: CheckCopy, kept: KeptCopies) {
    this.#check = check;
    this.#kept = kept;
  }

  /** Checks the reader's copy, and keeps it; what was being checked before is given up. */
  async check(detail: SourceDetail, given: GivenCopy<Blob>): Promise<void> {
    if (!(await this.#take(detail, "copy", given.name, () => Promise.resolve(given)))) return;
    const { copy } = this.#desk(detail.source.id);
    const isKept = await this.#kept.keep(detail.source.id, given).catch(() => false);
    // Another was given meanwhile, or it was closed.
    if (this.#desk(detail.source.id).copy === copy) this.#put(detail.source.id, { isKept });
  }

  /** Takes in the copy that is kept from a former visit, once; one that no longer fits is told, and can be removed. */
  async recall(detail: SourceDetail): Promise<void> {
    const { id } = detail.source;
    if (this.#recalled.has(id)) return;
    this.#recalled.add(id);
    const given = await this.#kept.recall(id).catch(() => null);
    const { copy, checking } = this.#desk(id);
    // What the dataset ships is asked for once more when that is done.
    if (given === null || copy !== null || checking?.as === "copy") return;
    const isTaken = await this.#take(detail, "copy", given.name, () => Promise.resolve(given));
    if (isTaken) this.#put(id, { isKept: true });
    else {
      const { refused } = this.#desk(id);
      if (refused) this.#put(id, { refused: { ...refused, isKept: true } });
    }
  }

  /** Takes in the text that the dataset ships. */
  async ship(detail: SourceDetail, name: string, get: GetCopy): Promise<void> {
    await this.#take(detail, "shipped", name, get);
  }

  cancel({ source }: SourceDetail): void {
    this.#desk(source.id).checking?.cancel.abort();
    this.#put(source.id, { checking: null });
  }

  /** Puts the copy away, here and in what is kept. */
  closeCopy({ source }: SourceDetail): void {
    this.cancel({ source, passages: [] });
    this.#put(source.id, { copy: null, refused: null });
    void this.#kept.drop(source.id).catch(() => undefined);
  }

  dismiss({ source }: SourceDetail): void {
    this.#put(source.id, { refused: null });
  }

  /** @returns whether it was taken. */
  async #take(
    { source, passages }: SourceDetail,
    as: "copy" | "shipped",
    name: string | null,
    get: GetCopy,
  ): Promise<boolean> {
    this.#desk(source.id).checking?.cancel.abort();
    const cancel = new AbortController();
    const { signal } = cancel;
    this.#put(source.id, { checking: { as, name, cancel }, refused: null });
    const outcome = await this.#examine(passages, name, () => get(signal), signal);
    // Cancelled, or another copy was given meanwhile.
    if (signal.aborted) return false;
    const isTaken = !("refusal" in outcome);
    this.#put(source.id, {
      checking: null,
      ...(isTaken ? { [as]: outcome } : { refused: outcome }),
      ...(isTaken && as === "copy" && { isKept: null }),
    });
    return isTaken;
  }

  async #examine(
    passages: SourceDetail["passages"],
    name: string | null,
    get: () => ReturnType<GetCopy>,
    signal: AbortSignal,
  ): Promise<Checked | NonNullable<Desk["refused"]>> {
    try {
      const given = await get();
      if ("reason" in given) return { name, refusal: given };
      // What is too large is not read.
      const bytes = typeof given.content === "string" ? given.content.length : given.content.size;
      if (bytes > COPY_LIMIT) return { name, refusal: { reason: "too-large", bytes } };
      signal.throwIfAborted();
      const sought = passages.map(({ id, exact, prefix, suffix, start }) => {
        return { id, exact, prefix, suffix, start };
      });
      const copy = await this.#check(given, sought, signal);
      if (!copy.ok) return { name, refusal: copy.refusal };
      const { text, anchored, rows } = copy;
      const unlike = unlikeness(text, passages, anchored);
      if (unlike) return { name, refusal: { reason: "another", ...unlike } };
      return { name, text, anchored, rows };
    } catch {
      return { name, refusal: { reason: "failed" } };
    }
  }

  #desk(source: string): Desk {
    return this.desks.getState()[source] ?? EMPTY_DESK;
  }

  #put(source: string, change: Partial<Desk>): void {
    this.desks.setState({ [source]: { ...this.#desk(source), ...change } });
  }
}

/** The source with its passages where a whole text has them; those it has not have no place. */
export function inText(detail: SourceDetail, { text, anchored }: Checked): SourceDetail {
  const starts = new Map(
    anchored.flatMap((each) => (each.how === "missing" ? [] : [[each.id, each.start]])),
  );
  return {
    source: { ...detail.source, length: text.length },
    passages: detail.passages.map((passage) => ({
      ...passage,
      start: starts.get(passage.id) ?? null,
    })),
  };
}
