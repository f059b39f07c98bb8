/** Reads a dataset into the store from wherever it is: an address, a file, or what the library keeps. */
import type { OpenFailure, OpenProgress, OpenResult } from "../../query/open-types.ts";
import type { EventStore } from "../../query/store.ts";
import type { Made } from "../../workers/worker-life.ts";
import { FOREIGN_FILE, mayBeDataset } from "./foreign.ts";
import { fullAddress, type Origin, openFrom } from "./origin.ts";

/**
 * Finds the copy that is kept of what an address gave, or of a file, by its id, or makes one of several; null
 * where there is none.
 */
export type Recall = (id: string) => Promise<File | null>;

/** What came of reading, and whether it is the copy that is kept, because its address gave nothing. */
export interface Reading {
  readonly result: OpenResult;
  readonly isRecalled: boolean;
}

/** Failures of the way to an address, and not of what is there. */
const OUT_OF_REACH: ReadonlySet<string> = new Set(["unreachable", "http", "broken-off"]);

const notRecalled = (result: OpenResult): Reading => ({ result, isRecalled: false });

export class DatasetReader {
  readonly #store: EventStore;
  readonly #recall: Recall;

  constructor(store: EventStore, recall: Recall) {
    this.#store = store;
    this.#recall = recall;
  }

  /**
   * Reads what is there; where an address gives nothing, the copy that is kept of what it gave. Never rejects;
   * what cannot be a dataset of ours is not read for one.
   *
   * @param made  the dataset that was made of what is there, where that is none of ours.
   * @param wanted  answers whether nothing else was asked for since.
   * @param strict  refuses at an address what does not name our format.
   */
  async read(
    origin: Origin,
    made: Made | null,
    told: (progress: OpenProgress) => void,
    wanted: () => boolean,
    strict: boolean,
  ): Promise<Reading> {
    const own = made ?? (origin.kind === "file" && origin.made);
    if (!own && origin.kind === "file" && !(await mayBeDataset(origin.file)))
      return notRecalled(FOREIGN_FILE);
    const reading = own
      ? this.#store.open({ from: "made", made: own }, told).then(notRecalled)
      : this.#read(origin, told, wanted, strict);
    return reading.catch((cause: unknown): Reading => {
      const failure: OpenFailure = { reason: "internal", detail: String(cause) };
      return notRecalled({ ok: false, failure, problems: [] });
    });
  }

  /** The copy that is kept under an id; null where there is none, or it cannot be had. */
  recall(id: string): Promise<File | null> {
    return this.#recall(id).catch(() => null);
  }

  async #read(
    origin: Origin,
    told: (progress: OpenProgress) => void,
    wanted: () => boolean,
    strict: boolean,
  ): Promise<Reading> {
    if (origin.kind === "together") {
      const file = await this.recall(origin.url);
      const result: OpenResult =
        file === null
          ? { ok: false, failure: { reason: "gone" }, problems: [] }
          : await openFrom(this.#store, { kind: "file", file }, told);
      return notRecalled(result);
    }
    const result = await openFrom(this.#store, origin, told, strict);
    if (result.ok || origin.kind === "file" || !OUT_OF_REACH.has(result.failure.reason)) {
      return notRecalled(result);
    }
    const file = await this.recall(fullAddress(origin));
    if (file === null || !wanted()) return notRecalled(result);
    const recalled = await openFrom(this.#store, { kind: "file", file }, told);
    return recalled.ok ? { result: recalled, isRecalled: true } : notRecalled(result);
  }
}
