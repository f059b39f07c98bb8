/**
 * The texts a reader has beside the sources of one dataset: their own copies, and those the
 * dataset ships. Kept for the visit, in memory only; a copy that is refused replaces nothing.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Quotation } from "../../../dataset/quotation/copy-candidates.ts";
import type { Anchored } from "../../../dataset/quotation/find-in-copy.ts";
import type { SourceDetail } from "../../../query/answers/answer-types.ts";
import { type GivenCopy, type ReadCopy, type ReadRefusal, readCopy } from "./read-copy.ts";
import { type Unlike, unlikeness } from "./resemblance.ts";

/** A text, and where in it each passage of the source is. */
export interface Checked {
  /** Name of the file; null when the text was pasted. */
  readonly name: string | null;
  readonly text: string;
  readonly anchored: readonly Anchored[];
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

export type AnchorText = (
  text: string,
  passages: readonly Quotation[],
  signal: AbortSignal,
) => Promise<readonly Anchored[]>;

export class Shelf {
  /** The texts of each source, by its id. */
  readonly desks: StoreApi<Readonly<Record<string, Desk>>> = createStore(() => ({}));
  readonly #anchor: AnchorText;

  constructor(anchor: AnchorText) {
    this.#anchor = anchor;
  }

  /** Checks the reader's copy; what was being checked before is given up. */
  check(detail: SourceDetail, given: GivenCopy): Promise<void> {
    return this.#take(detail, "copy", given.name, () => readCopy(given));
  }

  /** Takes in the text that the dataset ships. */
  ship(detail: SourceDetail, name: string, read: (signal: AbortSignal) => Promise<ReadCopy>) {
    return this.#take(detail, "shipped", name, read);
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
    read: (signal: AbortSignal) => Promise<ReadCopy>,
  ): Promise<void> {
    this.#desk(source.id).checking?.cancel.abort();
    const cancel = new AbortController();
    const { signal } = cancel;
    this.#put(source.id, { checking: { name, cancel }, refused: null });
    const outcome = await this.#examine(passages, name, () => read(signal), signal);
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
    read: () => Promise<ReadCopy>,
    signal: AbortSignal,
  ): Promise<Checked | NonNullable<Desk["refused"]>> {
    try {
      const copy = await read();
      if (!copy.ok) return { name, refusal: copy.refusal };
      signal.throwIfAborted();
      const sought = passages.map(({ id, exact, prefix, suffix, start }) => {
        return { id, exact, prefix, suffix, start };
      });
      const anchored = await this.#anchor(copy.text, sought, signal);
      const unlike = unlikeness(copy.text, passages, anchored);
      if (unlike) return { name, refusal: { reason: "another", ...unlike } };
      return { name, text: copy.text, anchored };
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
