/**
 * The texts a reader has beside the sources of one dataset: their own copies, and those the
 * dataset ships. Kept for the visit, in memory only; a copy that is refused replaces nothing.
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

/** The texts there are of one source. */
export interface Desk {
  /** The reader's own copy. */
  readonly copy: Checked | null;
  /** The text that the dataset ships. */
  readonly shipped: Checked | null;
  readonly checking: { readonly name: string | null; readonly cancel: AbortController } | null;
  readonly refused: { readonly name: string | null; readonly refusal: Refusal } | null;
}

export const EMPTY_DESK: Desk = { copy: null, shipped: null, checking: null, refused: null };

export type CheckCopy = (
  copy: GivenCopy<Blob>,
  passages: readonly Quotation[],
  signal: AbortSignal,
) => Promise<CheckedCopy>;

/** A copy still to be had, as a text that has to be fetched. */
type GetCopy = (signal: AbortSignal) => Promise<GivenCopy<Blob> | ReadRefusal>;

export class Shelf {
  /** The texts of each source, by its id. */
  readonly desks: StoreApi<Readonly<Record<string, Desk>>> = createStore(() => ({}));
  readonly #check: CheckCopy;

  constructor(check: CheckCopy) {
    this.#check = check;
  }

  /** Checks the reader's copy; what was being checked before is given up. */
  check(detail: SourceDetail, given: GivenCopy<Blob>): Promise<void> {
    return this.#take(detail, "copy", given.name, () => Promise.resolve(given));
  }

  /** Takes in the text that the dataset ships. */
  ship(detail: SourceDetail, name: string, get: GetCopy): Promise<void> {
    return this.#take(detail, "shipped", name, get);
  }

  cancel({ source }: SourceDetail): void {
    this.#desk(source.id).checking?.cancel.abort();
    this.#put(source.id, { checking: null });
  }

  closeCopy({ source }: SourceDetail): void {
    this.cancel({ source, passages: [] });
    this.#put(source.id, { copy: null, refused: null });
  }

  dismiss({ source }: SourceDetail): void {
    this.#put(source.id, { refused: null });
  }

  async #take(
    { source, passages }: SourceDetail,
    as: "copy" | "shipped",
    name: string | null,
    get: GetCopy,
  ): Promise<void> {
    this.#desk(source.id).checking?.cancel.abort();
    const cancel = new AbortController();
    const { signal } = cancel;
    this.#put(source.id, { checking: { name, cancel }, refused: null });
    const outcome = await this.#examine(passages, name, () => get(signal), signal);
    // Cancelled, or another copy was given meanwhile.
    if (signal.aborted) return;
    this.#put(source.id, {
      checking: null,
      ...("refusal" in outcome ? { refused: outcome } : { [as]: outcome }),
    });
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
