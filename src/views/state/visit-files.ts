import type { Entry } from "./link-writer.ts";
import { type Origin, originOf } from "./origin.ts";

/** The files opened in this visit, so that Back and Forward find them again: no address could. */
export class VisitFiles {
  readonly #bySerial = new Map<number, File>();

  /** The entry of the history for a dataset from there. */
  entryOf(origin: Origin | null): Entry {
    if (origin?.kind !== "file") return {};
    const { file } = origin;
    for (const [serial, known] of this.#bySerial) if (known === file) return { file: serial };
    // An entry outlives a reload and its file does not: no later visit may use the serial again.
    const serial = performance.timeOrigin + performance.now();
    this.#bySerial.set(serial, file);
    return { file: serial };
  }

  /** The origin of the dataset of an entry. @param data  what its address says of that */
  originOf({ file: serial = Number.NaN }: Entry, data: string | null): Origin {
    const file = this.#bySerial.get(serial);
    return file === undefined ? originOf(data) : { kind: "file", file };
  }
}
