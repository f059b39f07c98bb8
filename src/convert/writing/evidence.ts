/** Finds the passages and sources that an event rests on. */
import type { Claim, Dataset, DatedEvent, Passage, Source } from "../../dataset/format/schema.ts";

/** A claim with the words that it rests on. */
export interface Quotation {
  readonly claim: Claim;
  readonly passage: Passage;
  readonly source: Source;
  readonly exact: string;
}

export class Evidence {
  readonly #passages: ReadonlyMap<string, Passage>;
  readonly #sources: ReadonlyMap<string, Source>;

  constructor({ passages, sources }: Dataset) {
    this.#passages = new Map(passages.map((each) => [each.id, each] as const));
    this.#sources = new Map(sources.map((each) => [each.id, each] as const));
  }

  /** The words of every claim, in the order of the event. */
  quotationsOf({ claims }: DatedEvent): readonly Quotation[] {
    return claims.flatMap((claim) => {
      const passage = this.#passages.get(claim.passage);
      const source = passage && this.#sources.get(passage.source);
      return passage && source ? [{ claim, passage, source, exact: passage.exact }] : [];
    });
  }

  /** The words of the first claim. */
  quotationOf(event: DatedEvent): Quotation | null {
    return this.quotationsOf(event)[0] ?? null;
  }

  /** The sources of the claims, then those that are only named; each once. */
  sourcesOf(event: DatedEvent): readonly Source[] {
    const named = (event.sources ?? []).flatMap((id) => this.#sources.get(id) ?? []);
    return [...new Set([...this.quotationsOf(event).map(({ source }) => source), ...named])];
  }
}
